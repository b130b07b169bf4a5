using Plumbline.Core.Periods;
using Plumbline.Reports.Blocks.Returns;

namespace Plumbline.Reports.Tests.Blocks.Returns;

public sealed class ShownUntilTests
{
    [Theory]
    [InlineData("2020-05-07", "2020-05-07")]
    [InlineData("37 days after", "2020-05-07")]
    [InlineData("1 days after", "2020-04-01")]
    public void Day_IsStatedOrCountedFromTheEndOfThePeriod(string text, string day)
    {
        var until = ShownUntil.Parse(text).Value;

        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), until.Of(Period.Parse("2020-03").Value));
        Assert.Equal(until, ShownUntil.Parse(until.ToString()).Value);
    }

    [Theory]
    [InlineData("7 May 2020")]
    [InlineData("37 days")]
    [InlineData("0 days after")]
    [InlineData("367 days after")]
    [InlineData("-3 days after")]
    public void OtherWords_AreRefused(string text) =>
        Assert.Equal($"found “{text}”; expected a day, as 2020-05-07, or how long after the end of the period, as 37 days after", ShownUntil.Parse(text).Problem?.ToString());
}
