using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Stores;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger.Compliance;

public abstract partial class LedgerCompliance
{
    [LedgerFact]
    public async Task Commit_LongBeforeTheLastChange_IsRefusedWithBothTimes()
    {
        var now = Clock.Now;
        Clock.Now = new DateTimeOffset(2099, 1, 1, 0, 0, 47, TimeSpan.Zero);
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"));
        Clock.Now = now;

        var refusal = await RefusedAsync(LedgerProblem.ClockIsWrong, () => Ledger.WriteAsync(Trust, Month("a", "2024-02", "2")));
        Assert.Contains("2099-01-01 00:00:47Z", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("2024-04-15 09:30:00Z", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--clock-is-right", refusal.Remedy, StringComparison.Ordinal);
        Assert.Equal(At(1), await Ledger.HeadAsync(Trust));
        // The check does not affect another organisation.
        await Ledger.WriteAsync(Council, Month("a", "2024-01", "1"));
    }

    [LedgerFact]
    public async Task Commit_WithTheClockConfirmed_TakesTheTimeOfThePreviousChange()
    {
        var first = await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"));
        Clock.Now = Clock.Now.AddYears(-1);
        await using var vouched = await LedgerStore.OpenAsync(Address, OpenMode.Write, Clock, new LedgerCaller(ClockIsRight: true));

        Assert.Equal(first.At, (await vouched.WriteAsync(Trust, Month("a", "2024-02", "2"))).At);
        Assert.True((await Ledger.VerifyAsync(Trust)).Intact);
    }

    [LedgerFact]
    public async Task Now_IsTheTimeOfTheNextChange()
    {
        Assert.Equal(Clock.Now, await Ledger.NowAsync());
        Assert.Equal(Clock.Now, (await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"))).At);
    }
}
