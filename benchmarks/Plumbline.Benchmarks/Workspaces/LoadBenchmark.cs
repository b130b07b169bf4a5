using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Plumbline.App.Ledger;
using Plumbline.App.Workspaces;
using Plumbline.Benchmarks.Ledger;

namespace Plumbline.Benchmarks.Workspaces;

/// <summary>A workspace of many figures from its files to a committed change, as <c>plumbline load</c> does it, beside a bare insert of the same rows, turn about.</summary>
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
            var workspace = Write(Path.Combine(folder, "workspace"), rows / (Indicators * Months));
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

    private static async Task WarmUpAsync(string folder) => await LoadAsync(Write(folder, 2), Path.Combine(folder, "..", "warm.db"));

    private static async Task<(double Reading, double Whole)> LoadAsync(string folder, string store)
    {
        var clock = Stopwatch.StartNew();
        using var read = await ReadWorkspace.HoldingFiguresAsync(folder);
        var workspace = read.Workspace!;
        var reading = clock.Elapsed.TotalSeconds;
        await using var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(store), OpenMode.Create, TimeProvider.System);
        var code = $"benchmark-{Guid.NewGuid():N}";
        await LoadWorkspace.IntoAsync(ledger, workspace with { Settings = workspace.Settings with { Code = code } }, read.Figures, "benchmark", "benchmark");
        return (reading, clock.Elapsed.TotalSeconds);
    }

    private static async Task<List<ObservationFact>> SampleFacts(string folder)
    {
        var store = Path.Combine(folder, "..", "facts.db");
        await using var ledger = await LedgerStore.OpenAsync(StoreAddress.Parse(store), OpenMode.Create, TimeProvider.System);
        var workspace = ReadWorkspace.From(folder).Workspace!;
        await LoadWorkspace.IntoAsync(ledger, workspace, "benchmark", "benchmark");
        return await ledger.ObservationsAsync(workspace.Settings.Code, ObservationQuery.All).Select(row => row.Fact).ToListAsync();
    }

    private static string Write(string folder, int units)
    {
        var random = new Random(1);
        Directory.CreateDirectory(Path.Combine(folder, "observations"));
        File.WriteAllText(Path.Combine(folder, "plumbline.yaml"), "organisation:\n  code: benchmark\n  name: Benchmark\n");
        File.WriteAllLines(Path.Combine(folder, "units.csv"), ["unit,name,kind,parent", "trust,Trust,organisation,", .. Enumerable.Range(0, units).Select(unit => Invariant($"team-{unit:000},Team {unit},team,trust"))]);
        File.WriteAllLines(Path.Combine(folder, "indicators.csv"), ["indicator,name,frequency,measure,polarity,aggregation", .. Enumerable.Range(0, Indicators).Select(one => Invariant($"indicator-{one:000},Indicator {one},month,{(one % 2 == 0 ? "count" : "percentage")},lower,sum"))]);
        using var figures = new StreamWriter(Path.Combine(folder, "observations", "figures.csv"));
        figures.Write("indicator,unit,period,value,numerator,denominator,status,provisional,note\n");
        for (var cell = 0; cell < Indicators * units * Months; cell++)
        {
            var (one, unit, month) = (cell / (units * Months), cell / Months % units, cell % Months);
            var value = one % 2 == 0 ? Invariant($"{random.Next(1000)}") : Invariant($"{random.NextDouble() * 100:0.00}%");
            figures.Write(Invariant($"indicator-{one:000},team-{unit:000},{2015 + (month / 12)}-{(month % 12) + 1:00},{value},,,,,\n"));
        }

        return folder;
    }

    private static NpgsqlDataSource Source(string store) =>
        NpgsqlDataSource.Create(((StoreAddress.Postgres)StoreAddress.Parse(store)).ConnectionString);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
