using Plumbline.Core.Periods;

namespace Plumbline.Core.Tests.Periods;

public class PeriodArithmeticTests
{
    [Fact]
    public void NextAndPrevious_AreInverse_AndLeaveNoDayBetween() => ForMany((period, _) =>
    {
        Assert.Equal(period, period.Next.Previous);
        Assert.Equal(period, period.Previous.Next);
        Assert.Equal(period.Last.AddDays(1), period.Next.First);
        Assert.Equal(period.First.AddDays(-1), period.Previous.Last);
        Assert.True(period < period.Next && period.Next > period && period <= period.Next && period >= period.Previous);
    });

    [Fact]
    public void Since_IsTheInverseOfPlus() => ForMany((period, random) =>
    {
        var steps = random.Next(-300, 300);
        var other = period.Plus(steps);
        Assert.Equal(steps, other.Since(period));
        Assert.Equal(-steps, period.Since(other));
        Assert.Equal(period, other.Plus(-steps));
        Assert.Equal(Math.Sign(steps), Math.Sign(other.CompareTo(period)));
    });

    [Fact]
    public void Plus_AddsUp() => ForMany((period, random) =>
    {
        var (a, b) = (random.Next(-100, 100), random.Next(-100, 100));
        Assert.Equal(period.Plus(a + b), period.Plus(a).Plus(b));
    });

    [Theory]
    [InlineData(Frequency.Day)]
    [InlineData(Frequency.Week)]
    [InlineData(Frequency.Month)]
    [InlineData(Frequency.Quarter)]
    [InlineData(Frequency.AcademicYear)]
    public void Plus_BeyondTheLastYear_IsRefused(Frequency frequency)
    {
        var period = Period.Containing(new DateOnly(2020, 4, 1), frequency);
        foreach (var steps in new[] { int.MaxValue, int.MinValue, 1_431_655_765, 613_566_757, -613_566_757, 4_000_000 })
            Assert.Throws<ArgumentOutOfRangeException>(() => period.Plus(steps));
    }

    [Fact]
    public void LastPossibleMonth_HasALastDay() =>
        Assert.Equal(DateOnly.MaxValue, Period.Containing(DateOnly.MaxValue, Frequency.Month).Last);

    [Fact]
    public void EveryDay_IsInThePeriodThatContainsIt() => ForMany((period, _) =>
    {
        for (var day = period.First; day <= period.Last; day = day.AddDays(1 + (period.Last.DayNumber - period.First.DayNumber) / 7))
        {
            Assert.True(period.Contains(day));
            Assert.Equal(period, Period.Containing(day, period.Frequency, CalendarOf(period)));
        }

        Assert.False(period.Contains(period.First.AddDays(-1)));
        Assert.False(period.Contains(period.Last.AddDays(1)));
    });

    [Theory]
    [InlineData("2019/20", Frequency.Month, 12, "2019-04", "2020-03")]
    [InlineData("2019/20", Frequency.Quarter, 4, "2019-Q1", "2019-Q4")]
    [InlineData("2019/20", Frequency.HalfYear, 2, "2019-H1", "2019-H2")]
    [InlineData("2019/20", Frequency.FinancialYear, 1, "2019/20", "2019/20")]
    [InlineData("2019/20", Frequency.Day, 366, "2019-04-01", "2020-03-31")]
    [InlineData("2019/20", Frequency.Week, 52, "week-2019-04-07", "week-2020-03-29")]
    [InlineData("2017/18", Frequency.Week, 52, "week-2017-04-02", "week-2018-03-25")]
    [InlineData("2016/17", Frequency.Week, 52, "week-2016-04-03", "week-2017-03-26")]
    [InlineData("2022/23", Frequency.Week, 52, "week-2022-04-03", "week-2023-03-26")]
    [InlineData("2023/24", Frequency.Week, 53, "week-2023-04-02", "week-2024-03-31")]
    [InlineData("2020-Q2", Frequency.Month, 3, "2020-07", "2020-09")]
    [InlineData("2020-H2", Frequency.Quarter, 2, "2020-Q3", "2020-Q4")]
    [InlineData("2020", Frequency.Quarter, 4, "2019-Q4", "2020-Q3")]
    [InlineData("2024-02", Frequency.Day, 29, "2024-02-01", "2024-02-29")]
    [InlineData("2023-02", Frequency.Day, 28, "2023-02-01", "2023-02-28")]
    [InlineData("2020-04", Frequency.Week, 4, "week-2020-04-05", "week-2020-04-26")]
    [InlineData("AY2019/20", Frequency.Month, 12, "2019-09", "2020-08")]
    [InlineData("AY2019/20", Frequency.Quarter, 3, "2019-Q3", "2020-Q1")]
    [InlineData("week-2020-04-05", Frequency.Day, 7, "2020-03-30", "2020-04-05")]
    [InlineData("2020-04-05", Frequency.Day, 1, "2020-04-05", "2020-04-05")]
    public void Parts_AreThePeriodsItContains(string whole, Frequency frequency, int count, string first, string last)
    {
        var parts = Read(whole).Parts(frequency).ToList();
        Assert.Equal(count, parts.Count);
        Assert.Equal(first, parts[0].ToString());
        Assert.Equal(last, parts[^1].ToString());
    }

