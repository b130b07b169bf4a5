using Plumbline.App.Tests.Ledger;
using Plumbline.App.Tests.Totals;
using Plumbline.App.UnitRatings;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;
using Plumbline.Core.Units;
using static Plumbline.App.Tests.Totals.TeamsStore;

namespace Plumbline.App.Tests.UnitRatings;

public class RateUnitsTests
{
    [Fact]
    public async Task Units_StandBelowTheirParent_TheWorseFirst()
    {
        await using var store = await WithAsync([.. Months("incidents", "north", "1", "2"), .. Months("incidents", "south", "10", "20")]);
        var rated = await RateUnits.RunAsync(store.Ledger, await store.DefinitionsAsync(), Period.Month(2024, 2));
        Assert.Equal(["0 small 1/1", "1 south 1/1", "1 north 0/1"], rated.Select(row => FormattableString.Invariant($"{row.Level} {row.Unit.Code} {row.Count(RatingStatus.Red)}/{row.Rated}")));
        Assert.Equal("22", Assert.Single(rated[0].Missed).Observation!.Value.Text);
    }

    [Fact]
    public async Task LongHistory_ReadsTheFiguresOfOnePeriodAlone()
    {
        string[] months = [.. Enumerable.Range(1, 60).Select(month => FormattableString.Invariant($"{month}"))];
        await using var store = await WithAsync([.. Months("incidents", "north", months), .. Months("incidents", "south", months)]);
        var definitions = await store.DefinitionsAsync();
        using var rows = new ObservationsRead(store.Ledger.Address);
        await RateUnits.RunAsync(store.Ledger, definitions, Period.Month(2028, 12));
        Assert.InRange(rows.Count, 1, 8);
    }

    [Fact]
    public async Task Quarter_JudgesTheMonthsTogether()
    {
        await using var store = await WithAsync([.. Months("incidents", "north", "1", "2", "3"), .. Months("incidents", "south", "1", "1", "1")]);
        var rated = await RateUnits.RunAsync(store.Ledger, await store.DefinitionsAsync(), Period.Parse("2023-Q4").Value);
        Assert.Equal(["9", "6", "3"], rated.Select(row => row.Judgements.Single(judgement => judgement.Indicator.Code.ToString() == "incidents").Observation!.Value.Text));
    }

    [Fact]
    public async Task OneMeasureOfOneUnit_IsJudgedAlone()
    {
        await using var store = await WithAsync([.. Months("incidents", "north", "1"), "sickness,north,2024-01,5%,5,100"]);
        var definitions = await store.DefinitionsAsync();
        var rated = await JudgeFigures.RunAsync(store.Ledger, definitions, Period.Month(2024, 1), [UnitCode.Parse("north").Value], indicators: [definitions.Picture.Find(IndicatorCode.Parse("sickness").Value)!]);
        Assert.Equal("sickness", Assert.Single(rated).Indicator.Code.ToString());
    }
}
