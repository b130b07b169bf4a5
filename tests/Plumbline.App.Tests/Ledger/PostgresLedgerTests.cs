using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.App.Tests.Ledger.Compliance;
using Npgsql;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Postgres;
using Plumbline.App.Ledger.Sql;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Ledger;

[NeedsPostgres]
public sealed class PostgresLedgerTests : LedgerCompliance, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plumbline-ledger-").FullName;

    private PostgresServer? _own;

    protected override IReadOnlyList<Func<Task<StoreAddress>>> OtherStores =>
        [NewAddressAsync, () => Task.FromResult(StoreAddress.Parse(Path.Combine(_folder, "store.db")))];

    protected override Task<StoreAddress> NewAddressInAsync(string folder)
    {
        // Uses its own server, since losing the disk with the tables breaks it for other tests.
        _own = new PostgresServer();
        PostgresServer.Hand(folder);
        return _own.MakeDatabaseAsync(folder);
    }

    protected override Task<StoreAddress> NewAddressAsync() => PostgresServer.NewDatabaseAsync();

    protected override string MakeTrigger =>
        "CREATE FUNCTION odd() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER odd_trigger BEFORE INSERT ON observation FOR EACH ROW EXECUTE FUNCTION odd()";

    protected override Task TamperAsync(string sql) => ExecuteAsync(Address, sql);

    private static async Task ExecuteAsync(StoreAddress address, string sql)
    {
        await using var connection = new NpgsqlConnection(((StoreAddress.Postgres)address).ConnectionString + ";Search Path=plumbline;Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of the test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    protected override (int Writers, int Readers, int Seconds) Crowd => Effort.Of((32, 64, 3), (32, 64, 60));

    protected override Task MarkNewerAsync() => TamperAsync("INSERT INTO migration (version, what, at) VALUES (99, '', '')");

    private protected override Dialect DialectOf(StoreAddress address) => new PostgresDialect((StoreAddress.Postgres)address, OpenMode.Create);

    protected override async Task<StoreAddress> StoreOfVersionAsync(int version)
    {
        var address = await NewAddressAsync();
        await ExecuteAsync(address, await File.ReadAllTextAsync(KeptStores.Path($"store-v{version}.sql")));
        return address;
    }

    public void Dispose()
    {
        _own?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
