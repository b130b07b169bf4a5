using Plumbline.Core.Derivations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Tests.Support;
using Plumbline.Core.TimeSeries;

namespace Plumbline.Core.Tests.Derivations;

public class PeriodTotalsTests
{
    /// <summary>What the fourth quarter says when its months say what stands on the left, after a figure for December.</summary>
    [Theory]
    [InlineData("1; 2; 3", "6 3 0 0")]
    [InlineData("1; ; 3", "4 3 1 0 council")]
    [InlineData("1; 2; ", "3 3 1 0 council")]
    [InlineData("1; N/A; 3", "4 3 1 0 council")]
    [InlineData("1; Suppressed; 3", "4 3 1 1 council")]
    [InlineData("1; Not applicable; 3", "4 2 0 0")]
    [InlineData("Suppressed; Suppressed; Suppressed", "Suppressed 3 3 3 council")]
    [InlineData("Suppressed; ; Suppressed", "")]
    [InlineData("Not applicable; Not applicable; Not applicable", "")]
    [InlineData("; ; ", "")]
    [InlineData("£1.5k; £2k; £3k", "£6.5k 3 0 0")]
    public void Sum_OverMonths(string months, string expected) => Assert.Equal(expected, Said(Make.Indicator(measure: "count"), months));

    [Theory]
    [InlineData("53/63; 26/37; 39/49", "79.2% 3 0 0 118/149")]
    [InlineData("53/63; 70%; 39/49", "82.1% 3 1 0 council 92/112 provisional")]
    [InlineData("53/63; Suppressed; 39/49", "82.1% 3 1 1 council 92/112 provisional")]
    [InlineData("70%; 70%; 70%", "")]
    public void Ratio_OverMonths(string months, string expected) => Assert.Equal(expected, Said(Make.Indicator(aggregation: Aggregation.Ratio), months));

    [Theory]
    [InlineData("1; 2; 3", "3 1 0 0")]
    [InlineData("; ; 3", "3 1 0 0")]
    [InlineData("1; 2; ", "")]
    [InlineData("1; 2; N/A", "")]
    [InlineData("1; 2; Not applicable", "2 1 0 0")]
    [InlineData("1; 2; Suppressed", "Suppressed 1 1 1 council")]
    public void LatestAndRunningTotals_AreTheLastPart(string months, string expected)
    {
        Assert.Equal(expected, Said(Make.Indicator(aggregation: Aggregation.Latest, measure: "count"), months));
        Assert.Equal(expected, Said(Make.Indicator(cumulative: true, measure: "count"), months));
    }

    [Fact]
    public void Mean_OverMonths_IsProvisionalWithAMonthMissing()
    {
        Assert.Equal("2.0 3 0 0", Said(Make.Indicator(aggregation: Aggregation.Mean, measure: "score"), "1.0; 2.0; 3.0"));
        Assert.Equal("1.5 3 1 0 council provisional", Said(Make.Indicator(aggregation: Aggregation.Mean, measure: "score"), "1.0; 2.0; "));
    }

    [Theory]
    [InlineData("2024", false)]
    [InlineData("2024/25", true)]
    public void RunningTotal_GivesNothing_ForAPeriodInWhichItBeginsAnew(string period, bool isThere)
    {
        var series = Make.Series(Make.Indicator(cumulative: true, measure: "count"), "2024-01", [.. Enumerable.Range(1, 15).Select(static month => $"{month}")]);
        Assert.Equal(isThere, PeriodTotals.Of(Make.Picture(series.Indicator, []), series, Make.Period(period)) is not null);
    }

    [Fact]
    public void None_OverMonths_GivesNothing() => Assert.Equal("", Said(Make.Indicator(aggregation: Aggregation.None), "1; 2; 3"));

    [Fact]
    public void MonthBeforeTheFirstFigure_IsNoPart()
    {
        var series = Make.Series(Make.Indicator(measure: "count"), "2024-02", "1", "2");
        var quarter = PeriodTotals.Of(Make.Picture(series.Indicator, []), series, Make.Period("2023-Q4"))!;
        Assert.Equal("3 2 0 0", MadeOrganisation.Said(quarter, quarter.Total!));
        Assert.Equal([Make.Period("2024-02"), Make.Period("2024-03")], quarter.Total!.Periods);
    }

