using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Workspaces.Merging;

/// <summary>A folder and a ledger, each edited at random, loaded and dumped into each other: no edit of either side is lost in silence.</summary>
[NeedsPostgres]
public sealed class FolderAndLedgerTests
{
    private static readonly int Seeds = Effort.Of(4, 100);
    private const int Steps = 40;

    [LedgerFact]
    public async Task RandomEditsOfBothSides_OverSqlite_LoseNoneInSilence()
    {
        using var store = new TemporaryFolder();
        for (var seed = 1; seed <= Seeds; seed++) await RunAsync(StoreAddress.Parse(store.File($"{seed}.db")), seed);
    }

    [LedgerFact]
    public async Task RandomEditsOfBothSides_OverPostgres_LoseNoneInSilence()
    {
        for (var seed = 1; seed <= Seeds; seed++) await RunAsync(await PostgresServer.NewDatabaseAsync(), seed + 1000);
    }

    private static async Task RunAsync(StoreAddress store, int seed)
    {
        await using var ledger = await LedgerStore.OpenAsync(store, OpenMode.Create, TimeProvider.System);
        using var run = await FolderAndLedger.BeginAsync(ledger, seed);
        for (var step = 0; step < Steps; step++) await run.StepAsync(step);
        Assert.True((await ledger.VerifyAsync(EditedWorkspace.Organisation)).Intact);
        Assert.Empty(await ledger.InspectAsync());
    }
}
