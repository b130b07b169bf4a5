using Plumbline.Core.Periods;

namespace Plumbline.Core.Tests.Periods;

public class PeriodProblemTests
{
    private static readonly int[] YearStarts = [1, 4, 10];

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
    public void EveryRemedy_CanBeRead()
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
    public void YearsOutOfRange_AreProblems(string text)
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
    public void FirstAndLastYears_AreReadAlikeInEveryForm(string text) => Assert.Equal(text, Period.Parse(text).Value.ToString());

    [Theory]
    [InlineData("May-Jul 2023", "May 2023 to July 2023|May to July 2023 is not one where the financial year starts in April")]
    [InlineData("Nov-Jan 2023", "November 2023 to January 2024, or November 2022 to January 2023")]
    [InlineData("Year ending June 2023", "July 2022 to June 2023 is not one")]
    [InlineData("Q1 (Jan-Mar) 2018/19", "January to March 2019 is Q4 2018/19")]
    [InlineData("Q1 2023/24 (Apr-Jun 2022)", "the text in brackets means 2022-Q1, the text outside means 2023-Q1")]
    [InlineData("Q1 2023 (Jul-Sep 2023)", "the text outside means 2023-Q1 or 2022-Q4")]
    [InlineData("M04 2023", "April 2023, or month 4 of the financial year, July 2023")]
    [InlineData("2021-W53", "a week of 2021, which has 52")]
    [InlineData("Quarter ended 29 June 2027", "the last day of a month, as 2027-06-30")]
    [InlineData("Q1 FY2023", "Q1 2022/23 or Q1 2023/24")]
    public void IncompleteOrContradictoryText_IsRefusedWithTheReason(string text, string reasons) =>
        Assert.Contains(reasons.Split('|'), reason => Period.Parse(text).Problem!.Expected.Contains(reason, StringComparison.Ordinal));

    [Fact]
    public void LongText_IsRefusedWithItsLength() =>
        Assert.Equal("a period, of at most 80 characters, not 1,200", Period.Parse(new string('4', 1200)).Problem!.Expected);
}