    [Fact]
    public void MonthInWhichItIsNotReported_IsNoPart()
    {
        var series = Make.Series(Make.Indicator(measure: "count", status: new IndicatorStatus(ReportingState.Suspended, Make.Period("2024-03"))), "2024-01", "1", "", "N/A");
        var quarter = PeriodTotals.Of(Make.Picture(series.Indicator, []), series, Make.Period("2023-Q4"))!;
        Assert.Equal("1 2 1 0 council", MadeOrganisation.Said(quarter, quarter.Total!));
        Assert.Equal([Make.Period("2024-01"), Make.Period("2024-02")], quarter.Total!.Periods);
    }

    [Fact]
    public void Totals_OfUnits_CountTheUnitsOfEveryMonth()
    {
        var organisation = new MadeOrganisation(Make.Indicator(measure: "count"));
        foreach (var unit in new[] { "north", "south" })
        {
            foreach (var month in new[] { "2024-01", "2024-02", "2024-03" })
            {
                if ((unit, month) is not ("north", "2024-02")) organisation.Give(unit, month, "1");
            }
        }

        organisation.Give("mid-a", "2024-02", "5");
        var totals = organisation.Totals("council", "2024-01", "2024-03");
        var series = Series.From(Make.Indicator(measure: "count"), Make.Council, totals.Select(total => total.Figure!)).Value;
        var quarter = PeriodTotals.Of(organisation.Picture, series, Make.Period("2023-Q4"))!;
        Assert.Equal("10 8 2 0 mid-a north", MadeOrganisation.Said(quarter, quarter.Total!));
        Assert.True(quarter.Total!.IsOfUnits);
    }

    [Fact]
    public void Span_IsNamedByItsLastPeriod()
    {
        var series = Make.Series(Make.Indicator(measure: "count"), "2024-01", "1", "2", "4");
        var picture = Make.Picture(series.Indicator, []);
        var span = PeriodTotals.OverSpan(picture, series, Make.Period("2024-03"), 2)!;
        Assert.Equal(Make.Period("2024-03"), span.Period);
        Assert.Equal("6 2 0 0", MadeOrganisation.Said(span, span.Total!));
        Assert.Equal([Make.Period("2024-02"), Make.Period("2024-03")], span.Total!.Periods);
        Assert.Same(series[Make.Period("2024-03")], PeriodTotals.OverSpan(picture, series, Make.Period("2024-03"), 1));
    }

    [Fact]
    public void Longer_IsASeriesOfTheLongerFrequency_AndSaysWhatWasExpectedWhereNothingIsReported()
    {
        var series = Make.Series(Make.Indicator(measure: "count"), "2023-04", "1", "2", "4", "N/A", "", "", "8", "16", "32");
        var longer = PeriodTotals.Longer(Make.Picture(series.Indicator, []), series, Make.Period("2022-Q4"), Make.Period("2023-Q3"));
        Assert.Equal(Frequency.Quarter, longer.Indicator.Frequency);
        Assert.Equal(["7", "56"], longer.Observations.Select(static figure => figure.Value.Text));
        Assert.Equal([Make.Period("2023-Q2")], longer.Absent.Keys);
        Assert.Equal((3, 3), (longer.Absent[Make.Period("2023-Q2")].Parts, longer.Absent[Make.Period("2023-Q2")].Missing));
    }

    private static string Said(Indicator indicator, string months)
    {
        var series = Make.Series(indicator, "2023-12", ["0/1", .. months.Split(';', StringSplitOptions.TrimEntries)]);
        var quarter = PeriodTotals.Of(Make.Picture(indicator, []), series, Make.Period("2023-Q4"));
        return quarter is null ? "" : MadeOrganisation.Said(quarter, quarter.Total!);
    }
}
