using System.Globalization;
using Plumbline.Core.Periods;
using Plumbline.Reports.Composition;

namespace Plumbline.Reports.Tests.Composition;

public class PeriodLineTests
{
    [Theory]
    [InlineData("2023-01", "2023-12", "January to December 2023")]
    [InlineData("2019-04", "2020-03", "April 2019 to March 2020")]
    [InlineData("2022-12", "2023-01", "December 2022 to January 2023")]
    [InlineData("2022-03", "2023-03", "March 2022 to March 2023")]
    [InlineData("2023-03", "2023-03", "March 2023")]
    [InlineData("2020-Q1", "2020-Q2", "quarter 1 2020/21 to quarter 2 2020/21")]
    public void Run_NamesEveryYearItTouches(string first, string last, string expected) =>
        Assert.Equal(expected, PeriodLine.Run(Period.Parse(first).Value, Period.Parse(last).Value, CultureInfo.GetCultureInfo("en-GB")));
}
