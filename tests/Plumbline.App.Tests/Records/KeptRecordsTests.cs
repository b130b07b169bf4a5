using Plumbline.App.Access;
using Plumbline.App.Correcting;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;
using Plumbline.App.Observations;
using Plumbline.App.Publishing;
using Plumbline.App.Publishing.Making;
using Plumbline.App.Risks.Reading;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.App.Workspaces;
using Plumbline.Core.Periods;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Tests.Records;

public sealed class SqliteKeptRecordsTests : KeptRecordsTests
{
    protected override Task<StoreAddress> NewAddressAsync() => Task.FromResult(StoreAddress.Parse(Folder.File("store.db")));
}

[NeedsPostgres]
public sealed class PostgresKeptRecordsTests : KeptRecordsTests
{
    protected override Task<StoreAddress> NewAddressAsync() => PostgresServer.NewDatabaseAsync();
}

/// <summary>What records rest on stays, what is held stays readable, and an edition counts only in the ledger that published it.</summary>
public abstract class KeptRecordsTests : RecordStores
{
    private static readonly Actor Governance = Actor.OwnMachine("Head of Governance");
    private static readonly string Nonsense = new('0', 64);

    [LedgerFact]
    public async Task WhatRecordsRestOn_IsNotWithdrawn()
    {
        await LoadAsync("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nfalls,Falls,month,count,lower,sum\nsores,Pressure sores,month,count,lower,sum\n");
        await LoadAsync("units.csv", "unit,name,kind,parent\ntrust,Small Trust,organisation,\nward,Ward,team,trust\nyard,Yard,team,trust\n");
        await LoadAsync("risks/watches.csv", "risk,indicator,when,for\n3156,sores,red,\n");
        await LoadAsync("actions.csv", "action,about,what,owner,due,state,done,evidence,outcome\nold,objective/1,Old,Chief Nurse,,superseded,,,new-one\nnew-one,figure/falls/yard/2020-03,New,Chief Nurse,,open,,,\n");
        (string Kind, string Key, string Expected)[] cases =
        [
            ("unit", "ward", "the risk 40, which rests on the unit ward"),
            ("unit", "yard", "the action new-one, which rests on the unit yard"),
            ("indicator", "sores", "the risk-watch sores|red of 3156, which rests on the indicator sores"),
            ("objective", "3", "the risk 3156, which rests on the objective 3"),
            ("objective", "1", "the risk 3156, the risk 3165 and the action old, which rest on the objective 1"),
            ("action", "new-one", "the action old, which rests on the action new-one"),
            ("risk-control", FactName.KeyOf("3165", "joint-board"), "the risk-assurance audit-2020 and the action joint-plan, which rest on the risk-control joint-board"),
        ];
        foreach (var (kind, key, expected) in cases)
            Assert.Equal($"what would remain is contradictory: found {expected}", (await Assert.ThrowsAsync<LedgerException>(() => WithdrawAsync(kind, key))).Message);
        await WithdrawAsync("action", "old");
        await WithdrawAsync("action", "new-one");
        await WithdrawAsync("unit", "yard");
    }

    [LedgerFact]
    public async Task AControlUnderAnotherRisk_StillHoldsWhatRestsOnIt()
    {
        await LoadAsync("risks/controls.csv", "control,risk,text,kind,owner,strength,gap,state\njoint-board,3165,A joint board meets each month,directive,Chief Nurse,medium,No minutes yet,\njoint-board,3156,,,,,,\n");
        await WithdrawAsync("risk-control", FactName.KeyOf("3156", "joint-board"));
        await Assert.ThrowsAsync<LedgerException>(() => WithdrawAsync("risk-control", FactName.KeyOf("3165", "joint-board")));
    }

    [LedgerFact]
    public async Task TheChangeThatWroteWhatRecordsRestOn_IsNotUndone()
    {
        await LoadAsync("units.csv", "unit,name,kind,parent\ntrust,Small Trust,organisation,\nward,Ward,team,trust\nyard,Yard,team,trust\n");
        var wrote = (await DefinitionsAsync()).Position.Number;
        await LoadAsync("risks/risks.csv", File.ReadAllText(Folder.File("w/risks/risks.csv")).TrimEnd() + "\n41,operational,Old yard,Director of Finance,,,yard,2020-01-01,,,,,\n");
        var refused = await Assert.ThrowsAsync<LedgerException>(() => UndoChange.RunAsync(Ledger, Small, wrote, Governance));
        Assert.Equal("what would remain is contradictory: found the risk 41, which rests on the unit yard", refused.Message);
        await UndoChange.RunAsync(Ledger, Small, wrote.Next(), Governance);
        await UndoChange.RunAsync(Ledger, Small, wrote, Governance);
        // The risk rests on a unit that is gone now.
        await Assert.ThrowsAsync<LedgerException>(() => UndoChange.RunAsync(Ledger, Small, wrote.Next().Next(), Governance));
    }

    [LedgerFact]
    public async Task HeldRecords_AreRead_WhateverIsMissing()
    {
        await LoadAsync("risks/watches.csv", "risk,indicator,when,for\n3156,falls,red,\n");
        var head = (await DefinitionsAsync()).Position.Number;
        await Ledger.CommitAsync(Small, new ChangeDraft { Author = Governance.Author, Reason = "As an earlier version did", BasedOn = head, Definitions = [DefinitionFact.Withdrawal(FactKind.Of("unit"), "ward"), DefinitionFact.Withdrawal(FactKind.Of("indicator"), "falls"), DefinitionFact.Withdrawal(FactKind.Of("objective"), "1")] });
        var definitions = await DefinitionsAsync();
        Assert.Equal("ward", Assert.Single(await ReadRisks.RunAsync(Ledger, definitions, Today), static row => row.Risk.Code == Code("40")).Unit.ToString());
        Assert.Equal("falls", Assert.Single((await FileAsync("3156")).Watches).Indicator.ToString());
        Assert.Equal(3, (await ReadDefinitions.WholeAsync(Ledger, definitions, CancellationToken.None)).Of(Kinds.Risks).Count);
    }

