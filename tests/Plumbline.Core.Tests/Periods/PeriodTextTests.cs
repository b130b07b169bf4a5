using Plumbline.Core.Periods;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Periods;

public class PeriodTextTests
{
    [Theory]
    [InlineData("2024-03", "Mär 2024", "März 2024", "Mär")]
    [InlineData("2024-05", "Mai 2024", "Mai 2024", "Mai")]
    [InlineData("2024-05-31", "31 Mai 2024", "31 Mai 2024", "31 Mai")]
    [InlineData("2023/24", "2023/24", "2023/24", "2023/24")]
    [InlineData("2020-Q2", "Q2 2020/21", "quarter 2 2020/21", "Q2")]
    public void German_NamesTheMonths(string text, string usual, string full, string brief)
    {
        var period = Period.Parse(text).Value;
        Assert.Equal(usual, period.ToText(Culture.German));
        Assert.Equal(full, period.ToText(Culture.German, full: true));
        Assert.Equal(brief, period.ToShortText(Culture.German));
    }

    [Fact]
    public void OnePeriod_IsPrintedInEachLanguageItIsAskedFor()
    {
        var period = Period.Parse("2024-05").Value;
        Assert.Equal(("May", "May 2024", "May 2024"), Forms(Culture.British));
        Assert.Equal(("Mai", "Mai 2024", "Mai 2024"), Forms(Culture.German));
        Assert.Equal(("May", "May 2024", "May 2024"), Forms(Culture.British));

        (string Short, string Text, string Full) Forms(System.Globalization.CultureInfo culture) =>
            (period.ToShortText(culture), period.ToText(culture), period.ToText(culture, full: true));
    }

    [Fact]
    public void EnglishMonths_HaveThreeLetters_InEveryEnglishCulture()
    {
        foreach (var culture in new[] { "en-GB", "en-AU", "en-IE", "en-US", "en-CA" }.Select(System.Globalization.CultureInfo.GetCultureInfo))
        {
            for (var month = Period.Month(2024, 1); month.Year < 2025; month = month.Next)
            {
                Assert.Equal(3, month.ToShortText(culture).Length);
                Assert.Equal(8, month.ToText(culture).Length);
                Assert.EndsWith(" " + month.ToShortText(culture), Period.Containing(month.Last, Frequency.Day).ToShortText(culture), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData(1, "Q2 2020")]
    [InlineData(4, "Q2 2020/21")]
    [InlineData(10, "Q2 2020/21")]
    public void Quarter_NamesBothYears_WhereItsYearSpansTwo(int start, string text) =>
        Assert.Equal(text, Period.Quarter(2020, 2, FinancialCalendar.StartingIn(start)).ToText(Culture.British));

    [Fact]
    public void CanonicalForm_DoesNotFollowTheCurrentCulture() =>
        Culture.Under(System.Globalization.CultureInfo.GetCultureInfo("th-TH"), () =>
        {
            Assert.Equal("2019-04", Period.Month(2019, 4).ToString());
            Assert.Equal("week-2020-04-05", Period.Parse("week ending 05/04/2020").Value.ToString());
            Assert.Equal("2019/20", Period.Parse("2019-20").Value.ToString());
        });

    [Theory]
    [InlineData("2020-02", "2020-03", "Feb and Mar 2020", "February and March 2020")]
    [InlineData("2020-01", "2020-03", "Jan to Mar 2020", "January to March 2020")]
    [InlineData("2019-12", "2020-01", "Dec 2019 and Jan 2020", "December 2019 and January 2020")]
    [InlineData("2019-11", "2020-01", "Nov 2019 to Jan 2020", "November 2019 to January 2020")]
    [InlineData("2020-03", "2020-03", "Mar 2020", "March 2020")]
    public void SeveralPeriods_AreSaidFromTheFirst(string first, string last, string text, string full)
    {
        var culture = System.Globalization.CultureInfo.GetCultureInfo("en-GB");
        Assert.Equal((text, full), (Period.Parse(last).Value.ToTextFrom(Period.Parse(first).Value, culture), Period.Parse(last).Value.ToTextFrom(Period.Parse(first).Value, culture, full: true)));
    }
}
