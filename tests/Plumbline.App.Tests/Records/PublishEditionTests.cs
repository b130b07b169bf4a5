using System.Security.Cryptography;
using System.Text.Json;
using Plumbline.App.Access;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Publishing;
using Plumbline.App.Publishing.Making;
using Plumbline.App.Reporting;
using Plumbline.App.Risks.Reading;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.Core.Access;
using Plumbline.Core.Periods;
using Plumbline.Core.Risks;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Writers.Json;

namespace Plumbline.App.Tests.Records;

public sealed class SqlitePublishEditionTests : PublishEditionTests
{
    protected override Task<StoreAddress> NewAddressAsync() => Task.FromResult(StoreAddress.Parse(Folder.File("store.db")));
}

[NeedsPostgres]
public sealed class PostgresPublishEditionTests : PublishEditionTests
{
    protected override Task<StoreAddress> NewAddressAsync() => PostgresServer.NewDatabaseAsync();
}

/// <summary>Publishing editions of a report.</summary>
public abstract class PublishEditionTests : RecordStores
{
    private static readonly Period March = Period.Month(2020, 3);

    [LedgerFact]
    public async Task AnEdition_HoldsTheHashesOfWhatItSays_AndOfItsPlace()
    {
        var definitions = await DefinitionsAsync();
        var published = await PublishAsync();
        var edition = Assert.Single(await ReadEditions.RunAsync(Ledger, await DefinitionsAsync()));
        Assert.Equal(published.Edition, edition);
        Assert.Equal(("register", March, 1, definitions.Position.Number, "Chief Executive", "For the board"), (edition.Report, edition.Period, edition.Number, edition.Position, edition.By, edition.Reason));
        Assert.Equal((definitions.Position.Number.Next(), definitions.Position.Hash), (published.Change.Number, published.Change.Previous));
        var document = await BuildReport.RunAsync(Ledger, definitions, definitions.FindReport("register")!, March);
        Assert.Equal(DocumentJson.HashOf(document), edition.ContentHash);
        string[] parts = [Small, "register", "2020-03", "1", edition.ContentHash, definitions.Position.Hash.ToString()];
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(parts))), edition.EditionHash);
        Assert.True((await Ledger.VerifyAsync(Small)).Intact);
    }

    [LedgerFact]
    public async Task TheSameAgain_IsANewEdition_WithTheSameContent()
    {
        var first = await PublishAsync();
        Clock.Now = Clock.Now.AddDays(2);
        var second = await PublishAsync();
        Assert.Equal((2, first.Edition.ContentHash, first.Edition), (second.Edition.Number, second.Edition.ContentHash, second.Same));
        Assert.NotEqual(first.Edition.EditionHash, second.Edition.EditionHash);
        await LoadAsync("observations/figures.csv", "indicator,unit,period,value\nfalls,trust,2020-03,7\n");
        var third = await PublishAsync();
        Assert.Equal((3, null), (third.Edition.Number, third.Same));
        Assert.NotEqual(first.Edition.ContentHash, third.Edition.ContentHash);
        Assert.Equal([1, 2, 3], (await ReadEditions.RowsAsync(Ledger, await DefinitionsAsync(), "register")).Select(static row => row.Edition.Number));
        Assert.Equal([0, 2, 2], (await ReadEditions.RowsAsync(Ledger, await DefinitionsAsync())).Select(row => (row.Published - new DateTimeOffset(2020, 5, 20, 9, 30, 0, TimeSpan.Zero)).Days));
    }

    [LedgerFact]
    public async Task AChangeMeanwhile_IsAConflict_AndWhoMayNot_IsRefused()
    {
        var definitions = await DefinitionsAsync();
        var report = definitions.FindReport("register")!;
        foreach (var permission in Enum.GetValues<Permission>().Where(static one => !OperationRules.Allowing(Operation.Publish).Contains(one)))
            await Assert.ThrowsAsync<NotAllowedException>(() => PublishEdition.RunAsync(Ledger, definitions, Holding(permission, "Somebody"), report, March, "For the board"));
        await LoadAsync("observations/figures.csv", "indicator,unit,period,value\nfalls,trust,2020-03,7\n");
        await Assert.ThrowsAsync<LedgerConflictException>(() => PublishEdition.RunAsync(Ledger, definitions, Holding(Permission.Executive, "Chief Executive"), report, March, "For the board"));
        await Assert.ThrowsAsync<NoFiguresException>(async () => await PublishEdition.RunAsync(Ledger, await DefinitionsAsync(), Actor.OwnMachine("Chief Executive"), report, Period.Month(2019, 1), "For the board"));
        Assert.Empty(await ReadEditions.RunAsync(Ledger, await DefinitionsAsync()));
    }

    [LedgerFact]
    public async Task Movement_IsAgainstTheLastEdition_AsItsPaperToldIt()
    {
        // The paper of March tells of the register 30 days after its end: before the grading of May.
        await PublishAsync();
        var rows = await ReadRisks.RunAsync(Ledger, await DefinitionsAsync(), Today);
        Assert.Equal([("3156", RiskMovement.Same), ("3165", RiskMovement.Down), ("40", null)], rows.Select(static row => (row.Risk.Code.ToString(), row.Movement)));
        Assert.All(rows, static row => Assert.Equal("edition/register/2020-03/1", row.MovementFrom));
    }

    private async Task<PublishedEdition> PublishAsync()
    {
        var definitions = await DefinitionsAsync();
        return await PublishEdition.RunAsync(Ledger, definitions, Holding(Permission.Executive, "Chief Executive"), definitions.FindReport("register")!, March, "For the board");
    }
}
