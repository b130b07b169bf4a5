using System.Diagnostics;
using System.Globalization;
using Plumbline.App.Access;
using Plumbline.App.Importing;
using Plumbline.App.Importing.Options;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Workspaces;

namespace Plumbline.Benchmarks.Importing;

/// <summary>Imports a CSV of 200 MB or a workbook of 50 MB from file to preview to committed change, and measures time and memory.</summary>
internal static class ImportBenchmark
{
    private const long Bar = 400_000_000;

    /// <summary><c>importing csv|xlsx [--mb N] [--commit] [--store FILE|postgres://…]</c>: a second run on the same store compares every figure and changes nothing.</summary>
    internal static async Task<int> RunAsync(string[] args)
    {
        if (args is not ["csv" or "xlsx", ..])
        {
            await Console.Error.WriteLineAsync("usage: importing csv|xlsx [--mb N] [--commit] [--store FILE|postgres://…]");
            return 2;
        }

        var kind = args[0];
        var size = 1_000_000L * (Array.IndexOf(args, "--mb") is var at and >= 0 ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : kind == "csv" ? 200 : 50);
        var store = Array.IndexOf(args, "--store") is var named and >= 0 ? args[named + 1] : null;
        var folder = Directory.CreateTempSubdirectory("plumbline-benchmark-").FullName;
        try
        {
            LargeFiles.WriteWorkspace(Path.Combine(folder, "workspace"));
            var file = Path.Combine(folder, $"figures.{kind}");
            var rows = kind == "csv" ? LargeFiles.WriteCsv(file, size) : LargeFiles.WriteWorkbook(file, size);
            GC.Collect();
            Print($"{kind}: {new FileInfo(file).Length / 1e6:N0} MB, {rows:N0} figures; {Peak() / 1e6:N0} MB peak memory before the import");
            await using var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(store ?? Path.Combine(folder, "store.db")), OpenMode.Create, TimeProvider.System);
            await LoadWorkspace.RunAsync(ledger, ReadWorkspace.Run(Path.Combine(folder, "workspace")).Workspace!, Actor.OwnMachine("benchmark"), "benchmark");
            var within = await ImportAsync(ledger, file, args.Contains("--commit", StringComparer.Ordinal));
            return within ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<bool> ImportAsync(ILedger ledger, string file, bool commit)
    {
        var reports = new Tally();
        await using var content = File.OpenRead(file);
        var begun = Stopwatch.GetTimestamp();
        using var preview = await PreviewImport.RunAsync(ledger, "benchmark", [new ImportFile(Path.GetFileName(file), content)], ImportOptions.None, reports);
        var peak = Peak();
        Print($"preview: {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s, peak memory {peak / 1e6:N0} MB (bar: {Bar / 1_000_000}), progress reported {reports.Count:N0} times; {preview.Counts}");
        if (commit)
        {
            begun = Stopwatch.GetTimestamp();
            await CommitImport.RunAsync(ledger, preview, Actor.OwnMachine("benchmark"), progress: reports);
            Print($"commit: {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s, peak memory {Peak() / 1e6:N0} MB");
        }

        return peak < Bar && preview.IsAcceptable;
    }

    private static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    private static void Print(FormattableString text) => Console.Out.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private sealed class Tally : IProgress<ImportProgress>
    {
        public int Count { get; private set; }

        public void Report(ImportProgress value) => Count++;
    }
}
