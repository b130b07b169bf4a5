using System.Text.RegularExpressions;
using Npgsql;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using Plumbline.Tests.Support;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger.Servers;

/// <summary>Runs the statements of docs/guide/production.md unchanged.</summary>
[NeedsPostgres]
public sealed class ProductionGuideTests
{
    private const string Trust = "sample-trust";

    [LedgerFact]
    public async Task Guide_RolesAndTriggers_WorkAsDescribed()
    {
        var guide = await File.ReadAllTextAsync(Repository.Path("docs", "guide", "production.md"));
        var blocks = Regex.Matches(guide, "```sql\n(?<sql>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, Regex.InfiniteMatchTimeout).Select(block => block.Groups["sql"].Value).ToList();
        var admin = (StoreAddress.Postgres)await PostgresServer.NewDatabaseAsync();
        var database = new NpgsqlConnectionStringBuilder(admin.ConnectionString).Database!;
        await ExecuteAsync(admin, blocks[0].Split('\n')[0]);
        await ExecuteAsync(admin, $"ALTER DATABASE {database} OWNER TO plumbline_owner");
        await using (var owner = await OpenAsync(admin, "plumbline_owner", OpenMode.Create))
            await owner.WriteAsync(Trust, Month("a", "2024-01", "1"));
        await ExecuteAsync(admin, blocks[1]);

        await using var writer = await OpenAsync(admin, "plumbline_writer", OpenMode.Create);
        await writer.WriteAsync(Trust, Month("a", "2024-02", "2"));
        await writer.WriteAsync("another", Unit("ward-1"));
        await using var reader = await OpenAsync(admin, "plumbline_reader", OpenMode.Read);
        Assert.Equal("a:trust:2024-01=1@1 a:trust:2024-02=2@2", await reader.ValuesAsync(Trust));
        Assert.True((await reader.VerifyAsync(Trust)).Intact);
        using (var folder = new TemporaryFolder())
            Assert.Equal(2, (await reader.BackupAsync(folder.File("kept.db"))).Count);
        await using (var meddling = await OpenAsync(admin, "plumbline_reader", OpenMode.Write))
            Assert.Equal(LedgerProblem.NotPermitted, (await Assert.ThrowsAsync<LedgerException>(() => meddling.WriteAsync(Trust, Month("a", "2024-03", "3")))).Problem);
        foreach (var role in new[] { "plumbline_writer", "plumbline_reader" })
            await RefusedAsync("42501", As(admin, role), "UPDATE plumbline.observation SET value = '9'", "DELETE FROM plumbline.change", "TRUNCATE plumbline.definition", "CREATE TABLE plumbline.x (n integer)");

        await ExecuteAsync(admin, blocks[2]);
        await RefusedAsync("P0001", As(admin, "plumbline_owner"), "UPDATE plumbline.observation SET value = '9'", "DELETE FROM plumbline.change", "TRUNCATE plumbline.definition");
        await writer.WriteAsync(Trust, Month("a", "2024-03", "3"));
        Assert.Empty(await reader.InspectAsync());
        await ExecuteAsync(admin, blocks[3].Replace("figures", database, StringComparison.Ordinal));
    }

    private static Task<ILedger> OpenAsync(StoreAddress.Postgres admin, string role, OpenMode mode) => LedgerStore.OpenAsync(As(admin, role), mode, new FixedClock());

    private static StoreAddress.Postgres As(StoreAddress.Postgres admin, string role) =>
        (StoreAddress.Postgres)StoreAddress.Parse(new NpgsqlConnectionStringBuilder(admin.ConnectionString) { Username = role }.ConnectionString);

    private static async Task RefusedAsync(string code, StoreAddress.Postgres address, params string[] statements)
    {
        foreach (var sql in statements)
            Assert.Equal(code, (await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(address, sql))).SqlState);
    }

    private static async Task ExecuteAsync(StoreAddress.Postgres address, string sql)
    {
        await using var connection = new NpgsqlConnection(address.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // The guide's own, and the test's.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
