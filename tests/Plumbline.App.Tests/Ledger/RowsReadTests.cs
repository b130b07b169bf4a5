using Npgsql;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Sql;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Tests.Ledger.Servers;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger;

/// <summary>The rows read to add or find one thing, as counted by the server.</summary>
[NeedsPostgres]
public sealed class RowsReadTests
{
    private const string Organisation = "sample-trust";
    private const int Risks = 1_000;
    private const int Versions = 6;

    // Rows that the server fetched for queries, by index or by scan, excluding its catalogues.
    private const string Fetched = "SELECT coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::bigint FROM pg_stat_user_tables";

    [LedgerFact]
    public async Task AddNote_AmongMany_ReadsFewRows()
    {
        var address = await FilledAsync();
        var note = new DefinitionFact(FactKind.Of("check"), "n-2", "{\"text\":\"a second\"}") { Parent = "r-7" };
        var rows = await CountAsync(address, async ledger => await ledger.CommittedAsync(Organisation, Draft(await ledger.HeadAsync(Organisation), note)));
        Assert.InRange(rows, 1, 49);
    }

    [LedgerFact]
    public async Task ReadByKey_ReadsOnlyTheRowsOfThatKey()
    {
        var address = await FilledAsync();
        var rows = await CountAsync(address, async ledger => Assert.Single(await ledger.DefinitionsAsync(Organisation, new DefinitionQuery { Kind = FactKind.Of("check"), Parent = "r-7", Keys = ["n-1"] })));
        // A row a version of the store's tables is read when it is opened.
        Assert.InRange(rows, 1, Versions + Migration.Latest + 9);
    }

    [LedgerFact]
    public async Task FirstFigures_ReadOneRowOfEachSeries()
    {
        const int Years = 40, Series = 5;
        var address = await PostgresServer.NewDatabaseAsync();
        await using (var ledger = await LedgerStore.OpenAsync(address, OpenMode.Create, TimeProvider.System))
            await ledger.WriteAsync(Organisation, [.. Enumerable.Range(0, Series * Years * 12).Select(one => Month($"i-{one % Series}", $"{1980 + (one / Series / 12)}-{(one / Series % 12) + 1:00}", "1"))]);
        var rows = await CountAsync(address, async ledger => Assert.Equal(Series, await ledger.FirstFiguresAsync(Organisation, ObservationQuery.All).CountAsync()));
        Assert.InRange(rows, Series, Years * 12 / 2);
    }

    [LedgerFact]
    public async Task Since_ReadsTheDaysThatWereWritten()
    {
        const int Years = 40, Series = 5;
        var address = await PostgresServer.NewDatabaseAsync();
        await using (var ledger = await LedgerStore.OpenAsync(address, OpenMode.Create, TimeProvider.System))
        {
            await ledger.WriteAsync(Organisation, [.. Enumerable.Range(0, Series * Years * 12).Select(one => Month($"i-{one % Series}", $"{1980 + (one / Series / 12)}-{(one / Series % 12) + 1:00}", "1"))]);
            await ledger.WriteAsync(Organisation, Month("i-0", "2019-12", "2"), Month("i-1", "2019-12", "2"));
        }

        var rows = await CountAsync(address, async ledger => Assert.Equal(2, await ledger.ObservationsSinceAsync(Organisation, ObservationQuery.All, At(1)).CountAsync()));
        Assert.InRange(rows, 2, Years * 12 / 2);
        var facts = await CountAsync(address, async ledger => Assert.Equal(2, (await ledger.FactsOfAsync(Organisation, At(2))).Observations.Count));
        Assert.InRange(facts, 2, Years * 12 / 2);
    }

    private static async Task<StoreAddress> FilledAsync()
    {
        var address = await PostgresServer.NewDatabaseAsync();
        await using var ledger = await LedgerStore.OpenAsync(address, OpenMode.Create, TimeProvider.System);
        for (var version = 0; version < Versions; version++)
            await ledger.WriteAsync(Organisation, [.. Enumerable.Range(0, Risks).Select(risk => new DefinitionFact(FactKind.Of("check"), "n-1", $"{{\"text\":\"{version}\"}}") { Parent = $"r-{risk}" })]);
        await ledger.WriteAsync(Organisation, [.. Enumerable.Range(1, 9).Select(month => Month($"i-{month}", $"2024-0{month}", "1") with { SourceFile = $"f{month}.csv" })]);
        return address;
    }

    /// <summary>The rows that the server reads while something is done with a store.</summary>
    internal static async Task<long> CountAsync(StoreAddress address, Func<ILedger, Task> act)
    {
        await ScalarAsync(address, "ANALYZE");
        var before = await SettledAsync(address);
        // A server process reports its reads when it ends.
        await using (var ledger = await LedgerStore.OpenAsync(address, OpenMode.Write, TimeProvider.System)) await act(ledger);
        return await SettledAsync(address) - before;
    }

    private static async Task<long> SettledAsync(StoreAddress address)
    {
        for (var (last, same) = (-1L, 0); ;)
        {
            var now = (long)(await ScalarAsync(address, Fetched))!;
            same = now == last ? same + 1 : 0;
            if (same == 3) return now;
            last = now;
            await Task.Delay(200);
        }
    }

    private static async Task<object?> ScalarAsync(StoreAddress address, string sql)
    {
        await using var connection = new NpgsqlConnection(((StoreAddress.Postgres)address).ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of the test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }
}
