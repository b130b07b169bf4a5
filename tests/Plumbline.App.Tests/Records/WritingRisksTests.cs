using Plumbline.App.Access;
using Plumbline.App.Actions;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using Plumbline.App.Risks;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.Core.Access;
using Plumbline.Core.Actions;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;

namespace Plumbline.App.Tests.Records;

public sealed class SqliteWritingRisksTests : WritingRisksTests
{
    protected override Task<StoreAddress> NewAddressAsync() => Task.FromResult(StoreAddress.Parse(Folder.File("store.db")));
}

[NeedsPostgres]
public sealed class PostgresWritingRisksTests : WritingRisksTests
{
    protected override Task<StoreAddress> NewAddressAsync() => PostgresServer.NewDatabaseAsync();
}

/// <summary>What several people write of one risk or action, and who may.</summary>
public abstract class WritingRisksTests : RecordStores
{
    private const int Writers = 6;

    [LedgerFact]
    public async Task NotesWrittenAtOnce_OnOneRisk_AreAllKept()
    {
        var before = (await FileAsync("3165")).Notes.Count;
        await using var other = await LedgerStore.OpenAsync(Address, OpenMode.Write, Clock);
        var risk = (await FileAsync("3165")).Risk;
        var seen = await DefinitionsAsync();
        // Two posts in one second, from two connections, all knowing the same head.
        var written = await Task.WhenAll(Enumerable.Range(0, Writers).Select(i => Task.Run(() =>
            AddRiskNote.RunAsync(i % 2 == 0 ? Ledger : other, seen, Actor.OwnMachine(i % 3 == 0 ? "Chief Nurse" : "Head of Governance"), risk, $"Note {i}", Clock.Now.UtcDateTime))));
        Assert.All(written, static one => Assert.IsType<CommitResult.Committed>(one));
        var notes = (await FileAsync("3165")).Notes;
        Assert.Equal(before + Writers, notes.Count);
        Assert.Equal(Enumerable.Range(0, Writers).Select(static i => $"Note {i}"), notes.Select(static note => note.Text).Where(static text => text.StartsWith("Note ", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [LedgerFact]
    public async Task NotesWrittenAtOnce_OnOneAction_AreAllKept()
    {
        await using var other = await LedgerStore.OpenAsync(Address, OpenMode.Write, Clock);
        var seen = await DefinitionsAsync();
        var action = (await ReadActions.RunAsync(Ledger, seen)).Entries[0].Action;
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(i => Task.Run(() => AddActionUpdate.RunAsync(i % 2 == 0 ? Ledger : other, seen, Actor.OwnMachine("Chief Nurse"), action, $"Note {i}", Clock.Now.UtcDateTime))));
        Assert.Equal(Writers, (await ReadActions.UpdatesAsync(Ledger, await DefinitionsAsync(), action.Code)).Count);
    }

    [LedgerFact]
    public async Task TwoGradingsOfOneDay_AreAConflict_AndOfTwoDaysBothAreKept()
    {
        await using var other = await LedgerStore.OpenAsync(Address, OpenMode.Write, Clock);
        var (risk, seen) = ((await FileAsync("3156")).Risk, await DefinitionsAsync());
        await GradeRisk.RunAsync(Ledger, seen, Actor.OwnMachine("Director of Finance"), risk, Graded("3156", 4, 4), seen.Position.Number);
        var conflict = await Assert.ThrowsAsync<LedgerConflictException>(() => GradeRisk.RunAsync(other, seen, Actor.OwnMachine("Chief Nurse"), risk, Graded("3156", 2, 4), seen.Position.Number));
        Assert.Equal("Director of Finance", conflict.Intervening.Author.Post);
        await GradeRisk.RunAsync(other, seen, Actor.OwnMachine("Chief Nurse"), risk, Graded("3156", 2, 4, Today.AddDays(-1)), seen.Position.Number);
        var current = (await FileAsync("3156")).Gradings.Where(static one => one.Stage == GradingStage.Current);
        Assert.Equal([(new(2020, 3, 2), 12), (Today.AddDays(-1), 8), (Today, 16)], current.Select(static one => (one.Date, one.Score.Value)));
        Assert.Equal(16, (await FileAsync("3156")).Entry.Current!.Score.Value);
    }

    [LedgerFact]
    public async Task AMatrix_ThatChanges_MovesNoOldScore()
    {
        var before = await LevelsAsync();
        await LoadAsync("risks/scheme.yaml", """
            - from: 2019-04-01
              likelihood: [Rare, Unlikely, Possible, Likely, Almost certain]
              consequence: [Negligible, Minor, Moderate, Major, Catastrophic]
              bands: [{name: low, to: 3, review: 12 months}, {name: moderate, to: 6, review: 6 months}, {name: high, to: 12, review: 3 months}, {name: extreme, to: 25, review: 1 month}]
            - from: 2020-05-10
              likelihood: [Seldom, Sometimes, Often]
              consequence: [Small, Medium, Large]
              bands: [{name: green, to: 4, review: 6 months}, {name: red, to: 9, review: 1 month}]
            """);
        Assert.Equal(before, await LevelsAsync());
        var definitions = await DefinitionsAsync();
        await GradeRisk.RunAsync(Ledger, definitions, Actor.OwnMachine("Chief Nurse"), (await FileAsync("3165")).Risk, Graded("3165", 3, 2), definitions.Position.Number);
        Assert.Equal(["3156 12 high", "3165 6 red", "40 6 moderate"], await LevelsAsync());
        Assert.Equal("high", ReadScheme.Of(await DefinitionsAsync()).BandOf((await FileAsync("3165")).Entry.CurrentBefore!).Name);
    }

    [LedgerFact]
    public async Task AReviewThatCloses_EndsTheRisk_InTheSameChange()
    {
        var (definitions, risk) = (await DefinitionsAsync(), (await FileAsync("3156")).Risk);
        var closing = new RiskReview(risk.Code, Today, ReviewOutcome.Closed, Note: "Funded");
        await Assert.ThrowsAsync<NotAllowedException>(() => ReviewRisk.RunAsync(Ledger, definitions, Holding(Permission.RiskOwner, "Director of Finance"), risk, closing, definitions.Position.Number));
        var change = Assert.IsType<CommitResult.Committed>(await ReviewRisk.RunAsync(Ledger, definitions, Holding(Permission.RiskManager, "Head of Governance"), risk, closing, definitions.Position.Number)).Change;
        Assert.Equal(2, change.Definitions);
        var file = await FileAsync("3156");
        Assert.Equal((new RiskClosing(Today, "Funded"), "Head of Governance"), (file.Risk.Closing, file.Reviews[0].By));
        Assert.Equal(2, file.Gradings.Count);
    }

    public static TheoryData<Permission, string, string?, bool> Writing { get; } = new()
    {
        { Permission.RiskManager, "Head of Governance", null, true },
        { Permission.RiskOwner, "Director of Finance", null, true },
        { Permission.RiskOwner, "director of finance", null, true },
        { Permission.RiskOwner, "Chief Nurse", null, false },
        // The risk is the whole organisation's.
        { Permission.RiskManager, "Head of Governance", "ward", false },
        { Permission.Analyst, "Director of Finance", null, false },
        { Permission.Reader, "Director of Finance", null, false },
    };

    [LedgerFact]
    public async Task WhoMayGrade_IsWhoKeepsTheRisk()
    {
        foreach (var (permission, post, unit, may) in Writing.Select(static row => row.Data))
        {
            var (definitions, risk) = (await DefinitionsAsync(), (await FileAsync("3156")).Risk);
            var actor = Holding(permission, post, unit is null ? null : new Scope(Core.Units.UnitCode.Parse(unit).Value, []));
            Task<CommitResult> GradeAsync() => GradeRisk.RunAsync(Ledger, definitions, actor, risk, Graded("3156", 1 + (definitions.Position.Number.Value % 3), 5), definitions.Position.Number);
            if (may) Assert.Equal(post, Assert.IsType<CommitResult.Committed>(await GradeAsync()).Change.Author.Post);
            else await Assert.ThrowsAsync<NotAllowedException>(GradeAsync);
        }
    }

    [LedgerFact]
    public async Task AnAction_IsNotTakenFromWhereTheWriterMayNot()
    {
        await LoadAsync("actions.csv", "action,about,what,owner,due,state\nwhole,indicator/falls,Look,Chief Nurse,2020-06-30,open\n");
        var definitions = await DefinitionsAsync();
        var action = (await ReadActions.RunAsync(Ledger, definitions)).Find(ActionCode.Parse("joint-plan").Value)!.Action;
        var actor = Holding(Permission.Contributor, "Ward manager", new Scope(Core.Units.UnitCode.Parse("ward").Value, []));
        var moved = action with { About = [Core.References.Reference.Parse("figure/falls/ward/2020-03", definitions.Picture.Settings.Calendar).Value] };
        await Assert.ThrowsAsync<NotAllowedException>(() => WriteAction.RunAsync(Ledger, definitions, actor, moved, "Mine", definitions.Position.Number));
        Assert.IsType<CommitResult.Committed>(await WriteAction.RunAsync(Ledger, definitions, actor, moved with { Code = ActionCode.Parse("newer").Value }, "Mine", definitions.Position.Number));
    }

    private async Task<string[]> LevelsAsync()
    {
        var register = await ReadRiskRegister.RunAsync(Ledger, await DefinitionsAsync(), Today);
        return [.. register.Entries.Select(entry => $"{entry.Risk.Code} {entry.Current!.Score.Value} {RiskStanding.Of(register, entry).Level!.Name}")];
    }
}
