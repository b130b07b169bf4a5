using Plumbline.App.Ledger;

namespace Plumbline.App.Tests.Ledger;

[NeedsPostgres]
public sealed class PostgresLedgerTests : LedgerCompliance
{
    protected override Task<StoreAddress> NewAddressAsync() => PostgresServer.NewDatabaseAsync();
}
