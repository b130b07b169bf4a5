using Plumbline.App.Ledger;

namespace Plumbline.App.Tests.Ledger;

public sealed class SqliteLedgerTests : LedgerCompliance
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plumbline-ledger-").FullName;
    private int _stores;

    protected override Task<StoreAddress> NewAddressAsync() =>
        Task.FromResult(StoreAddress.Parse(Path.Combine(_folder, $"store-{++_stores}.db")));

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
