using Microsoft.Data.Sqlite;
using Npgsql;
using Plumbline.App.Ledger;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;

namespace Plumbline.App.Tests.Access;

public sealed class SqliteAccessTests : AccessCompliance
{
    protected override Task<StoreAddress> NewAddressAsync() => Task.FromResult(StoreAddress.Parse(Folder.File($"store-{Guid.NewGuid():N}.db")));

    protected override Task<StoreAddress> OtherAddressAsync() =>
        PostgresServer.WhyNot is null ? PostgresServer.NewDatabaseAsync() : NewAddressAsync();

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
}

[NeedsPostgres]
public sealed class PostgresAccessTests : AccessCompliance
{
    protected override Task<StoreAddress> NewAddressAsync() => PostgresServer.NewDatabaseAsync();

    protected override Task<StoreAddress> OtherAddressAsync() => Task.FromResult(StoreAddress.Parse(Folder.File($"store-{Guid.NewGuid():N}.db")));

    protected override async Task TamperAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(((StoreAddress.Postgres)Address).ConnectionString + ";Search Path=plumbline;Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // Statements of the test's own.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
