using Npgsql;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.Tests.Support;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger.Servers;

/// <summary>Runs the statements of docs/scale.md that partition a store by organisation, on a store in use.</summary>
[NeedsPostgres]
public sealed class PartitionedPostgresTests
{
    [LedgerFact]
    public async Task Partition_ByTheStatementsOfTheGuide_ChangesNothingElse()
    {
        var address = await PostgresServer.NewDatabaseAsync();
        await using var ledger = await LedgerStore.OpenAsync(address, OpenMode.Create, TimeProvider.System);
        for (var i = 0; i < 12; i++)
            await ledger.WriteAsync($"organisation-{i}", Month("a", "2024-01", $"{i}"), Month("b", "2024-01", "1"));
        await DivideAsync(address);
        for (var i = 0; i < 14; i++)
            await ledger.WriteAsync($"organisation-{i}", Month("a", "2024-01", $"{i + 1}"), Month("a", "2024-02", "new"));

        Assert.Equal(14, (await ledger.OrganisationsAsync()).Count);
        Assert.Equal("a:trust:2024-01=4@2 a:trust:2024-02=new@2 b:trust:2024-01=1@1", await ledger.ValuesAsync("organisation-3"));
        Assert.Equal("a:trust:2024-01=3@1 b:trust:2024-01=1@1", await ledger.ValuesAsync("organisation-3", At(1)));
        foreach (var organisation in await ledger.OrganisationsAsync())
            Assert.True((await ledger.VerifyAsync(organisation.Code)).Intact);
        Assert.Empty(await ledger.InspectAsync());
        await using var again = await LedgerStore.OpenAsync(address, OpenMode.Write, TimeProvider.System);
        Assert.Equal(14, (await again.OrganisationsAsync()).Count);
    }

    private static async Task DivideAsync(StoreAddress address)
    {
        var guide = await File.ReadAllTextAsync(Repository.Path("docs", "scale.md"));
        var start = guide.IndexOf("```sql\n", StringComparison.Ordinal) + 7;
        await using var connection = new NpgsqlConnection(((StoreAddress.Postgres)address).ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The guide's own.
        command.CommandText = guide[start..guide.IndexOf("```", start, StringComparison.Ordinal)];
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        command.CommandText = "SELECT count(*) FROM pg_inherits WHERE inhparent = 'plumbline.observation'::regclass";
        Assert.Equal(16L, await command.ExecuteScalarAsync());
    }
}
