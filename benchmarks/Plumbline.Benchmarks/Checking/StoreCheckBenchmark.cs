using System.Diagnostics;
using System.Globalization;
using Plumbline.App.Access;
using Plumbline.App.Checking;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Workspaces;
using Plumbline.Benchmarks.Workspaces;

namespace Plumbline.Benchmarks.Checking;

/// <summary>Audits a store of 720,000 figures, 20,000 series of 36 months, and alternately only reads them; compares processor time and elapsed time.</summary>
internal static class StoreCheckBenchmark
{
    private const int Indicators = 200;
    private const int Units = 100;
    private const int Months = 36;
    private const int Turns = 5;

    private static readonly DateOnly Today = new(2018, 1, 10);

    internal static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-benchmark-").FullName;
        try
        {
            var (read, check) = (new List<Took>(), new List<Took>());
            await using var ledger = await LoadAsync(folder);
            for (var turn = 0; turn <= Turns; turn++)
            {
                var definitions = await ReadDefinitions.RunAsync(ledger, "benchmark");
                var reading = await TimeAsync(async () => await ledger.ObservationsAsync("benchmark", ObservationQuery.All).CountAsync());
                var checking = await TimeAsync(async () => (await RunChecks.RunAsync(ledger, definitions, new CheckRequest(Today))).Count);
                if (turn == 0) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reading.Result:N0} figures, {checking.Result:N0} findings"));
                else (read, check) = ([.. read, reading], [.. check, checking]);
            }

            Print("by the clock", read.ConvertAll(took => took.Clock), check.ConvertAll(took => took.Clock));
            Print("of processor", read.ConvertAll(took => took.Processor), check.ConvertAll(took => took.Processor));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<ILedger> LoadAsync(string folder)
    {
        using var read = await ReadWorkspace.RunAsync(MadeUpWorkspace.Write(Path.Combine(folder, "workspace"), Indicators, Units, Months));
        var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(Path.Combine(folder, "store.db")), OpenMode.Create, TimeProvider.System);
        await LoadWorkspace.RunAsync(ledger, read.Workspace!, read.Figures, new LoadOptions(Actor.OwnMachine("benchmark"), "benchmark"));
        return ledger;
    }

    private static async Task<Took> TimeAsync(Func<Task<int>> run)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (processor, clock) = (process.TotalProcessorTime, Stopwatch.StartNew());
        var result = await run();
        process.Refresh();
        return new Took(result, clock.Elapsed.TotalSeconds, (process.TotalProcessorTime - processor).TotalSeconds);
    }

    private static void Print(string what, List<double> read, List<double> check) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"seconds {what}: reading {Median(read):0.00}, check {Median(check):0.00}: {Median(check) / Median(read):0.00} times (medians of {Turns})"));

    private static double Median(List<double> seconds) => seconds.Order().ElementAt(seconds.Count / 2);

    private sealed record Took(int Result, double Clock, double Processor);
}
