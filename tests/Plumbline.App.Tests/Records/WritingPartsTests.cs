using Plumbline.App.Access;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Risks;
using Plumbline.App.Risks.Editing;
using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Ledger.Servers;
using Plumbline.Core.Access;
using Plumbline.Core.Risks.Records;

namespace Plumbline.App.Tests.Records;

public sealed class SqliteWritingPartsTests : WritingPartsTests
{
    protected override Task<StoreAddress> NewAddressAsync() => Task.FromResult(StoreAddress.Parse(Folder.File("store.db")));
}

[NeedsPostgres]
public sealed class PostgresWritingPartsTests : WritingPartsTests
{
    protected override Task<StoreAddress> NewAddressAsync() => PostgresServer.NewDatabaseAsync();
}

/// <summary>Controls, assurances, hazards and watched measures as they are typed and written, and who may.</summary>
public abstract class WritingPartsTests : RecordStores
{
    private static readonly Actor Manager = Actor.OwnMachine("Head of Governance");

    [LedgerFact]
    public async Task AControlThatHoldsTwoRisks_IsTheSameUnderBoth()
    {
        await WriteAsync(Manager, RiskPart.Control, "3156", "shared", ("text", "A plan"), ("gap", "No date"));
        await WriteAsync(Manager, RiskPart.Control, "3165", "shared", ("text", "A plan"), ("state", "planned"));
        var seen = (await DefinitionsAsync()).Position.Number;
        await WriteAsync(Manager, RiskPart.Control, "3165", "shared", ("text", "A plan with dates"), ("strength", "medium"), ("state", "planned"));
        var change = (await Ledger.ChangeAsync(Small, (await DefinitionsAsync()).Position.Number))!;
        Assert.Equal((seen.Value + 1, 2), (change.Number.Value, change.Definitions));
        Assert.Equal(("A plan with dates", ControlStrength.Medium, "No date", false), await ControlAsync("3156"));
        Assert.Equal(("A plan with dates", ControlStrength.Medium, null, true), await ControlAsync("3165"));
    }

    [LedgerFact]
    public async Task ANewCode_IsOneThatNoRiskHas()
    {
        var file = await FileAsync("3156");
        var first = await WriteRiskPart.NewCodeAsync(Ledger, await DefinitionsAsync(), file, RiskPart.Control);
        await WriteAsync(Manager, RiskPart.Control, "3165", first, ("text", "Under another risk"));
        var second = await WriteRiskPart.NewCodeAsync(Ledger, await DefinitionsAsync(), file, RiskPart.Control);
        Assert.StartsWith("3156-control-", first, StringComparison.Ordinal);
        Assert.NotEqual(first, second);
        Assert.Equal("3156-assurance-1", await WriteRiskPart.NewCodeAsync(Ledger, await DefinitionsAsync(), file, RiskPart.Assurance));
    }

    [LedgerFact]
    public async Task TwoWhoChangeOneHazard_AreAConflict()
    {
        await WriteAsync(Manager, RiskPart.Hazard, "3156", null, ("hazard", "Prices"));
        var (definitions, file) = (await DefinitionsAsync(), await FileAsync("3156"));
        var key = TypedRiskPart.KeyOf(file.Hazards[^1]);
        await WriteRiskPart.RunAsync(Ledger, definitions, Manager, Read(RiskPart.Hazard, key, ("hazard", "Prices of energy")), "Said more closely", definitions.Position.Number);
        await Assert.ThrowsAsync<LedgerConflictException>(() => WriteRiskPart.RunAsync(Ledger, definitions, Manager, RiskPartRecord.Without(file, file.Hazards[^1]), "Over", definitions.Position.Number));
        Assert.Equal("Prices of energy", (await FileAsync("3156")).Hazards[^1].Text);

        RiskPartRecord Read(RiskPart part, string? of, params (string Column, string Text)[] cells) =>
            new TypedRiskPart(part, column => cells.FirstOrDefault(cell => cell.Column == column).Text).Read(definitions, file, of, static (column, problem) => Assert.Fail($"{column}: {problem}"))!;
    }

    [LedgerFact]
    public async Task OnlyWhoMayDefineTheRisk_WritesItsParts()
    {
        var before = (await DefinitionsAsync()).Position.Number;
        foreach (var actor in new[] { Holding(Permission.RiskOwner, "Director of Finance"), Holding(Permission.Analyst, "Analyst"), Holding(Permission.RiskManager, "Head of Governance", new Scope(Core.Units.UnitCode.Parse("ward").Value, [])) })
            await Assert.ThrowsAsync<NotAllowedException>(() => WriteAsync(actor, RiskPart.Hazard, "3156", null, ("hazard", "Prices")));
        Assert.Equal(before, (await DefinitionsAsync()).Position.Number);
        await WriteAsync(Holding(Permission.RiskManager, "Head of Governance"), RiskPart.Hazard, "3156", null, ("hazard", "Prices"));
        Assert.Equal(before.Value + 1, (await DefinitionsAsync()).Position.Number.Value);
    }

    [LedgerFact]
    public async Task AReviewThatEscalates_NamesTheCommittee_InTheSameChange()
    {
        var (definitions, risk) = (await DefinitionsAsync(), (await FileAsync("3156")).Risk);
        var review = new RiskReview(risk.Code, Today, ReviewOutcome.Escalated, Note: "It grows");
        var change = Assert.IsType<CommitResult.Committed>(await ReviewRisk.EscalateAsync(Ledger, definitions, Holding(Permission.RiskOwner, "Director of Finance"), risk, review, "A higher committee", definitions.Position.Number)).Change;
        Assert.Equal((2, "A higher committee"), (change.Definitions, (await FileAsync("3156")).Risk.Committee));
        await Assert.ThrowsAsync<ArgumentException>(() => ReviewRisk.EscalateAsync(Ledger, definitions, Manager, risk, review with { Outcome = ReviewOutcome.Unchanged }, "Board", definitions.Position.Number));
        await Assert.ThrowsAsync<NotAllowedException>(() => ReviewRisk.EscalateAsync(Ledger, definitions, Holding(Permission.RiskOwner, "Chief Nurse"), risk, review, "Board", definitions.Position.Number));
    }

    private async Task<(string, ControlStrength?, string?, bool)> ControlAsync(string risk) =>
        (await FileAsync(risk)).Controls.Single(static one => one.Code.ToString() == "shared") is var one ? (one.Text, one.Strength, one.Gap, one.IsPlanned) : default;

    private async Task WriteAsync(Actor actor, RiskPart part, string risk, string? key, params (string Column, string Text)[] cells)
    {
        var definitions = await DefinitionsAsync();
        var record = new TypedRiskPart(part, column => cells.FirstOrDefault(cell => cell.Column == column).Text).Read(definitions, await FileAsync(risk), key, static (column, problem) => Assert.Fail($"{column}: {problem}"))!;
        await WriteRiskPart.RunAsync(Ledger, definitions, actor, record, "Because", definitions.Position.Number);
    }
}
