using Npgsql;
using Plumbline.App.Ledger;

namespace Plumbline.App.Tests.Ledger;

[NeedsPostgres]
public sealed class PostgresLedgerTests : LedgerCompliance, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plumbline-ledger-").FullName;

    protected override IReadOnlyList<Func<Task<StoreAddress>>> OtherStores =>
        [NewAddressAsync, () => Task.FromResult(StoreAddress.Parse(Path.Combine(_folder, "store.db")))];

    protected override Task<StoreAddress> NewAddressAsync() => PostgresServer.NewDatabaseAsync();

    protected override async Task TamperAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(((StoreAddress.Postgres)Address).ConnectionString + ";Search Path=plumbline;Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of the test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
