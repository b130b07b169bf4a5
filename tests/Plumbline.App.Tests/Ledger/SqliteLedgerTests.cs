using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.App.Tests.Ledger.Compliance;
using Microsoft.Data.Sqlite;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Sql;
using Plumbline.App.Ledger.Sqlite;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Ledger;

public sealed class SqliteLedgerTests : LedgerCompliance
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plumbline-ledger-").FullName;
    private int _stores;

    protected override IReadOnlyList<Func<Task<StoreAddress>>> OtherStores =>
        PostgresServer.WhyNot is null ? [NewAddressAsync, () => PostgresServer.NewDatabaseAsync()] : [NewAddressAsync];

    protected override Task<StoreAddress> NewAddressInAsync(string folder) =>
        Task.FromResult(StoreAddress.Parse(Path.Combine(folder, "store.db")));

    protected override Task<StoreAddress> NewAddressAsync() =>
        Task.FromResult(StoreAddress.Parse(Path.Combine(_folder, $"store-{++_stores}.db")));

    protected override string MakeTrigger => "CREATE TRIGGER odd_trigger AFTER INSERT ON observation BEGIN SELECT 1; END";

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

    protected override (int Writers, int Readers, int Seconds) Crowd => Effort.Of((4, 8, 2), (8, 16, 60));

    protected override Task MarkNewerAsync() => TamperAsync("PRAGMA user_version = 99");

    private protected override Dialect DialectOf(StoreAddress address) => new SqliteDialect((StoreAddress.Sqlite)address, OpenMode.Create);

    protected override async Task<StoreAddress> StoreOfVersionAsync(int version)
    {
        var address = await NewAddressAsync();
        File.Copy(KeptStores.Path($"store-v{version}.sqlite"), ((StoreAddress.Sqlite)address).Path);
        return address;
    }

    [LedgerFact]
    public async Task EverySession_WaitsUntilACommitIsOnTheDisk()
    {
        await using var dialect = DialectOf(Address);
        Func<Task<Session>>[] kinds =
        [
            () => dialect.ReadAsync(CancellationToken.None), () => dialect.ReadSnapshotAsync(CancellationToken.None),
            () => dialect.WriteAsync(Trust, CancellationToken.None), () => dialect.MigrateAsync(CancellationToken.None),
        ];
        foreach (var open in kinds)
        {
            await using var session = await open();
            var settings = await session.ListAsync("SELECT (SELECT synchronous FROM pragma_synchronous), (SELECT journal_mode FROM pragma_journal_mode)", values: null, row => (row.GetInt32(0), row.GetString(1)), CancellationToken.None);
            // 2 is FULL: docs/decisions/ledger-concurrency.md.
            Assert.Equal((2, "wal"), settings[0]);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
