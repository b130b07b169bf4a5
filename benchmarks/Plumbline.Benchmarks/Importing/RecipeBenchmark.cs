using System.Diagnostics;
using System.Globalization;
using Plumbline.App.Access;
using Plumbline.App.Importing;
using Plumbline.App.Importing.Options;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Workspaces;

namespace Plumbline.Benchmarks.Importing;

/// <summary>Previews the same figures from a long table in somebody else's form, by a recipe, and in our own form; compares processor time and peak memory.</summary>
internal static class RecipeBenchmark
{
    private const double Bar = 1.3;
    private const int Turns = 5;

    /// <summary><c>importing recipe [--rows N]</c>: the two files turn about, and the ratio is that of the medians.</summary>
    internal static async Task<int> RunAsync(string[] args)
    {
        var rows = Array.IndexOf(args, "--rows") is var at and >= 0 ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : 1_000_000;
        var folder = Directory.CreateTempSubdirectory("plumbline-benchmark-").FullName;
        try
        {
            LargeFiles.WriteWorkspace(Path.Combine(folder, "workspace"));
            Directory.CreateDirectory(Path.Combine(folder, "workspace", "recipes"));
            await File.WriteAllTextAsync(Path.Combine(folder, "workspace", "recipes", "theirs.yaml"), LargeFiles.Recipe);
            var (ours, theirs) = (Path.Combine(folder, "ours.csv"), Path.Combine(folder, "theirs.csv"));
            LargeFiles.WriteBothForms(ours, theirs, rows);
            await using var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(Path.Combine(folder, "store.db")), OpenMode.Create, TimeProvider.System);
            await LoadWorkspace.RunAsync(ledger, ReadWorkspace.Run(Path.Combine(folder, "workspace")).Workspace!, Actor.OwnMachine("benchmark"), "benchmark");
            var (own, other) = (new List<double>(), new List<double>());
            var (ownPeak, otherPeak) = (0L, 0L);
            for (var turn = 0; turn <= Turns; turn++)
            {
                own.Add(await PreviewAsync(ledger, ours, rows));
                if (turn == 0) ownPeak = Peak();
                other.Add(await PreviewAsync(ledger, theirs, rows));
                if (turn == 0) otherPeak = Peak();
            }

            // The first turn compiles.
            var (a, b) = (Median(own.Skip(1)), Median(other.Skip(1)));
            Print($"{rows:N0} figures, {Turns} turns: our own form {a:0.00} s of processor, by a recipe {b:0.00} s, ratio {b / a:0.00} (bar: {Bar}); peak memory {ownPeak / 1e6:N0} MB, then {otherPeak / 1e6:N0} MB");
            return b / a <= Bar ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> PreviewAsync(ILedger ledger, string file, int rows)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        await using var content = File.OpenRead(file);
        using var preview = await PreviewImport.RunAsync(ledger, "benchmark", [new ImportFile(Path.GetFileName(file), content)], ImportOptions.None);
        if (!preview.IsAcceptable || preview.Counts.New != rows) throw new InvalidOperationException($"Found {preview.Counts} in {file}; expected {rows} new figures.");
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }

    private static double Median(IEnumerable<double> times) => times.Order().ElementAt(Turns / 2);

    private static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    private static void Print(FormattableString text) => Console.Out.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
