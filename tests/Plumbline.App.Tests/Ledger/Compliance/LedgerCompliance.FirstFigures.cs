using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using static Plumbline.App.Tests.Ledger.Facts;

namespace Plumbline.App.Tests.Ledger.Compliance;

public abstract partial class LedgerCompliance
{
    [LedgerFact]
    public async Task FirstFigures_AreTheFirstOfEachSeries()
    {
        var month = Month("b", "2024-04", "1");
        await Ledger.WriteAsync(
            Trust, Month("a", "2024-03", "3"), Month("a", "2024-02", "2"), Month("a", "2024-05", "1", "unit"), month, month with { Period = "2024-Q1", Frequency = "quarter" }, month with { FirstDay = Day("2024-01"), Period = "2024-01", Aspect = "plan" });

        Assert.Equal("a:trust::month=2024-02 a:unit::month=2024-05 b:trust::month=2024-04 b:trust::quarter=2024-04 b:trust:plan:month=2024-01", await FirstAsync(ObservationQuery.All));
        Assert.Equal("b:trust::month=2024-04 b:trust::quarter=2024-04", await FirstAsync(new() { Indicators = ["b"], Aspects = ObservationQuery.Actual }));
        Assert.Equal("a:unit::month=2024-05", await FirstAsync(new() { Units = ["unit"] }));
        Assert.Equal("", await FirstAsync(new() { Units = [] }));
    }

    [LedgerFact]
    public async Task FirstFigures_OfASpan_BeginInIt()
    {
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"), Month("a", "2024-03", "3"), Month("b", "2024-01", "1"));

        Assert.Equal("a:trust::month=2024-03", await FirstAsync(new() { FromDay = Day("2024-02") }));
        Assert.Equal("", await FirstAsync(new() { FromDay = Day("2024-02"), ToDay = Day("2024-02") }));
    }

    [LedgerFact]
    public async Task FirstFigures_AsAtEachChange_LeaveOutWithdrawnOnes()
    {
        await Ledger.WriteAsync(Trust, Month("a", "2024-02", "2"), Month("a", "2024-03", "3"));
        await Ledger.WriteAsync(Trust, Month("a", "2024-01", "1"), Withdrawn("a", "2024-02"));
        await Ledger.WriteAsync(Trust, Withdrawn("a", "2024-01"), Month("a", "2024-03", "revised"));
        await Ledger.WriteAsync(Trust, Withdrawn("a", "2024-03"));
        await Ledger.WriteAsync(Trust, Month("a", "2024-02", "2"));

        string[] first = ["2024-02", "2024-01", "2024-03", "", "2024-02"];
        for (var change = 1; change <= first.Length; change++)
            Assert.Equal(first[change - 1].Length == 0 ? "" : $"a:trust::month={first[change - 1]}", await FirstAsync(new() { AsAt = At(change) }));
        await RefusedAsync(LedgerProblem.ChangeNotFound, () => FirstAsync(new() { AsAt = At(first.Length + 1) }));
    }

    [LedgerFact]
    public async Task FirstFigures_OfManySeries_CrossBatches()
    {
        var facts = Enumerable.Range(0, 3_000).Select(i => Month($"i{i % 60}", i % 7 == 0 ? "2024-01" : "2024-02", "1", $"u{i}")).ToList();
        await Ledger.WriteAsync(Trust, [.. facts]);

        Assert.Equal(
            facts.OrderBy(fact => fact.Indicator, StringComparer.Ordinal).ThenBy(fact => fact.Unit, StringComparer.Ordinal).Select(fact => (fact.Unit, fact.FirstDay)),
            (await Ledger.FirstFiguresAsync(Trust, ObservationQuery.All).ToListAsync()).Select(first => (first.Unit, first.FirstDay)));
        Assert.Empty(await Ledger.FirstFiguresAsync(Council, ObservationQuery.All).ToListAsync());
    }

    private async Task<string> FirstAsync(ObservationQuery query) => string.Join(" ", await Ledger.FirstFiguresAsync(Trust, query)
        .Select(first => $"{first.Indicator}:{first.Unit}:{first.Aspect}:{first.Frequency}={DateOnly.FromDayNumber(first.FirstDay):yyyy-MM}").ToListAsync());
}
