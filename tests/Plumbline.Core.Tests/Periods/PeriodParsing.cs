using Plumbline.Core.Periods;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Periods;

public class PeriodParsing
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
    public void FinancialYearStart_MovesWhatIsCountedFromIt(int start, string text, string first, string last)
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
    public void DayOfAPeriod_IsThatPeriod_OnlyWhereItIsItsFirstOrLast()
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

    [Theory]
    [InlineData("2019-04", Frequency.Quarter, "a quarter, as 2020-Q2, not a month")]
    [InlineData("2020-Q2", Frequency.Month, "a month, as 2019-04, not a quarter")]
    [InlineData("2019", Frequency.FinancialYear, "a financial-year, as 2019/20, not a calendar-year")]
    [InlineData("Q1 2020/21", Frequency.AcademicYear, "an academic-year, as AY2019/20, not a quarter")]
    [InlineData("AY2019/20", Frequency.FinancialYear, "a financial-year, as 2019/20, not an academic-year")]
    [InlineData("Apr-19", Frequency.Day, "a day, as 2020-04-05, not a month")]
    [InlineData("nonsense", Frequency.HalfYear, "a half-year, as 2020-H1")]
    [InlineData("2019-04", Frequency.CalendarYear, "a calendar-year, as 2019, not a month")]
    [InlineData("06/04/2020", Frequency.Week, "a week, as week ending 05/04/2020 (a Sunday), not a day")]
    public void WrongFrequency_IsAProblemWithARemedy(string text, Frequency expected, string remedy) =>
        Assert.Equal($"found “{text}”; expected {remedy}", Period.Parse(text, null, expected).Problem!.ToString());

    [Fact]
    public void EveryRemedy_IsItselfRead()
    {
        foreach (var calendar in YearStarts.Select(FinancialCalendar.StartingIn))
        {
            foreach (var frequency in Enum.GetValues<Frequency>())
            {
                var remedy = Period.Parse("nonsense", calendar, frequency).Problem!.Expected.Split(", as ")[1].Replace(" (a Sunday)", "", StringComparison.Ordinal);
                Assert.Equal(frequency, Period.Parse(remedy, calendar, frequency).Value.Frequency);
            }
        }
    }

    [Theory]
    [InlineData("week ending 06/04/2020", "12/04/2020")]
    [InlineData("w/e 4 April 2020", "05/04/2020")]
    public void WeekNamedByAnotherDay_IsAProblemThatNamesItsSunday(string text, string sunday) =>
        Assert.Contains(sunday, Period.Parse(text).Problem!.Expected, StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u00a0")]
    public void Blank_IsAProblemThatFoundNothing(string? text) => Assert.Equal("nothing", Period.Parse(text).Problem!.Found);

    [Theory]
    [InlineData("0000-01-01")]
    [InlineData("0001-01")]
    [InlineData("0001")]
    [InlineData("0001/02")]
    [InlineData("Q1 0001")]
    [InlineData("1899-12-31")]
    [InlineData("1899/00")]
    [InlineData("2200-01")]
    [InlineData("9999")]
    [InlineData("9999-12-31")]
    [InlineData("9999/00")]
    [InlineData("9999-10000")]
    [InlineData("9999-Q4")]
    [InlineData("week ending 31/12/9999")]
    [InlineData("week ending 01/01/0001")]
    [InlineData("31/12/9999")]
    [InlineData("99999999999999999999-04")]
    [InlineData("00/00/0000")]
    public void YearsOutOfReach_AreProblems(string text)
    {
        foreach (var start in YearStarts)
        {
            Assert.False(Period.Parse(text, FinancialCalendar.StartingIn(start)).Succeeded);
            foreach (var frequency in Enum.GetValues<Frequency>())
                Assert.False(Period.Parse(text, FinancialCalendar.StartingIn(start), frequency).Succeeded);
        }
    }

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("1900")]
    [InlineData("1900/01")]
    [InlineData("1900-Q1")]
    [InlineData("AY1900/01")]
    [InlineData("2199-12-31")]
    [InlineData("2199")]
    [InlineData("2199/00")]
    [InlineData("2199-Q4")]
    [InlineData("2199-H2")]
    [InlineData("2199-12")]
    public void FirstAndLastYearsRead_AreReadAlikeInEveryForm(string text) => Assert.Equal(text, Period.Parse(text).Value.ToString());

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

    [Theory]
    [InlineData("May-Jul 2023", "May 2023 to July 2023|May to July 2023 is none, where the financial year starts in April")]
    [InlineData("Nov-Jan 2023", "November 2023 to January 2024, or November 2022 to January 2023")]
    [InlineData("Year ending June 2023", "July 2022 to June 2023 is none")]
    [InlineData("Q1 (Jan-Mar) 2018/19", "January to March 2019 is Q4 2018/19")]
    [InlineData("Q1 2023/24 (Apr-Jun 2022)", "what is in brackets is 2022-Q1, what is outside is 2023-Q1")]
    [InlineData("Q1 2023 (Jul-Sep 2023)", "what is outside is 2023-Q1 or 2022-Q4")]
    [InlineData("M04 2023", "April 2023, or month 4 of the financial year, July 2023")]
    [InlineData("2021-W53", "a week of 2021, which has 52")]
    [InlineData("Quarter ended 29 June 2027", "the last day of a month, as 2027-06-30")]
    [InlineData("Q1 FY2023", "Q1 2022/23 or Q1 2023/24")]
    public void TextThatSaysTooLittleOrTwoThings_IsRefusedWithTheReason(string text, string reasons) =>
        Assert.Contains(reasons.Split('|'), reason => Period.Parse(text).Problem!.Expected.Contains(reason, StringComparison.Ordinal));

    [Fact]
    public void LongText_IsToldHowLongItIs() =>
        Assert.Equal("a period, of at most 80 characters, not 1,200", Period.Parse(new string('4', 1200)).Problem!.Expected);

    [Fact]
    public void MonthsOfEveryPeriod_InEveryOfficialForm_AreThatPeriod()
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
    public void IsoWeek_IsNamedByItsSunday()
    {
        for (var week = Period.Containing(new DateOnly(1999, 6, 1), Frequency.Week); week.First.Year < 2040; week = week.Next)
        {
            var monday = week.First.ToDateTime(TimeOnly.MinValue);
            Assert.Equal(week, Period.Parse($"{System.Globalization.ISOWeek.GetYear(monday)}-W{System.Globalization.ISOWeek.GetWeekOfYear(monday):00}").Value);
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
