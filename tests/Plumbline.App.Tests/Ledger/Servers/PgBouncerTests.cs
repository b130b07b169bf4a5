using Npgsql;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger.Servers;

/// <summary>Through a pooler in transaction mode, the store works with the search path set on the role, and refuses everything without it.</summary>
[NeedsPostgres]
public sealed class PgBouncerTests
{
    private const string Trust = "sample-trust";

    [LedgerFact(NeedsPooler = true)]
    public Task Pooler_ThatRefusesTheSchema_WorksWithTheSchemaOnTheRole() => ServesAsync(ignoresSearchPath: false);

    [LedgerFact(NeedsPooler = true)]
    public Task Pooler_ThatIgnoresTheSchema_WorksWithTheSchemaOnTheRole() => ServesAsync(ignoresSearchPath: true);

    [LedgerFact(NeedsPooler = true)]
    public Task Pooler_ThatRefusesTheSchema_MakesNoTablesElsewhere() => MakesNothingElsewhereAsync(ignoresSearchPath: false);

    [LedgerFact(NeedsPooler = true)]
    public Task Pooler_ThatIgnoresTheSchema_MakesNoTablesElsewhere() => MakesNothingElsewhereAsync(ignoresSearchPath: true);

    private static async Task ServesAsync(bool ignoresSearchPath)
    {
        var direct = (StoreAddress.Postgres)await PostgresServer.NewDatabaseAsync();
        var database = new NpgsqlConnectionStringBuilder(direct.ConnectionString).Database!;
        var role = "writer_of_" + database;
        await ExecuteAsync(direct, $"CREATE ROLE {role} LOGIN; GRANT CREATE ON DATABASE {database} TO {role}; ALTER ROLE {role} IN DATABASE {database} SET search_path = plumbline");
        using var pooler = new PgBouncer(PostgresServer.Shared, database, role, ignoresSearchPath);
        await using var ledger = await LedgerStore.OpenAsync(pooler.Address, OpenMode.Create, new FixedClock());
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => ledger.WriteAsync($"organisation-{i}", Month("a", "2024-01", "1")))));
        await ledger.WriteAsync(Trust, Month("a", "2024-01", "1"));
        await ledger.WriteAsync(Trust, Month("a", "2024-02", "2"));

        Assert.Equal("a:trust:2024-01=1@1 a:trust:2024-02=2@2", await ledger.ValuesAsync(Trust));
        Assert.True((await ledger.VerifyAsync(Trust)).Intact);
        Assert.Empty(await ledger.InspectAsync());
        await using var straight = await LedgerStore.OpenAsync(direct, OpenMode.Read, new FixedClock());
        Assert.Equal(9, (await straight.OrganisationsAsync()).Count);
    }

    private static async Task MakesNothingElsewhereAsync(bool ignoresSearchPath)
    {
        var direct = (StoreAddress.Postgres)await PostgresServer.NewDatabaseAsync();
        var database = new NpgsqlConnectionStringBuilder(direct.ConnectionString).Database!;
        using var pooler = new PgBouncer(PostgresServer.Shared, database, "postgres", ignoresSearchPath);
        await RefusedAsync(pooler, OpenMode.Create);
        Assert.Equal(0L, await ExecuteAsync(direct, "SELECT count(*) FROM pg_tables WHERE schemaname IN ('public', 'plumbline')"));

        // An existing store is not read either, where its names would resolve to other tables.
        await using (await LedgerStore.OpenAsync(direct, OpenMode.Create, new FixedClock()))
        {
        }

        foreach (var mode in Enum.GetValues<OpenMode>()) await RefusedAsync(pooler, mode);
    }

    private static async Task RefusedAsync(PgBouncer pooler, OpenMode mode)
    {
        var refusal = await Assert.ThrowsAsync<LedgerException>(() => LedgerStore.OpenAsync(pooler.Address, mode, new FixedClock()));
        Assert.Equal(LedgerProblem.NotAStore, refusal.Problem);
        Assert.Contains("the schema public; expected plumbline", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("ALTER ROLE", refusal.Remedy, StringComparison.Ordinal);
    }

    private static async Task<object?> ExecuteAsync(StoreAddress.Postgres address, string sql)
    {
        await using var connection = new NpgsqlConnection(address.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // Statements of the test's own.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }
}
