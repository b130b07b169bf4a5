using Plumbline.Core.Derivations;
using Plumbline.Core.Periods;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Derivations;

public class Deriving
{
    [Theory]
    [InlineData(118, 149, 100, 79.19463)]
    [InlineData(0, 5, 100, 0)]
    [InlineData(3, 3, 10_000, 10_000)]
    [InlineData(1, 3, 3, 1)]
    [InlineData(7, 250_000, 100_000, 2.8)]
    public void Rate_IsForEverySoMany(int x, int y, int per, double rate) => Assert.Equal((decimal)rate, Derive.Rate(x, y, per)!.Value, 5);

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
    public void SumAndDifference_OfWhatIsNotKnown_AreNotKnown()
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
        Assert.Equal(78m, Derive.RollingTwelveMonths(series, Make.Period("2023-11")));
        Assert.Equal(102m, Derive.RollingTwelveMonths(series, Make.Period("2024-01")));
        Assert.Null(Derive.RollingTwelveMonths(series, Make.Period("2023-10")));
        Assert.Null(Derive.RollingTwelveMonths(series, Make.Period("2024-02")));
        Assert.Throws<InvalidOperationException>(() => Derive.RollingTwelveMonths(series, Make.Period("2023/24")));
    }

    [Fact]
    public void RollingTwelveMonths_OfARunningTotal_AreThoseOfItsMonths()
    {
        var random = new Random(36);
        var months = Enumerable.Range(0, 36).Select(_ => random.Next(100)).ToList();
        var totals = months.Select((_, index) => months.Skip(index / 12 * 12).Take((index % 12) + 1).Sum());
        var plain = Make.Series(Make.Indicator(measure: "count"), "2020-04", [.. months.Select(number => $"{number}")]);
        var running = Make.Series(Make.Indicator(measure: "count", cumulative: true), "2020-04", [.. totals.Select(number => $"{number}")]);
        for (var month = Make.Period("2021-04"); month <= Make.Period("2023-03"); month = month.Next)
        {
            Assert.Equal(Derive.RollingTwelveMonths(plain, month), Derive.RollingTwelveMonths(running, month));
            Assert.Equal(Derive.YearToDate(plain, month), Derive.YearToDate(running, month));
        }
    }

    [Fact]
    public void YearToDate_StartsWithTheFinancialYear()
    {
        var series = Make.Series(Make.Indicator(measure: "count"), "2023-02", "1", "2", "4", "8", "", "16");
        Assert.Equal(4m, Derive.YearToDate(series, Make.Period("2023-04")));
        Assert.Equal(12m, Derive.YearToDate(series, Make.Period("2023-05")));
        Assert.Null(Derive.YearToDate(series, Make.Period("2023-06")));
        Assert.Null(Derive.YearToDate(series, Make.Period("2023-07")));
        Assert.Null(Derive.YearToDate(series, Make.Period("2023-03")));
    }

    [Fact]
    public void YearToDate_CountsQuartersAndWeeks()
    {
        var quarterly = Make.Series(Make.Indicator(frequency: Frequency.Quarter, measure: "count"), "2020-Q1", "1", "2");
        Assert.Equal(3m, Derive.YearToDate(quarterly, Make.Period("2020-Q2")));
        var weekly = Make.Series(Make.Indicator(frequency: Frequency.Week, measure: "count"), "week ending 29/03/2020", "1", "2", "4");
        Assert.Equal(6m, Derive.YearToDate(weekly, Make.Period("week-2020-04-12")));
    }

    [Theory]
    [InlineData(Frequency.CalendarYear, "2020")]
    [InlineData(Frequency.AcademicYear, "AY2020/21")]
    public void YearToDate_OfAYearThatTheFinancialYearDoesNotHold_IsNotMadeUp(Frequency frequency, string period) =>
        Assert.Null(Derive.YearToDate(Make.Series(Make.Indicator(frequency: frequency, measure: "count"), period, "5"), Make.Period(period)));
}