    [LedgerFact]
    public async Task AnEditionOfAnotherLedger_IsListed_AndComparedWithNothing()
    {
        await LoadAsync("editions.csv", $"report,period,edition,position,content-hash,edition-hash,reason,by\nregister,2020-03,1,1,{Nonsense},{Nonsense},For the board,Chief Executive\nregister,2020-04,1,999,{Nonsense},{Nonsense},For the board,Chief Executive\n");
        Assert.All(await ReadRisks.RunAsync(Ledger, await DefinitionsAsync(), Today), static row => Assert.Equal((null, null), (row.Movement, row.MovementFrom)));
        Assert.Equal([false, false], (await ReadEditions.RowsAsync(Ledger, await DefinitionsAsync())).Select(static row => row.IsOfThisLedger));
        Assert.Empty(await ReadEditions.OfThisLedgerAsync(Ledger, await DefinitionsAsync()));
        Assert.Equal(2, (await PublishAsync(3)).Edition.Number);
        Assert.Equal([false, true, false], (await ReadEditions.RowsAsync(Ledger, await DefinitionsAsync())).Select(static row => row.IsOfThisLedger));
        Assert.All(await ReadRisks.RunAsync(Ledger, await DefinitionsAsync(), Today), static row => Assert.Equal("edition/register/2020-03/2", row.MovementFrom));
        // What another ledger published may go again.
        await UndoChange.RunAsync(Ledger, Small, Plumbline.Core.Ledger.ChangeNumber.Of(2), Governance);
    }

    [LedgerFact]
    public async Task APublishedEdition_Stays()
    {
        var published = await PublishAsync(3);
        var refused = await Assert.ThrowsAsync<LedgerException>(() => UndoChange.RunAsync(Ledger, Small, published.Change.Number, Governance));
        Assert.Equal(("found edition/register/2020-03/1, which was published", "nothing was changed; an edition stays: publish another as a correction"), (refused.Message, refused.Remedy));
        Folder.Write("w/editions.csv", $"report,period,edition,position,content-hash,edition-hash,reason,by\nregister,2020-03,1,1,{Nonsense},{Nonsense},For the board,Chief Executive\n");
        var workspace = ReadWorkspace.Run(Folder.File("w")).Workspace!;
        using var figures = await HeldFacts.GatherAsync(workspace.Observations.ToAsyncEnumerable(), new ObservationFacts().Of, CancellationToken.None);
        var over = await Assert.ThrowsAsync<LedgerException>(() => LoadWorkspace.RunAsync(Ledger, workspace, figures, new LoadOptions(Governance, "w") { Mine = KeptSide.Every }));
        Assert.Equal(refused.Message, over.Message);
        Assert.Equal(2, (await PublishAsync(3)).Edition.Number);
    }

    [LedgerFact]
    public async Task TheLastEdition_IsTheOneThatWasPublishedLast()
    {
        await PublishAsync(4);
        await PublishAsync(3);
        var definitions = await DefinitionsAsync();
        Assert.Equal("edition/register/2020-03/1", (await ReadEditions.LastAsync(Ledger, definitions, report: null, before: null))?.Reference);
        Assert.Equal("edition/register/2020-03/1", (await ReadEditions.LastAsync(Ledger, definitions, "register", Period.Month(2020, 5)))?.Reference);
        await PublishAsync(4);
        definitions = await DefinitionsAsync();
        Assert.Equal("edition/register/2020-04/2", (await ReadEditions.LastAsync(Ledger, definitions, report: null, before: null))?.Reference);
        Assert.Equal("edition/register/2020-03/1", (await ReadEditions.LastAsync(Ledger, definitions, "register", Period.Month(2020, 4)))?.Reference);
        Assert.Null(await ReadEditions.LastAsync(Ledger, definitions, "register", Period.Month(2020, 3)));
    }

    [LedgerFact]
    public async Task APeriodOfWhichNothingCanBeTold_IsNotPublished()
    {
        await LoadAsync("reports/register.yaml", "report: register\ntitle: Register\nfrequency: month\nblocks:\n  - block: risk-register\n");
        Assert.Equal("June 2020 begins on 2020-06-01, and today is 2020-05-20; publish a period that has begun.", (await Assert.ThrowsAsync<NoFiguresException>(() => PublishAsync(6))).Message);
        await LoadAsync("reports/register.yaml", "report: register\ntitle: Register\nfrequency: month\ndays-after: 0\nblocks:\n  - block: risk-register\n");
        Assert.Equal("There is no risk to tell of in March 2019: the first was recorded on 2019-05-01; publish a later period.", (await Assert.ThrowsAsync<NoFiguresException>(() => PublishAsync(3, 2019))).Message);
        Assert.Equal(1, (await PublishAsync(5, 2019)).Edition.Number);
    }

    private async Task WithdrawAsync(string kind, string key) => await WithdrawDefinition.RunAsync(Ledger, await DefinitionsAsync(), FactKind.Of(kind), key, Governance, "No longer kept");

    private async Task<PublishedEdition> PublishAsync(int month, int year = 2020)
    {
        var definitions = await DefinitionsAsync();
        return await PublishEdition.RunAsync(Ledger, definitions, Governance, definitions.FindReport("register")!, Period.Month(year, month), "For the board");
    }
}
