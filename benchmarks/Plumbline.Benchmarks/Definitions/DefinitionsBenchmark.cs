using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using Plumbline.Benchmarks.Ledger;

namespace Plumbline.Benchmarks.Definitions;

/// <summary>10,000 definitions of one kind under 10,000 parents, each rewritten every month for 24 months: the cost of reading those in force, compared with the first month and with the bare statement.</summary>
internal static class DefinitionsBenchmark
{
    private const int Definitions = 10_000;
    private const int Months = 24;
    private const int BodyLength = 1_500;
    private const int Turns = 21;
    private const string Organisation = "benchmark";

    private static readonly FactKind Kind = FactKind.Of("check");

    internal static async Task<int> RunAsync(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-benchmark-").FullName;
        try
        {
            var address = StoreAddress.Parse(LedgerBenchmark.Option(args, "--store") ?? Path.Combine(folder, "store.db"));
            await using var ledger = await LedgerStore.OpenAsync(address, OpenMode.Create, TimeProvider.System);
            await using var bare = await OpenAsync(address);
            await FillAsync(ledger, bare, 0, 1);
            var first = await MedianAsync(() => InForceAsync(ledger, new DefinitionQuery { Kind = Kind }), Definitions);
            await FillAsync(ledger, bare, 1, Months);
            await MeasureAsync(ledger, bare, first);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task FillAsync(ILedger ledger, DbConnection bare, int from, int to)
    {
        for (var month = from; month < to; month++)
        {
            var facts = Enumerable.Range(0, Definitions).Select(one => new DefinitionFact(Kind, "grading", Body(one, month)) { Parent = Parent(one) }).ToList();
            await ledger.CommitAsync(Organisation, new ChangeDraft { Author = new("benchmark"), Reason = "a month", BasedOn = await ledger.HeadAsync(Organisation), Definitions = facts });
        }

        // The server does this by itself within minutes.
        if (bare is NpgsqlConnection) await ExecuteAsync(bare, "VACUUM ANALYZE plumbline.definition");
    }

    private static async Task MeasureAsync(ILedger ledger, DbConnection bare, double first)
    {
        var head = await MedianAsync(() => InForceAsync(ledger, new DefinitionQuery { Kind = Kind }), Definitions);
        var peer = await MedianAsync(() => BareAsync(bare), Definitions);
        var one = await MedianAsync(() => InForceAsync(ledger, new DefinitionQuery { Kind = Kind, Parent = Parent(7), Keys = ["grading"] }), 1);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Definitions:N0} in force: after the first month {first:0.000} s, of {Definitions * Months:N0} versions {head:0.000} s ({head / first:0.00} times); bare statement {peer:0.000} s ({head / peer:0.00} times); one by its key {one * 1000:0.00} ms (medians of {Turns})"));
    }

    private static async Task<int> InForceAsync(ILedger ledger, DefinitionQuery query) => (await ledger.DefinitionsAsync(Organisation, query)).Count;

    // The bare statement; its texts are read and kept as a caller keeps them.
    private static async Task<int> BareAsync(DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT latest.parent, latest.key, latest.change,
                (SELECT d.body FROM {Prefix(connection)}definition d WHERE d.organisation = 1 AND d.kind = 'check' AND d.parent = latest.parent AND d.key = latest.key AND d.change = latest.change)
            FROM (SELECT parent, key, max(change) AS change FROM {Prefix(connection)}definition WHERE organisation = 1 AND kind = 'check' GROUP BY parent, key) latest
            ORDER BY latest.parent, latest.key
            """;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<(string, string, int, string)>();
        while (await reader.ReadAsync()) rows.Add((reader.GetString(0), reader.GetString(1), reader.GetInt32(2), reader.GetString(3)));
        return rows.Count;
    }

    private static async Task<DbConnection> OpenAsync(StoreAddress address)
    {
        DbConnection connection = address is StoreAddress.Postgres server ? new NpgsqlConnection(server.ConnectionString) : new SqliteConnection($"Data Source={((StoreAddress.Sqlite)address).Path}");
        await connection.OpenAsync();
        return connection;
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<double> MedianAsync(Func<Task<int>> run, int expected)
    {
        var seconds = new List<double>();
        for (var turn = 0; turn <= Turns; turn++)
        {
            var watch = Stopwatch.StartNew();
            var found = await run();
            if (found != expected) throw new InvalidOperationException(FormattableString.Invariant($"found {found} definitions; expected {expected}"));
            if (turn > 0) seconds.Add(watch.Elapsed.TotalSeconds);
        }

        return seconds.Order().ElementAt(seconds.Count / 2);
    }

    private static string Prefix(DbConnection connection) => connection is NpgsqlConnection ? "plumbline." : "";

    private static string Parent(int one) => FormattableString.Invariant($"risk-{one:00000}");

    private static string Body(int one, int month) => $"{{\"text\":\"{one}-{month} {new string('x', BodyLength)}\"}}";
}
