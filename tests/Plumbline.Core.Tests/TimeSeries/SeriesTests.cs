using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Tests.Support;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;

namespace Plumbline.Core.Tests.TimeSeries;

public class SeriesTests
{
    private static readonly Series Monthly = Make.Series(Make.Indicator(), "2023-11", "81%", "", "N/A", "84%", "0/0");

    [Fact]
    public void Observations_AreInOrder_WhateverTheirOrderWas()
    {
        var shuffled = Series.From(Make.Indicator(), Make.Council, Monthly.Observations.Reverse()).Value;
        Assert.Equal(Monthly.Observations, shuffled.Observations);
    }

    [Fact]
    public void ContentsThatDoNotBelong_AreProblems()
    {
        var indicator = Make.Indicator();
        var good = Make.Observation("2024-01", "1%");
        var elsewhere = new Observation(Make.Sickness, UnitCode.Parse("north").Value, good.Period, good.Value);
        var other = new Observation(IndicatorCode.Parse("other").Value, Make.Council, good.Period, good.Value);
        Assert.Equal("found sickness in north; expected sickness in council", Problem(indicator, good, elsewhere));
        Assert.Equal("found other in council; expected sickness in council", Problem(indicator, other));
        Assert.Equal("found 2023-Q4; expected a month for sickness", Problem(indicator, good, Make.Observation("2023-Q4", "1%")));
        Assert.Equal("found sickness twice for 2024-01; expected one value per period", Problem(indicator, good, Make.Observation("2024-01", "2%")));
    }

    [Theory]
    [InlineData("2023-10", null, null)]
    [InlineData("2023-11", "2023-11", "2023-11")]
    [InlineData("2023-12", "2023-11", "2023-11")]
    [InlineData("2024-01", "2024-01", "2023-11")]
    [InlineData("2023-Q4", "2024-03", "2024-02")]
    [InlineData("2023/24", "2024-03", "2024-02")]
    [InlineData("2024-02-28", "2024-01", "2023-11")]
    [InlineData("2030", "2024-03", "2024-02")]
    public void LatestAt_GivesTheLastThatEndsByThen_OfAnyFrequency(string period, string? latest, string? reported)
    {
        Assert.Equal(latest, Monthly.LatestAt(Make.Period(period))?.Period.ToString());
        Assert.Equal(reported, Monthly.LatestReportedAt(Make.Period(period))?.Period.ToString());
    }

    [Fact]
    public void ReportedBefore_SkipsObservationsWithoutANumber()
    {
        Assert.Equal("2023-11", Monthly.ReportedBefore(Monthly[Make.Period("2024-02")]!)?.Period.ToString());
        Assert.Null(Monthly.ReportedBefore(Monthly[Make.Period("2023-11")]!));
    }

    [Fact]
    public void Window_HasEveryPeriod_WithOrWithoutAValue() =>
        Assert.Equal(
            "2023-10:- 2023-11:81% 2023-12:- 2024-01:N/A 2024-02:84%",
            string.Join(' ', Monthly.Window(Make.Period("2024-02"), 5).Select(cell => $"{cell.Period}:{cell.Observation?.Value.Text ?? "-"}")));

    [Fact]
    public void Weeks_FormASeries()
    {
        var weekly = Make.Series(Make.Indicator(frequency: Frequency.Week), "week ending 29/03/2020", "1%", "2%", "3%");
        Assert.Equal("week-2020-03-29", weekly.LatestAt(Make.Period("2020-03"))?.Period.ToString());
        Assert.Equal("week-2020-04-12", weekly.LatestAt(Make.Period("2020-04"))?.Period.ToString());
    }

    private static string Problem(Indicator indicator, params Observation[] observations) =>
        Series.From(indicator, Make.Council, observations).Problem!.ToString();
}
