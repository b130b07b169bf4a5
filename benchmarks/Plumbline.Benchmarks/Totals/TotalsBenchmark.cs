using System.Diagnostics;
using System.Globalization;
using Plumbline.App.Access;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Reporting;
using Plumbline.App.Workspaces;
using Plumbline.Benchmarks.Ledger;
using Plumbline.Benchmarks.Workspaces;
using Plumbline.Core.Periods;

namespace Plumbline.Benchmarks.Totals;

/// <summary>One paper over an organisation whose figures are those of its teams: the first time, and again at the same position, against reading the same rows; for 25, 50 and 100 teams. Then where the organisation has figures of its own.</summary>
internal static class TotalsBenchmark
{
    private const int Indicators = 300;
    private const int Months = 36;
    private const int Turns = 5;
    private const string Organisation = "benchmark";

    internal static async Task<int> RunAsync(string[] args)
    {
        var store = LedgerBenchmark.Option(args, "--store");
        foreach (var teams in new[] { 25, 50, 100 }) await MeasureAsync(store, teams, isWhole: false);
        await MeasureAsync(store, 100, isWhole: true);
        return 0;
    }

    private static async Task MeasureAsync(string? store, int teams, bool isWhole)
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-benchmark-").FullName;
        try
        {
            var address = StoreAddress.Parse(store is null ? Path.Combine(folder, "store.db") : $"{store}{teams}{(isWhole ? "w" : "")}");
            using (var read = await ReadWorkspace.RunAsync(MadeUpWorkspace.WriteWithReport(Path.Combine(folder, "workspace"), Indicators, teams, Months, isWhole)))
            {
                await using var filled = await LedgerStore.OpenAsync(address, OpenMode.Create, TimeProvider.System);
                await LoadWorkspace.RunAsync(filled, read.Workspace!, read.Figures, new LoadOptions(Actor.OwnMachine("benchmark"), "benchmark"));
            }

            var (rows, reading, first, again) = (0, new List<double>(), new List<double>(), new List<double>());
            for (var turn = 0; turn <= Turns; turn++)
            {
                // What was worked out is kept by the open ledger, so that each turn begins without it.
                await using var ledger = await LedgerStore.OpenAsync(address, OpenMode.Read, TimeProvider.System);
                var definitions = await ReadDefinitions.RunAsync(ledger, Organisation);
                async Task<int> PaperAsync() => (await BuildReport.RunAsync(ledger, definitions, definitions.FindReport("paper")!, Period.Month(2014 + (Months / 12), 12))).Content.Length;
                var read = await TimeAsync(async () => rows = await ledger.ObservationsAsync(Organisation, ObservationQuery.All).CountAsync());
                var (one, two) = (await TimeAsync(PaperAsync), await TimeAsync(PaperAsync));
                if (turn == 0) continue;
                reading.Add(read);
                first.Add(one);
                again.Add(two);
            }

            var (peer, made, kept) = (Median(reading), Median(first), Median(again));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{teams} teams{(isWhole ? ", own figures of the organisation" : "")}, {rows:N0} figures: reading them {peer:0.00} s; a paper {made:0.00} s ({made / peer:0.00} times), again {kept:0.000} s ({made / kept:0.0} times faster) (medians of {Turns})"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> TimeAsync(Func<Task<int>> run)
    {
        GC.Collect();
        var clock = Stopwatch.StartNew();
        await run();
        return clock.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> seconds) => seconds.Order().ElementAt(seconds.Count / 2);
}
