using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger.Compliance;

public abstract partial class LedgerCompliance
{
    [LedgerFact]
    public async Task Conflict_SameKeyChangedSince_NamesBothChanges()
    {
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"), Month("b", "2024-01", "1"));
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "2"));
        var refusal = Assert.IsType<LedgerConflictException>(
            await RefusedAsync(LedgerProblem.Conflict, () => Ledger.CommitAsync(Trust, Draft(At(1), Month("a", "2024-01", "3"), Month("b", "2024-01", "3")))));

        Assert.Equal((At(1), At(2), 1), (refusal.BasedOn, refusal.Intervening.Number, refusal.Count));
        Assert.Equal(["a, trust, 2024-01"], refusal.Keys);
        Assert.Contains("change 2 by performance analyst at 2024-04-15 09:30:00Z (monthly figures)", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("change 1", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("a:trust:2024-01=2@2 b:trust:2024-01=1@1", await Ledger.ValuesAsync(Trust));
    }

    [LedgerFact]
    public async Task OtherKeysChangedSince_IsNoConflict()
    {
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"), Month("b", "2024-01", "1"));
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "2"));
        await Ledger.CommittedAsync(Trust, Draft(At(1), Month("b", "2024-01", "3"), Month("b", "2024-02", "3")));

        Assert.Equal("a:trust:2024-01=2@2 b:trust:2024-01=3@3 b:trust:2024-02=3@3", await Ledger.ValuesAsync(Trust));
    }

    [LedgerFact]
    public async Task Conflict_EqualContent_IsStillAConflict()
    {
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"));
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "2"));

        // Two writers who each read 1 and add 1 must not both end at 2 unnoticed.
        await RefusedAsync(LedgerProblem.Conflict, () => Ledger.CommitAsync(Trust, Draft(At(1), Month("a", "2024-01", "2"))));
        Assert.Equal(new CommitResult.NothingNew(At(2)), await Ledger.CommitAsync(Trust, Draft(At(2), Month("a", "2024-01", "2"))));
    }

    [LedgerFact]
    public async Task Conflict_EmptyViewOfANonEmptyLedger_IsRefused()
    {
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"));

        var refusal = await RefusedAsync(LedgerProblem.Conflict, () => Ledger.CommitAsync(Trust, Draft(null, Month("a", "2024-01", "2"))));
        Assert.Contains("the empty ledger", refusal.Message, StringComparison.Ordinal);
    }

    [LedgerFact]
    public async Task Conflict_WithdrawnSince_IsRefused()
    {
        await Ledger.WriteAsync(Trust, Unit("ward-3"));
        await Ledger.WriteAsync(Trust, DefinitionFact.Withdrawal(FactKind.Of("unit"), "ward-3"));

        var refusal = Assert.IsType<LedgerConflictException>(
            await RefusedAsync(LedgerProblem.Conflict, () => Ledger.CommitAsync(Trust, Draft(At(1), Unit("ward-3", "{2}")))));
        Assert.Equal(["unit \"ward-3\""], refusal.Keys);
    }

    [LedgerFact]
    public async Task Conflict_AnyLaterChange_IsRefusedOnRequest()
    {
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"));
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "2"));
        var draft = Draft(At(1), Unit("ward-3")) with { StaleWhen = StaleWhen.AnythingChanged };

        await RefusedAsync(LedgerProblem.Conflict, () => Ledger.CommitAsync(Trust, draft));
        await Ledger.CommittedAsync(Trust, draft with { BasedOn = At(2) });
    }

    [LedgerFact]
    public async Task Conflict_ManyKeys_NamesTenAndCountsAll()
    {
        var facts = Enumerable.Range(0, 300).Select(i => Month($"i{i:000}", "2024-01", "1")).ToArray();
        await Ledger.WriteAsync(Trust, facts);

        var refusal = Assert.IsType<LedgerConflictException>(
            await RefusedAsync(LedgerProblem.Conflict, () => Ledger.CommitAsync(Trust, Draft(null, [.. facts.Select(f => f with { Value = "2" })]))));
        Assert.Equal((10, 300), (refusal.Keys.Count, refusal.Count));
        Assert.Contains("and 290 more", refusal.Message, StringComparison.Ordinal);
    }

    [LedgerFact]
    public async Task Commit_BasedOnAMissingChange_IsRefused() =>
        await RefusedAsync(LedgerProblem.ChangeNotFound, () => Ledger.CommitAsync(Trust, Draft(At(1), Unit("ward-3"))));
}
