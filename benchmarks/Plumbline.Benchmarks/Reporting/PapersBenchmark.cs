using System.Diagnostics;
using System.Globalization;
using Plumbline.App.Access;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Printing;
using Plumbline.App.Reporting;
using Plumbline.App.Workspaces;
using Plumbline.Benchmarks.Workspaces;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Benchmarks.Reporting;

/// <summary>Makes a paper for each team, HTML and PDF, on one processor and on two in turn. The peer is one processor's rate. Linux only: it needs taskset.</summary>
internal static class PapersBenchmark
{
    private const int Turns = 3, Teams = 16, Indicators = 16, Months = 36;
    private const string Report = "report: pack\ntitle: Pack\nfrequency: month\norientation: landscape\nblocks:\n  - block: summary\n  - block: dashboard\n  - block: dashboard-notes\n";

    internal static async Task<int> RunAsync(string[] args)
    {
        if (args is ["make", var made, var output]) return await MakeAsync(made, output);
        var teams = args is [var given] ? int.Parse(given, CultureInfo.InvariantCulture) : Teams;
        var folder = Directory.CreateTempSubdirectory("plumbline-benchmark-").FullName;
        try
        {
            var store = Path.Combine(folder, "store.db");
            await LoadAsync(folder, store, teams);
            var (one, two) = (new List<double>(), new List<double>());
            for (var turn = 0; turn < Turns; turn++)
            {
                one.Add(await SecondsAsync("0", store, Path.Combine(folder, $"one-{turn}")));
                two.Add(await SecondsAsync("0,1", store, Path.Combine(folder, $"two-{turn}")));
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{teams} papers, HTML and PDF: one processor {Median(one):0.0} s, two {Median(two):0.0} s: {Median(one) / Median(two):0.00} times one processor's rate (medians of {Turns})"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task LoadAsync(string folder, string store, int teams)
    {
        var workspace = MadeUpWorkspace.Write(Path.Combine(folder, "workspace"), Indicators, teams, Months);
        Directory.CreateDirectory(Path.Combine(workspace, "reports"));
        await File.WriteAllTextAsync(Path.Combine(workspace, "reports", "pack.yaml"), Report);
        using var read = await ReadWorkspace.RunAsync(workspace);
        await using var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(store), OpenMode.Create, TimeProvider.System);
        await LoadWorkspace.RunAsync(ledger, read.Workspace!, read.Figures, new LoadOptions(Actor.OwnMachine("benchmark"), "benchmark"));
    }

    private static async Task<double> SecondsAsync(string processors, string store, string output)
    {
        var start = new ProcessStartInfo("taskset", ["-c", processors, "dotnet", typeof(PapersBenchmark).Assembly.Location, "papers", "make", store, output]);
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException("The papers were not made.");
    }

    private static async Task<int> MakeAsync(string store, string output)
    {
        await using var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(store), OpenMode.Read, TimeProvider.System);
        var definitions = await ReadDefinitions.RunAsync(ledger, "benchmark");
        var (report, period) = (definitions.FindReport("pack")!, Period.Month(2017, 12));
        using var printer = new PdfPrinter(Browser.Find());
        await foreach (var paper in WriteUnitReports.RunAsync(
            ledger, definitions, report, period, WriteUnitReports.UnitsOf(definitions, UnitKind.Team, period), unit => Path.Combine(output, unit.Code.ToString()), [ReportFileFormat.Html, ReportFileFormat.Pdf], printer))
        {
            if (paper.Files.Count < 2 || paper.Files.Any(static file => file.Failure is not null)) return 1;
        }

        return 0;
    }

    private static double Median(List<double> seconds) => seconds.Order().ElementAt(seconds.Count / 2);
}
