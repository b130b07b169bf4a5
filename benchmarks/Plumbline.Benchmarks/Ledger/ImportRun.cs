using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;

namespace Plumbline.Benchmarks.Ledger;

/// <summary>Imports a CSV file to a committed change, alternating with a bare insert of the same rows.</summary>
internal static class ImportRun
{
    private const int Turns = 3;
    private const int Months = 100;

    public static async Task RunAsync(string[] args)
    {
        var rows = int.Parse(LedgerBenchmark.Option(args, "--rows") ?? "1000000", NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        var store = LedgerBenchmark.Option(args, "--store");
        var folder = Directory.CreateTempSubdirectory("plumbline-benchmark-").FullName;
        try
        {
            var csv = Path.Combine(folder, "figures.csv");
            await FigureFile.WriteAsync(csv, SampleFigures.Of(rows / Months, Months));
            var facts = await FigureFile.ReadAsync(csv).ToListAsync();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{facts.Count:N0} observations, {new FileInfo(csv).Length / 1e6:0.0} MB of CSV"));
            var (bare, whole) = (new List<double>(), new List<double>());
            await WarmUpAsync(folder, facts);
            for (var turn = 0; turn < Turns; turn++)
            {
                bare.Add((store is null ? await BareInsert.SqliteAsync(Path.Combine(folder, $"bare-{turn}.db"), facts) : await BareInsert.PostgresAsync(Source(store), facts)).TotalSeconds);
                whole.Add(await ImportAsync(store is null ? StoreAddress.Parse(Path.Combine(folder, $"store-{turn}.db")) : StoreAddress.Parse(store), $"benchmark-{Guid.NewGuid():N}", csv));
            }

            bare.Sort();
            whole.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bare insert {bare[Turns / 2]:0.00} s, import {whole[Turns / 2]:0.00} s: {whole[Turns / 2] / bare[Turns / 2]:0.00} times (medians of {Turns})"));
            foreach (var file in Directory.GetFiles(folder, "*-0.db"))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}: {new FileInfo(file).Length / (double)facts.Count:0.0} bytes an observation"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Compiles the code before measuring.
    private static async Task WarmUpAsync(string folder, List<ObservationFact> facts)
    {
        var csv = Path.Combine(folder, "few.csv");
        await FigureFile.WriteAsync(csv, facts.Take(20_000));
        await ImportAsync(StoreAddress.Parse(Path.Combine(folder, "warm-store.db")), "warm", csv);
        await BareInsert.SqliteAsync(Path.Combine(folder, "warm-bare.db"), facts[..20_000]);
    }

    private static async Task<double> ImportAsync(StoreAddress address, string organisation, string csv)
    {
        await using var ledger = await LedgerStore.OpenAsync(address, OpenMode.Create, TimeProvider.System);
        var clock = Stopwatch.StartNew();
        var read = Stopwatch.StartNew();
        var result = await ledger.CommitAsync(organisation, new ChangeDraft
        {
            Author = new("benchmark"),
            Reason = "import",
            Source = csv,
            BasedOn = null,
            Observations = Timed(FigureFile.ReadAsync(csv), read),
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  import {clock.Elapsed.TotalSeconds:0.00} s, of which reading and checking {read.Elapsed.TotalSeconds:0.00} s: {((CommitResult.Committed)result).Change.Observations:N0}"));
        return clock.Elapsed.TotalSeconds;
    }

    private static async IAsyncEnumerable<ObservationFact> Timed(IAsyncEnumerable<ObservationFact> facts, Stopwatch clock)
    {
        await foreach (var fact in facts)
            yield return fact;
        clock.Stop();
    }

    private static NpgsqlDataSource Source(string store) =>
        NpgsqlDataSource.Create(((StoreAddress.Postgres)StoreAddress.Parse(store)).ConnectionString);
}
