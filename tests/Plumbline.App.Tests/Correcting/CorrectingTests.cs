using Plumbline.App.Access;
using Plumbline.App.Correcting;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Tests.Checking;
using Plumbline.Core.Checks;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.App.Tests.Correcting;

public sealed class CorrectingTests : IAsyncLifetime
{
    private const string Indicator = "harm-free-care";
    private static readonly Period April = Period.Month(2019, 4);

    private LoadedSample _sample = null!;

    private ILedger Ledger => _sample.Ledger;

    public async ValueTask InitializeAsync() => _sample = await LoadedSample.OfAsync("community-trust");

    public async ValueTask DisposeAsync() => await _sample.DisposeAsync();

    [Fact]
    public async Task WithdrawFigures_IsAChange_AndTheFigureIsStillThereBefore()
    {
        var was = await ValueAsync(1);
        Assert.NotNull(was);
        await WithdrawAsync(April);

        Assert.Null(await ValueAsync(2));
        Assert.Equal(was, await ValueAsync(1));
        Assert.Equal([new FactChange("figure", $"{Indicator}, trust, 2019-04", was, null)], await ReadChange.RunAsync(Ledger, _sample.Organisation, ChangeNumber.Of(2)));
    }

    [Fact]
    public async Task WithdrawFigures_OneMissing_WithdrawsNone()
    {
        var refusal = await Assert.ThrowsAsync<LedgerException>(() => WithdrawAsync(April, Period.Month(1990, 1)));
        Assert.Contains("found no figure of harm-free-care in trust for 1990-01", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(ChangeNumber.First, await Ledger.HeadAsync(_sample.Organisation));
    }

    [Theory]
    [InlineData("indicator", Indicator, "harm-free-care")]
    [InlineData("unit", "trust", "unit")]
    [InlineData("collection", "complaints", "complaints")]
    public async Task WithdrawDefinition_WithDependants_IsRefused(string kind, string key, string named)
    {
        var definitions = await _sample.DefinitionsAsync();
        var refusal = await Assert.ThrowsAsync<LedgerException>(() => WithdrawDefinition.RunAsync(Ledger, definitions, FactKind.Of(kind), key, Actor.OwnMachine("tester"), "test"));
        Assert.Equal(LedgerProblem.InvalidFact, refusal.Problem);
        Assert.Contains("is contradictory", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(ChangeNumber.First, await Ledger.HeadAsync(_sample.Organisation));
    }

    [Theory]
    [InlineData("post", "there is no post in this ledger, so there is nothing to withdraw")]
    [InlineData("collection", "name one by its key: complaints, incidents, information-requests")]
    public async Task WithdrawDefinition_Missing_NamesExistingOnes(string kind, string remedy)
    {
        var definitions = await _sample.DefinitionsAsync();
        var refusal = await Assert.ThrowsAsync<LedgerException>(() => WithdrawDefinition.RunAsync(Ledger, definitions, FactKind.Of(kind), "zz", Actor.OwnMachine("tester"), "test"));
        Assert.Equal(($"found no {kind} “zz”", remedy), (refusal.Message, refusal.Remedy));
    }

    [Fact]
    public async Task WithdrawDefinition_OfACheck_KeepsItAsAtEarlierChanges()
    {
        await WithdrawDefinition.RunAsync(Ledger, await _sample.DefinitionsAsync(), FactKind.Of("check"), "incidents-by-harm", Actor.OwnMachine("tester"), "no longer kept");

        Assert.DoesNotContain((await _sample.DefinitionsAsync()).Workspace.Checks, check => check.Code.ToString() == "incidents-by-harm");
        Assert.Contains((await ReadDefinitions.RunAsync(Ledger, _sample.Organisation, ChangeNumber.First)).Workspace.Checks, check => check.Code.ToString() == "incidents-by-harm");
    }

    [Fact]
    public async Task WithdrawDefinition_OfACheckWithAnAcceptance_IsRefused_AndAnOldStrayAcceptanceDoesNotBlockIt()
    {
        await AcceptAsync("incidents-by-harm", "gone", "gone-too");
        var refusal = await Assert.ThrowsAsync<LedgerException>(async () => await WithdrawDefinition.RunAsync(Ledger, await _sample.DefinitionsAsync(), FactKind.Of("check"), "incidents-by-harm", Actor.OwnMachine("tester"), "test"));
        Assert.Contains("found an acceptance of the check incidents-by-harm for indicator/harm-free-care; expected a check incidents-by-harm", refusal.Message, StringComparison.Ordinal);

        foreach (var check in new[] { "gone", "incidents-by-harm" })
        {
            var definitions = await _sample.DefinitionsAsync();
            var key = (await Ledger.DefinitionsAsync(_sample.Organisation, new DefinitionQuery { Kind = FactKind.Of("acceptance") })).Single(row => row.Key.StartsWith($"{check}|", StringComparison.Ordinal)).Key;
            await WithdrawDefinition.RunAsync(Ledger, definitions, FactKind.Of("acceptance"), key, Actor.OwnMachine("tester"), "test");
        }

        await WithdrawDefinition.RunAsync(Ledger, await _sample.DefinitionsAsync(), FactKind.Of("check"), "incidents-by-harm", Actor.OwnMachine("tester"), "test");
    }

    [Fact]
    public async Task Undo_RevertsRevisedFactsAndWithdrawsNewOnes()
    {
        var was = await ValueAsync(1);
        await _sample.ReviseAsync(Indicator, "trust", "2019-04", "12%");
        await _sample.ReviseAsync(Indicator, "trust", "1990-01", "13%");
        await UndoAsync(2);
        await UndoAsync(3);

        Assert.Equal(await PictureAsync(1), await PictureAsync(5));
        Assert.Equal([new FactChange("figure", $"{Indicator}, trust, 2019-04", "12%", was)], await ReadChange.RunAsync(Ledger, _sample.Organisation, ChangeNumber.Of(4)));
    }

    [Fact]
    public async Task Undo_OfAnUndo_RestoresTheChange()
    {
        await WithdrawAsync(April);
        await UndoAsync(2);
        await UndoAsync(3);

        Assert.Equal(await PictureAsync(2), await PictureAsync(4));
        Assert.Equal(await PictureAsync(1), await PictureAsync(3));
    }

    [Fact]
    public async Task Undo_OfFactsThatALaterChangeRewrote_NamesBothChanges()
    {
        await _sample.ReviseAsync(Indicator, "trust", "2019-04", "12%");
        await _sample.ReviseAsync(Indicator, "trust", "2019-04", "13%");

        var conflict = await Assert.ThrowsAsync<LedgerConflictException>(() => UndoChange.RunAsync(Ledger, _sample.Organisation, ChangeNumber.Of(2), Actor.OwnMachine("tester")));
        Assert.Equal((2, 3), (conflict.BasedOn!.Value, conflict.Intervening.Number.Value));
        Assert.Equal("nothing was changed; first undo the later changes of the same facts, newest first, starting with undo 3, then undo 2; or correct the facts by an import or a load", conflict.Remedy);
    }

    [Fact]
    public async Task Undo_AfterTheLaterChangesWereUndone_Succeeds()
    {
        await _sample.ReviseAsync(Indicator, "trust", "2019-04", "12%");
        await _sample.ReviseAsync(Indicator, "trust", "2019-04", "13%");
        await UndoAsync(3);
        await UndoAsync(2);
        Assert.Equal(await PictureAsync(1), await PictureAsync(5));
    }

    // Change 4 is undone, change 3 is not: the refusal names 3, although 5 wrote one of the facts later.
    [Fact]
    public async Task Undo_OfWhichOneFactIsStillRewritten_NamesTheChangeThatRewroteIt()
    {
        await Ledger.CommitAsync(_sample.Organisation, new ChangeDraft { Author = new("tester"), Reason = "Two", BasedOn = ChangeNumber.First, Observations = TwoAsync() });
        await _sample.ReviseAsync(Indicator, "trust", "2019-04", "13%");
        await _sample.ReviseAsync(Indicator, "trust", "2019-05", "13%");
        await UndoAsync(4);
        var conflict = await Assert.ThrowsAsync<LedgerConflictException>(() => UndoAsync(2));
        Assert.Equal((3, 1, $"{Indicator}, trust, 2019-04"), (conflict.Intervening.Number.Value, conflict.Count, conflict.Keys[0]));
        await UndoAsync(3);
        await UndoAsync(2);
        Assert.Equal(await PictureAsync(1), await PictureAsync(7));

        IAsyncEnumerable<ObservationFact> TwoAsync() =>
            Ledger.ObservationsAsync(_sample.Organisation, new ObservationQuery { Indicators = [Indicator] }).Where(row => row.Fact.Period is "2019-04" or "2019-05").Select(row => row.Fact with { Value = "12%" });
    }

    // The ledger is as the change left it when it is read, and rewritten before the commit.
    [Fact]
    public async Task Undo_OvertakenByAChangeOfTheSameFacts_IsRefused()
    {
        await _sample.ReviseAsync(Indicator, "trust", "2019-04", "12%");
        var overtaken = OvertakenLedger.Over(Ledger, () => _sample.ReviseAsync(Indicator, "trust", "2019-04", "13%"));
        var conflict = await Assert.ThrowsAsync<LedgerConflictException>(() => UndoChange.RunAsync(overtaken, _sample.Organisation, ChangeNumber.Of(2), Actor.OwnMachine("tester")));
        Assert.Equal((2, 3), (conflict.BasedOn!.Value, conflict.Intervening.Number.Value));
    }

    // The dependants of the definition were checked before the other change.
    [Theory]
    [InlineData("incidents-new")]
    [InlineData(Indicator)]
    public async Task WithdrawDefinition_AfterAnyOtherChange_IsRefused(string changed)
    {
        await DefineAnotherAsync("incidents-new");
        var definitions = await _sample.DefinitionsAsync();
        var overtaken = OvertakenLedger.Over(Ledger, () => _sample.ReviseAsync(changed, "trust", "2019-04", "12"));

        var conflict = await Assert.ThrowsAsync<LedgerConflictException>(() => WithdrawDefinition.RunAsync(overtaken, definitions, FactKind.Of("indicator"), "incidents-new", Actor.OwnMachine("tester"), "test"));
        Assert.Equal((2, 3), (conflict.BasedOn!.Value, conflict.Intervening.Number.Value));
        Assert.Equal(ChangeNumber.Of(3), await Ledger.HeadAsync(_sample.Organisation));
    }

    [Fact]
    public async Task Undo_AfterAChangeThatDependsOnIt_IsRefused()
    {
        await DefineAnotherAsync("incidents-new");
        var overtaken = OvertakenLedger.Over(Ledger, () => _sample.ReviseAsync("incidents-new", "trust", "2019-04", "12"));

        var refusal = await Assert.ThrowsAsync<LedgerException>(() => UndoChange.RunAsync(overtaken, _sample.Organisation, ChangeNumber.Of(2), Actor.OwnMachine("tester")));
        Assert.Contains("a figure of incidents-new in trust for 2019-04", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(ChangeNumber.Of(3), await Ledger.HeadAsync(_sample.Organisation));
    }

    [Fact]
    public async Task Undo_AfterAnyOtherChange_Succeeds()
    {
        await DefineAnotherAsync("incidents-new");
        var overtaken = OvertakenLedger.Over(Ledger, () => _sample.ReviseAsync(Indicator, "trust", "2019-04", "12%"));
        await UndoChange.RunAsync(overtaken, _sample.Organisation, ChangeNumber.Of(2), Actor.OwnMachine("tester"));

        Assert.Equal(ChangeNumber.Of(4), await Ledger.HeadAsync(_sample.Organisation));
        Assert.DoesNotContain((await _sample.DefinitionsAsync()).Workspace.Indicators, indicator => indicator.Code.ToString() == "incidents-new");
    }

    [Fact]
    public async Task Undo_OfTheFirstChange_IsRefused()
    {
        await Assert.ThrowsAsync<LedgerException>(() => UndoChange.RunAsync(Ledger, _sample.Organisation, ChangeNumber.First, Actor.OwnMachine("tester")));
        Assert.Equal(ChangeNumber.First, await Ledger.HeadAsync(_sample.Organisation));
    }

    // Written directly to the ledger, as by an earlier version that accepted any check's code.
    private async Task AcceptAsync(params string[] checks) => await Ledger.CommitAsync(_sample.Organisation, new ChangeDraft
    {
        Author = new("tester"),
        Reason = "Accept",
        BasedOn = ChangeNumber.First,
        Definitions = [.. checks.Select(static check => Kinds.Acceptances.ToFact(new Acceptance(check, Core.References.Reference.To(IndicatorCode.Parse(Indicator).Value), null, null, "r", "Analyst", new string('a', 64))))],
    });

    private async Task DefineAnotherAsync(string code)
    {
        var like = (await Ledger.DefinitionsAsync(_sample.Organisation, new DefinitionQuery { Kind = FactKind.Of("indicator") })).Single(row => row.Key == "incidents-severe");
        await Ledger.CommitAsync(_sample.Organisation, new ChangeDraft
        {
            Author = new("tester"),
            Reason = "Another indicator",
            BasedOn = ChangeNumber.First,
            Definitions = [new DefinitionFact(FactKind.Of("indicator"), code, like.Body.Replace(like.Key, code, StringComparison.Ordinal))],
        });
    }

    private async Task WithdrawAsync(params Period[] periods) => await WithdrawFigures.RunAsync(
        Ledger, await _sample.DefinitionsAsync(), IndicatorCode.Parse(Indicator).Value, UnitCode.Parse("trust").Value, periods, Aspect.Actual, Actor.OwnMachine("tester"), "never reported");

    private Task<CommitResult> UndoAsync(int number) => UndoChange.RunAsync(Ledger, _sample.Organisation, ChangeNumber.Of(number), Actor.OwnMachine("tester"));

    private async Task<string?> ValueAsync(int at) => (await PictureAsync(at)).SingleOrDefault(fact => fact.FirstDay == April.First.DayNumber)?.Value;

    private async Task<List<ObservationFact>> PictureAsync(int at) =>
        await Ledger.ObservationsAsync(_sample.Organisation, new ObservationQuery { Indicators = [Indicator], AsAt = ChangeNumber.Of(at) }).Select(row => row.Fact).ToListAsync();
}
