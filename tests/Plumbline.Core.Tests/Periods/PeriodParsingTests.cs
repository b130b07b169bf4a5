using Plumbline.Core.Periods;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Periods;

public class PeriodParsingTests
{
    private static readonly int[] YearStarts = [1, 4, 10];

    [Fact]
    public void CanonicalForm_ReadsBack_InEveryFrequencyAndCalendar()
    {
        var random = new Random(20240331);
        foreach (var calendar in Enumerable.Range(1, 12).Select(FinancialCalendar.StartingIn))
        {
            foreach (var frequency in Enum.GetValues<Frequency>())
            {
                for (var i = 0; i < 60; i++)
                {
                    var period = Period.Containing(new DateOnly(random.Next(1901, 2199), 1, 1).AddDays(random.Next(365)), frequency, calendar);
                    AssertReadsBack(period, calendar);
                }
            }
        }
    }

    [Fact]
    public void CanonicalForm_ReadsBack_UnderGermanCulture() => Culture.Under(Culture.German, CanonicalForm_ReadsBack_InEveryFrequencyAndCalendar);

    [Fact]
    public void TextForReaders_ReadsBack_InEveryFrequencyAndCalendar()
    {
        foreach (var calendar in YearStarts.Select(FinancialCalendar.StartingIn))
        {
            foreach (var frequency in Enum.GetValues<Frequency>())
            {
                var period = Period.Containing(new DateOnly(2019, 9, 15), frequency, calendar);
                for (var i = 0; i < 30; i++, period = period.Next)
                {
                    Assert.Equal(period, Period.Parse(period.ToText(Culture.British), calendar, frequency).Value);
                    Assert.Equal(period, Period.Parse(period.ToText(Culture.British, full: true), calendar, frequency).Value);
                }
            }
        }
    }

    [Theory]
    [InlineData(1, "2020-Q2", "2020-04-01", "2020-06-30")]
    [InlineData(4, "2020-Q2", "2020-07-01", "2020-09-30")]
    [InlineData(10, "2020-Q2", "2021-01-01", "2021-03-31")]
    [InlineData(1, "2020-H2", "2020-07-01", "2020-12-31")]
    [InlineData(4, "2020-H2", "2020-10-01", "2021-03-31")]
    [InlineData(10, "2020-H2", "2021-04-01", "2021-09-30")]
    [InlineData(1, "FY2020", "2020-01-01", "2020-12-31")]
    [InlineData(4, "2020/21", "2020-04-01", "2021-03-31")]
    [InlineData(10, "2020/21", "2020-10-01", "2021-09-30")]
    [InlineData(10, "AY2020/21", "2020-09-01", "2021-08-31")]
    [InlineData(10, "2020", "2020-01-01", "2020-12-31")]
    public void FinancialYearStart_MovesQuartersAndHalves(int start, string text, string first, string last)
    {
        var period = Period.Parse(text, FinancialCalendar.StartingIn(start)).Value;
        Assert.Equal(Day(first), period.First);
        Assert.Equal(Day(last), period.Last);
        Assert.Equal(text, period.ToString());
    }

    [Theory]
    [InlineData("2019/20")]
    [InlineData("FY2019-20")]
    [InlineData("Q2 2020/21")]
    [InlineData("2020/21 H1")]
    public void YearThatStartsInJanuary_RefusesAPairOfYears(string text) =>
        Assert.False(Period.Parse(text, FinancialCalendar.StartingIn(1)).Succeeded);

