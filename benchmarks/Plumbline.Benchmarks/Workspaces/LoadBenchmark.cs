using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Plumbline.App.Access;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Workspaces;
using Plumbline.Benchmarks.Ledger;

namespace Plumbline.Benchmarks.Workspaces;

/// <summary>Loads a workspace of many figures from its files to a committed change, as <c>plumbline load</c> does, alternating with a bare insert of the same rows.</summary>
internal static class LoadBenchmark
{
    private const int Turns = 3;
    private const int Indicators = 100;
    private const int Months = 100;

    internal static async Task<int> RunAsync(string[] args)
    {
        var rows = int.Parse(LedgerBenchmark.Option(args, "--rows") ?? "1000000", CultureInfo.InvariantCulture);
        var store = LedgerBenchmark.Option(args, "--store");
        var folder = Directory.CreateTempSubdirectory("plumbline-benchmark-").FullName;
        try
        {
            await WarmUpAsync(Path.Combine(folder, "warm"));
            var workspace = MadeUpWorkspace.Write(Path.Combine(folder, "workspace"), Indicators, rows / (Indicators * Months), Months);
            var facts = await SampleFacts(workspace);
            var (bare, read, whole) = (new List<double>(), new List<double>(), new List<double>());
            for (var turn = 0; turn < Turns; turn++)
            {
                bare.Add((store is null ? await BareInsert.SqliteAsync(Path.Combine(folder, $"bare-{turn}.db"), facts) : await BareInsert.PostgresAsync(Source(store), facts)).TotalSeconds);
                var (reading, loading) = await LoadAsync(workspace, store ?? Path.Combine(folder, $"store-{turn}.db"));
                read.Add(reading);
                whole.Add(loading);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{facts.Count:N0} figures: bare insert {Median(bare):0.00} s, load {Median(whole):0.00} s (of which reading and checking {Median(read):0.00} s): {Median(whole) / Median(bare):0.00} times (medians of {Turns})"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Median(List<double> seconds) => seconds.Order().ElementAt(seconds.Count / 2);

    private static async Task WarmUpAsync(string folder) => await LoadAsync(MadeUpWorkspace.Write(folder, Indicators, 2, Months), Path.Combine(folder, "..", "warm.db"));

    private static async Task<(double Reading, double Whole)> LoadAsync(string folder, string store)
    {
        var clock = Stopwatch.StartNew();
        using var read = await ReadWorkspace.RunAsync(folder);
        var workspace = read.Workspace!;
        var reading = clock.Elapsed.TotalSeconds;
        await using var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(store), OpenMode.Create, TimeProvider.System);
        var code = $"benchmark-{Guid.NewGuid():N}";
        await LoadWorkspace.RunAsync(ledger, workspace with { Settings = workspace.Settings with { Code = code } }, read.Figures, new LoadOptions(Actor.OwnMachine("benchmark"), "benchmark"));
        return (reading, clock.Elapsed.TotalSeconds);
    }

    private static async Task<List<ObservationFact>> SampleFacts(string folder)
    {
        var store = Path.Combine(folder, "..", "facts.db");
        await using var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(store), OpenMode.Create, TimeProvider.System);
        var workspace = ReadWorkspace.Run(folder).Workspace!;
        await LoadWorkspace.RunAsync(ledger, workspace, Actor.OwnMachine("benchmark"), "benchmark");
        return await ledger.ObservationsAsync(workspace.Settings.Code, ObservationQuery.All).Select(row => row.Fact).ToListAsync();
    }

    private static NpgsqlDataSource Source(string store) =>
        NpgsqlDataSource.Create(((StoreAddress.Postgres)StoreAddress.Parse(store)).ConnectionString);
}
