using Microsoft.Data.Sqlite;
using Plumbline.App.Ledger;

namespace Plumbline.App.Tests.Ledger;

public sealed class SqliteLedgerTests : LedgerCompliance
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plumbline-ledger-").FullName;
    private int _stores;

    protected override IReadOnlyList<Func<Task<StoreAddress>>> OtherStores =>
        PostgresServer.WhyNot is null ? [NewAddressAsync, () => PostgresServer.NewDatabaseAsync()] : [NewAddressAsync];

    protected override Task<StoreAddress> NewAddressAsync() =>
        Task.FromResult(StoreAddress.Parse(Path.Combine(_folder, $"store-{++_stores}.db")));

    protected override async Task TamperAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={((StoreAddress.Sqlite)Address).Path};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of the test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
