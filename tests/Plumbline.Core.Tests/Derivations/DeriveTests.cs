using Plumbline.Core.Derivations;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Derivations;

public class DeriveTests
{
    [Theory]
    [InlineData(118, 149, 100, 79.19463)]
    [InlineData(0, 5, 100, 0)]
    [InlineData(3, 3, 10_000, 10_000)]
    [InlineData(1, 3, 3, 1)]
    [InlineData(7, 250_000, 100_000, 2.8)]
    public void Rate_IsMultipliedByItsBase(int x, int y, int per, double rate) => Assert.Equal((decimal)rate, Derive.Rate(x, y, per)!.Value, 5);

    [Fact]
    public void UnknownOrZero_GivesNoRate()
    {
        Assert.Null(Derive.Rate(null, 5, 100));
        Assert.Null(Derive.Rate(5, null, 100));
        Assert.Null(Derive.Rate(5, 0, 100));
        Assert.Null(Derive.Rate(0, 0.00m, 100));
        Assert.Null(Derive.Share(null, 5));
        Assert.Equal(40m, Derive.Share(2, 5));
    }

    [Fact]
    public void SumAndDifference_OfUnknowns_AreUnknown()
    {
        Assert.Equal(6m, Derive.Sum([1, 2, 3]));
        Assert.Null(Derive.Sum([1, null, 3]));
        Assert.Equal(0m, Derive.Sum([]));
        Assert.Equal(-2m, Derive.Difference(8, 10));
        Assert.Null(Derive.Difference(null, 10));
        Assert.Null(Derive.Difference(8, null));
    }

    [Fact]
    public void RollingTwelveMonths_NeedsTwelve()
    {
        var series = Make.Series(Make.Indicator(measure: "count"), "2022-12", [.. Enumerable.Range(1, 14).Select(number => $"{number}")]);
        Assert.Equal(78m, Derive.RollingTwelveMonths(series, Make.Period("2023-11")).Amount);
        Assert.Equal(102m, Derive.RollingTwelveMonths(series, Make.Period("2024-01")).Amount);
        Assert.Null(Derive.RollingTwelveMonths(series, Make.Period("2023-10")).Amount);
        Assert.Null(Derive.RollingTwelveMonths(series, Make.Period("2024-02")).Amount);
        Assert.Throws<InvalidOperationException>(() => Derive.RollingTwelveMonths(series, Make.Period("2023/24")));
    }

    [Fact]
    public void RollingTwelveMonths_OfARunningTotal_EqualTheSumOfItsMonths()
    {
        var random = new Random(36);
        var months = Enumerable.Range(0, 36).Select(_ => random.Next(100)).ToList();
        var totals = months.Select((_, index) => months.Skip(index / 12 * 12).Take((index % 12) + 1).Sum());
        var plain = Make.Series(Make.Indicator(measure: "count"), "2020-04", [.. months.Select(number => $"{number}")]);
        var running = Make.Series(Make.Indicator(measure: "count", cumulative: true), "2020-04", [.. totals.Select(number => $"{number}")]);
        for (var month = Make.Period("2021-04"); month <= Make.Period("2023-03"); month = month.Next)
        {
            Assert.Equal(Derive.RollingTwelveMonths(plain, month).Amount, Derive.RollingTwelveMonths(running, month).Amount);
            Assert.Equal(Derive.YearToDate(plain, month).Amount, Derive.YearToDate(running, month).Amount);
        }
    }

    [Fact]
    public void YearToDate_StartsWithTheFinancialYear()
    {
        var series = Make.Series(Make.Indicator(measure: "count"), "2023-02", "1", "2", "4", "8", "", "16");
        Assert.Equal(4m, Derive.YearToDate(series, Make.Period("2023-04")).Amount);
        Assert.Equal(12m, Derive.YearToDate(series, Make.Period("2023-05")).Amount);
        Assert.Null(Derive.YearToDate(series, Make.Period("2023-06")).Amount);
        Assert.Null(Derive.YearToDate(series, Make.Period("2023-07")).Amount);
        Assert.Null(Derive.YearToDate(series, Make.Period("2023-03")).Amount);
    }

    /// <summary>118 of 149 complaints from July to September: the three months of a council's paper.</summary>
    [Fact]
    public void YearToDateAndTwelveMonths_OfAShare_AreRatiosOfSums()
    {
        var share = Make.Series(Make.Indicator(aggregation: Aggregation.Ratio), "2020-04", "53/63", "26/37", "39/49");
        Assert.Equal((118m, 149m), (Derive.YearToDate(share, Make.Period("2020-06")).Numerator, Derive.YearToDate(share, Make.Period("2020-06")).Denominator));
        Assert.Equal(79.2m, Math.Round(Derive.YearToDate(share, Make.Period("2020-06")).Amount!.Value, 1));
        var year = Make.Series(Make.Indicator(aggregation: Aggregation.Ratio), "2020-04", [.. Enumerable.Range(1, 12).Select(month => $"{month}/{2 * month}")]);
        Assert.Equal(50m, Derive.RollingTwelveMonths(year, Make.Period("2021-03")).Amount);
    }

    [Theory]
    [InlineData(Aggregation.Mean, 2.0)]
    [InlineData(Aggregation.Latest, 3.0)]
    [InlineData(Aggregation.None, null)]
    public void YearToDate_FollowsTheIndicatorsRule(Aggregation rule, double? amount)
    {
        var series = Make.Series(Make.Indicator(aggregation: rule, measure: "score"), "2020-04", "1", "2", "3");
        Assert.Equal((decimal?)amount, Derive.YearToDate(series, Make.Period("2020-06")).Amount);
    }

    [Fact]
    public void TwelveMonths_OfARunningShare_HaveNoValue()
    {
        var running = Make.Series(Make.Indicator(cumulative: true), "2019-04", [.. Enumerable.Repeat("3%", 24)]);
        Assert.Null(Derive.RollingTwelveMonths(running, Make.Period("2020-06")).Amount);
        Assert.Equal(3m, Derive.YearToDate(running, Make.Period("2020-06")).Amount);
    }

    [Fact]
    public void YearToDate_CountsQuartersAndWeeks()
    {
        var quarterly = Make.Series(Make.Indicator(frequency: Frequency.Quarter, measure: "count"), "2020-Q1", "1", "2");
        Assert.Equal(3m, Derive.YearToDate(quarterly, Make.Period("2020-Q2")).Amount);
        var weekly = Make.Series(Make.Indicator(frequency: Frequency.Week, measure: "count"), "week ending 29/03/2020", "1", "2", "4");
        Assert.Equal(6m, Derive.YearToDate(weekly, Make.Period("week-2020-04-12")).Amount);
    }

    [Theory]
    [InlineData(Frequency.CalendarYear, "2020")]
    [InlineData(Frequency.AcademicYear, "AY2020/21")]
    public void YearToDate_OfAPeriodThatTheFinancialYearDoesNotContain_HasNoValue(Frequency frequency, string period) =>
        Assert.Null(Derive.YearToDate(Make.Series(Make.Indicator(frequency: frequency, measure: "count"), period, "5"), Make.Period(period)).Amount);
}