    [Fact]
    public void YearThatStartsInJanuary_ReadsOneYearAsFinancialOnlyWhereExpected()
    {
        var january = FinancialCalendar.StartingIn(1);
        Assert.Equal("2019", Period.Parse("2019", january).Value.ToString());
        Assert.Equal("FY2019", Period.Parse("2019", january, Frequency.FinancialYear).Value.ToString());
        Assert.Equal("FY2019", Period.Parse("FY 2019", january).Value.ToString());
        Assert.Contains("FY2019", Period.Parse("2019/20", january, Frequency.FinancialYear).Problem!.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void ExpectedFinancialYear_ReadsEveryPairThatCouldBeAMonth()
    {
        for (var year = 2000; year <= 2011; year++)
        {
            var text = $"{year}-{(year + 1) % 100:00}";
            Assert.Equal(year, Period.Parse(text, null, Frequency.FinancialYear).Value.First.Year);
            Assert.Equal(Frequency.AcademicYear, Period.Parse(text, null, Frequency.AcademicYear).Value.Frequency);
            Assert.Equal(Frequency.Month, Period.Parse(text).Value.Frequency);
        }
    }

    [Fact]
    public void DayOfAPeriod_MeansThatPeriod_OnlyIfItIsTheFirstOrLast()
    {
        foreach (var frequency in Enum.GetValues<Frequency>().Where(frequency => frequency is not (Frequency.Day or Frequency.Week)))
        {
            var period = Period.Containing(new DateOnly(2019, 5, 20), frequency);
            for (var day = period.First; day <= period.Last; day = day.AddDays(1))
            {
                var named = Period.Parse(day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture), null, frequency);
                Assert.Equal(day == period.First || day == period.Last, named.Succeeded);
                if (named.Succeeded) Assert.Equal(period, named.Value);
            }
        }
    }

    [Fact]
    public void MonthsOfEveryPeriod_InEveryOfficialForm_MeanThatPeriod()
    {
        foreach (var calendar in Enumerable.Range(1, 12).Select(FinancialCalendar.StartingIn))
        {
            foreach (var frequency in new[] { Frequency.Month, Frequency.Quarter, Frequency.HalfYear, Frequency.FinancialYear, Frequency.CalendarYear, Frequency.AcademicYear })
            {
                var period = Period.Containing(new DateOnly(2021, 5, 15), frequency, calendar);
                for (var i = 0; i < 5; i++, period = period.Next)
                {
                    string[] forms = [$"{Text(period.First, "MMM yyyy")} - {Text(period.Last, "MMM yyyy")}", $"{Text(period.First, "MMMM yyyy")} to {Text(period.Last, "MMMM yyyy")}",
                        $"{Text(period.First, "dd/MM/yyyy")} to {Text(period.Last, "dd/MM/yyyy")}", $"{Text(period.First, "d MMMM yyyy")} – {Text(period.Last, "d MMMM yyyy")}",
                        $"{Length(frequency)} to {Text(period.Last, "MMMM yyyy")}", $"{Length(frequency)} ending {Text(period.Last, "d MMM yyyy")}"];
                    Assert.All(forms, form => Assert.Equal(period, Period.Parse(form.ToUpperInvariant(), calendar, frequency).Value));
                }
            }
        }

        static string Text(DateOnly day, string format) => day.ToString(format, System.Globalization.CultureInfo.InvariantCulture);
        static string Length(Frequency frequency) => frequency switch
        {
            Frequency.Month => "month",
            Frequency.Quarter => "quarter",
            Frequency.HalfYear => "6 months",
            _ => "12 months",
        };
    }

    [Fact]
    public void MonthByItsNumber_IsCountedFromTheStartOfTheYear()
    {
        foreach (var calendar in Enumerable.Range(2, 11).Select(FinancialCalendar.StartingIn))
        {
            var year = Period.Containing(new DateOnly(2021, calendar.StartMonth, 1), Frequency.FinancialYear, calendar);
            foreach (var month in year.Parts(Frequency.Month))
            {
                Assert.Equal(month, Period.Parse($"M{month.Number} 2021/22", calendar).Value);
                Assert.Equal(month, Period.Parse($"2021-22 M{month.Number:00}", calendar).Value);
            }
        }
    }

    [Fact]
    public void IsoWeek_IsNamedAfterItsSunday()
    {
        for (var week = Period.Containing(new DateOnly(1999, 6, 1), Frequency.Week); week.First.Year < 2040; week = week.Next)
        {
            var monday = week.First.ToDateTime(TimeOnly.MinValue);
            Assert.Equal(week, Period.Parse($"{System.Globalization.ISOWeek.GetYear(monday)}-W{System.Globalization.ISOWeek.GetWeekOfYear(monday):00}").Value);
        }
    }

    [Fact]
    public void Garbage_IsAProblemOrAPeriodThatReadsBack()
    {
        string[] words = ["20", "19", "2019", "2020", "/", "-", " ", "Q1", "Q", "h2", "apr", "Sept", "march", "week ending ", "FY", "ay", "0", "1", "12", "31", "th", "’", "–", "T00:00:00", ".", " to ", "jun", "Year ending ", "quarter ", "M", "W", "(", ")", "2023", "Jan-Mar ", "Q4 "];
        foreach (var text in Garbage.Texts(1, 20_000, 8, words))
        {
            var start = FinancialCalendar.StartingIn((text.Length % 12) + 1);
            Frequency? expected = text.Length % 3 == 0 ? (Frequency)(text.Length % 8) : null;
            var parsed = Period.Parse(text, start, expected);
            if (parsed.Succeeded) AssertReadsBack(parsed.Value, start);
            else Assert.NotEmpty(parsed.Problem!.ToString());
        }
    }

    private static void AssertReadsBack(Period period, FinancialCalendar calendar)
    {
        Assert.Equal(period, Period.Parse(period.ToString(), calendar, period.Frequency).Value);
        var unasked = Period.Parse(period.ToString(), calendar).Value;
        Assert.Equal(period.Frequency, unasked.Frequency);
        Assert.Equal(period.ToString(), unasked.ToString());
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