    [Theory]
    [InlineData("2020-04-05", Frequency.Week)]
    [InlineData("2020-04-05", Frequency.Month)]
    [InlineData("week-2020-04-05", Frequency.Month)]
    [InlineData("2020-04", Frequency.Quarter)]
    [InlineData("2019/20", Frequency.CalendarYear)]
    [InlineData("2019/20", Frequency.AcademicYear)]
    public void Parts_OfALongerFrequency_AreEmpty(string whole, Frequency frequency) => Assert.Empty(Read(whole).Parts(frequency));

    [Fact]
    public void Parts_KeepTheCalendarOfTheWhole()
    {
        var october = FinancialCalendar.StartingIn(10);
        Assert.Equal("2018-Q2 2018-Q3 2018-Q4 2019-Q1", string.Join(' ', Period.Parse("2019", october).Value.Parts(Frequency.Quarter)));
        Assert.Equal("2018/19", Period.Parse("2019-04", october).Value.FinancialYear.ToString());
        Assert.Equal("2019/20", Period.Parse("2019", october).Value.FinancialYear.ToString());
        Assert.Equal("2018/19", Period.Parse("AY2018/19", october).Value.FinancialYear.ToString());
    }

    [Theory]
    [InlineData("2020-04", "week-2020-04-05", true)]
    [InlineData("2020-03", "week-2020-04-05", false)]
    [InlineData("2020/21", "week-2020-04-05", true)]
    [InlineData("2020-04-05", "week-2020-04-05", false)]
    [InlineData("week-2020-04-05", "week-2020-04-05", true)]
    [InlineData("2020-Q1", "2020-04", true)]
    [InlineData("2020-Q1", "2020-07", false)]
    [InlineData("2020-04", "2020-Q1", false)]
    [InlineData("2020", "2020-Q1", true)]
    [InlineData("2020", "2020/21", false)]
    public void Contains_WholePeriods_AndWeeksByTheirSunday(string whole, string part, bool expected) =>
        Assert.Equal(expected, Read(whole).Contains(Read(part)));

    [Theory]
    [InlineData("2020-Q4", 2020, 4)]
    [InlineData("2020-H2", 2020, 2)]
    [InlineData("2021-03", 2020, 12)]
    [InlineData("2020-04", 2020, 1)]
    [InlineData("week-2020-04-05", 2020, 1)]
    [InlineData("2021-03-31", 2020, 1)]
    [InlineData("2020/21", 2020, 1)]
    [InlineData("2020", 2020, 1)]
    [InlineData("AY2020/21", 2020, 1)]
    public void YearAndNumber_AreCountedFromTheStartOfItsYear(string text, int year, int number)
    {
        Assert.Equal(year, Read(text).Year);
        Assert.Equal(number, Read(text).Number);
    }

    [Fact]
    public void Comparing_DifferentFrequencies_Throws()
    {
        var month = Read("2020-04");
        foreach (var other in new[] { "2020-Q1", "2020/21", "2020", "2020-04-01", "week-2020-04-05", "AY2020/21", "2020-H1" }.Select(Read))
        {
            Assert.NotEqual(month, other);
            Assert.Throws<InvalidOperationException>(() => month.CompareTo(other));
            Assert.Throws<InvalidOperationException>(() => month < other);
            Assert.Throws<InvalidOperationException>(() => month >= other);
            Assert.Throws<InvalidOperationException>(() => month.Since(other));
        }
    }

    [Fact]
    public void Comparing_CalendarsThatOverlap_Throws()
    {
        var april = Read("2020/21");
        var january = Period.Parse("FY2020", FinancialCalendar.StartingIn(1)).Value;
        Assert.Throws<InvalidOperationException>(() => april.CompareTo(january));
        Assert.Throws<InvalidOperationException>(() => april.Since(january));
    }

    [Fact]
    public void SameDaysOfOneFrequency_AreEqual_WhateverTheirCalendar()
    {
        var january = FinancialCalendar.StartingIn(1);
        Assert.Equal(Read("2020-04"), Period.Parse("2020-04", january).Value);
        Assert.Equal(Read("2020-Q1"), Period.Parse("2020-Q2", january).Value);
        Assert.Equal(Read("2020-04").GetHashCode(), Period.Parse("2020-04", january).Value.GetHashCode());
        Assert.Equal(0, Read("2020-Q1").CompareTo(Period.Parse("2020-Q2", january).Value));
    }

    [Fact]
    public void Numbers_OutOfRange_AreRefusedByTheFactories()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Quarter(2020, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Quarter(2020, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.HalfYear(2020, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Month(2020, 13));
        Assert.Throws<ArgumentOutOfRangeException>(() => FinancialCalendar.StartingIn(13));
        Assert.Throws<ArgumentOutOfRangeException>(() => FinancialCalendar.StartingIn(0));
        Assert.Equal(FinancialCalendar.April, FinancialCalendar.StartingIn(4));
    }

    private static Period Read(string text) => Period.Parse(text).Value;

    private static FinancialCalendar CalendarOf(Period period) => FinancialCalendar.StartingIn(period.FinancialYear.First.Month);

    private static void ForMany(Action<Period, Random> law)
    {
        var random = new Random(5042020);
        foreach (var calendar in new[] { 1, 4, 10 }.Select(FinancialCalendar.StartingIn))
        {
            foreach (var frequency in Enum.GetValues<Frequency>())
            {
                for (var i = 0; i < 40; i++)
                    law(Period.Containing(new DateOnly(2000, 1, 1).AddDays(random.Next(12_000)), frequency, calendar), random);
            }
        }
    }
}
