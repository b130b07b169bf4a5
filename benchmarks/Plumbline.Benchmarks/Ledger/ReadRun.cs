using System.Diagnostics;
using System.Globalization;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using Plumbline.Core.Ledger;

namespace Plumbline.Benchmarks.Ledger;

/// <summary>Reads a dashboard of 100 series by 24 months from a small and a large store, at the head and halfway back; then the other operations on a large store.</summary>
internal static class ReadRun
{
    private const int Changes = 10;
    private const int Months = 200;
    private const int Reads = 200;
    private const string Small = "small", Large = "large";

    public static async Task RunAsync(string[] args)
    {
        var rows = int.Parse(LedgerBenchmark.Option(args, "--rows") ?? "10000000", NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        var store = LedgerBenchmark.Option(args, "--store");
        var folder = Directory.CreateTempSubdirectory("plumbline-benchmark-").FullName;
        try
        {
            // Two stores, so that the small one has its own file; on a server they are two organisations.
            var (small, large) = (store ?? Path.Combine(folder, "small.db"), store ?? Path.Combine(folder, "large.db"));
            await FillAsync(small, Small, rows / 100);
            await FillAsync(large, Large, rows);
            var smallRead = await DashboardAsync(small, Small, rows / 100, asAt: null);
            var largeRead = await DashboardAsync(large, Large, rows, asAt: null);
            var asAtRead = await DashboardAsync(large, Large, rows, ChangeNumber.Of(Changes / 2));
            Print($"dashboard, median of {Reads}: {smallRead:0.0} ms of {rows / 100:N0}, {largeRead:0.0} ms of {rows:N0} ({largeRead / smallRead:0.00} times), as at halfway {asAtRead:0.0} ms ({asAtRead / largeRead:0.00} times)");
            await RestAsync(large, rows, folder);
            if (store is null)
                Print($"{new FileInfo(large).Length / (double)(rows * 1.01):0.0} bytes an observation");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Ten changes, each with twenty months of every series; the last also revises one figure in a hundred.
    private static async Task FillAsync(string store, string organisation, int rows)
    {
        await using var ledger = await OpenAsync(store);
        if (await ledger.HeadAsync(organisation) is not null)
            return;
        var clock = Stopwatch.StartNew();
        for (var c = 0; c < Changes; c++)
        {
            var series = rows / Months;
            var facts = SampleFigures.Of(series, Months / Changes, c * (Months / Changes));
            if (c == Changes - 1)
                facts = facts.Concat(Enumerable.Range(0, rows / 100).Select(i => SampleFigures.Figure(i % series, i / series * 7, revision: 1)));
            await ledger.CommitAsync(organisation, Draft(await ledger.HeadAsync(organisation), facts));
        }

        Print($"filled {organisation} with {rows:N0} in {clock.Elapsed.TotalSeconds:0.0} s");
    }

    private static async Task<double> DashboardAsync(string store, string organisation, int rows, ChangeNumber? asAt)
    {
        await using var ledger = await OpenAsync(store);
        var (random, times) = (new Random(7), new List<double>());
        var last = new DateOnly(1990, 1, 1).AddMonths((asAt is null ? Months : Months / 2) - 1);
        for (var i = 0; i < Reads + 20; i++)
        {
            var query = new ObservationQuery
            {
                Indicators = [.. Enumerable.Range(0, 20).Select(_ => $"indicator-{random.Next(rows / Months / SampleFigures.Units):0000}").Distinct()],
                Units = [.. Enumerable.Range(0, 5).Select(u => $"team-{(u * 10) + random.Next(10):00}")],
                FromDay = last.AddMonths(-23).DayNumber,
                ToDay = last.DayNumber,
                AsAt = asAt,
            };
            if (rows / Months / SampleFigures.Units < 20)
                query = query with { Indicators = null, Units = [.. Enumerable.Range(0, SampleFigures.Units).OrderBy(_ => random.Next()).Take(100 / (rows / Months / SampleFigures.Units)).Select(u => $"team-{u:00}")] };
            var clock = Stopwatch.StartNew();
            var found = await ledger.ObservationsAsync(organisation, query).CountAsync();
            if (i >= 20) times.Add(clock.Elapsed.TotalMilliseconds);
            if (i == 20) Print($"  {organisation}{(asAt is null ? "" : " as at " + asAt)}: {found:N0} observations");
        }

        times.Sort();
        return times[times.Count / 2];
    }

    private static async Task RestAsync(string store, int rows, string folder)
    {
        await using var ledger = await OpenAsync(store);
        await TimedAsync("one figure entered by hand", async () => await ledger.CommitAsync(Large, Draft(await ledger.HeadAsync(Large), [SampleFigures.Figure(17, Months + 5)])));
        await TimedAsync("a month of every series", async () => await ledger.CommitAsync(Large, Draft(await ledger.HeadAsync(Large), SampleFigures.Of(rows / Months, 1, Months))));
        await TimedAsync("the same month again, nothing new", async () => await ledger.CommitAsync(Large, Draft(await ledger.HeadAsync(Large), SampleFigures.Of(rows / Months, 1, Months))));
        await TimedAsync("what one change wrote", async () => (await ledger.FactsOfAsync(Large, ChangeNumber.Of(Changes + 1))).Observations.Count);
        await TimedAsync("every observation in force", async () => await ledger.ObservationsAsync(Large, ObservationQuery.All).CountAsync());
        await TimedAsync("verify", async () => (await ledger.VerifyAsync(Large)).Intact);
        await TimedAsync("export the history", async () =>
        {
            await using var file = File.Create(Path.Combine(folder, "history.jsonl"));
            await ledger.ExportHistoryAsync(Large, file);
            return $"{file.Length / 1e6:0} MB";
        });
        await TimedAsync("import the history", async () =>
        {
            await using var other = await OpenAsync(Path.Combine(folder, "imported.db"));
            await using var file = File.OpenRead(Path.Combine(folder, "history.jsonl"));
            return (await other.ImportHistoryAsync(file)).Head.Number;
        });
        await TimedAsync("back up and verify", async () => (await ledger.BackupAsync(Path.Combine(folder, "store.backup"))).Count);
    }

    private static ChangeDraft Draft(ChangeNumber? basedOn, IEnumerable<ObservationFact> facts) =>
        new() { Author = new("benchmark"), Reason = "figures", BasedOn = basedOn, Observations = facts.ToAsyncEnumerable() };

    private static async Task TimedAsync<T>(string what, Func<Task<T>> act)
    {
        var clock = Stopwatch.StartNew();
        var result = await act();
        Print($"{what}: {clock.Elapsed.TotalSeconds:0.000} s ({(result is CommitResult.Committed c ? $"{c.Change.Observations:N0} observations" : result)})");
    }

    private static Task<ILedger> OpenAsync(string store) => LedgerStore.OpenAsync(StoreAddress.Parse(store), OpenMode.Create, TimeProvider.System);

    private static void Print(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));
}
