using Plumbline.Core.Checks.Doubts;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Checks.Doubts;

/// <summary>Figures that no reason makes right.</summary>
public class ImpossibleFigureTests
{
    [Theory]
    [InlineData("count", null, "-1", "“-1”, below 0, though the indicator is a count; expected a whole number, 0 or more: correct the figure, or the measure in indicators.csv")]
    [InlineData("count", 0, "(61)", "“(61)”, below 0, though the indicator is a count; expected a whole number, 0 or more: correct the figure, or the measure in indicators.csv")]
    [InlineData("count", 1, "-3.5", "“-3.5”, below 0, though the indicator is a count; expected a number, 0 or more: correct the figure, or the measure in indicators.csv")]
    [InlineData("count", null, "2.5", "“2.5”, a number with decimals, though the indicator counts whole things; expected a whole number, 0 or more: correct it, or give its indicator decimals")]
    [InlineData("count", 0, "2.5", "“2.5”, a number with decimals, though the indicator counts whole things; expected a whole number, 0 or more: correct it, or give its indicator decimals")]
    [InlineData("count", null, "no", "“no”, a word, though the indicator is a count; expected a whole number, 0 or more: correct the figure, or the measure in indicators.csv")]
    [InlineData("count", null, "50%", "“50%”, a percentage, though the indicator is a count; expected a whole number, 0 or more: correct the figure, or the measure in indicators.csv")]
    [InlineData("percentage", null, "£3", "“£3”, an amount of money, though the indicator is a percentage; expected a percentage: correct the figure, or the measure in indicators.csv")]
    [InlineData("percentage", null, "0.5", null)]
    [InlineData("count", 1, "2.5", null)]
    [InlineData("count", null, "0", null)]
    [InlineData("count", null, "12.00", null)]
    [InlineData("count", null, "1.25k", null)]
    [InlineData("count", null, "N/A", null)]
    [InlineData("count", null, "TBA", null)]
    [InlineData("money", null, "-3", null)]
    [InlineData("days", null, "-3", null)]
    [InlineData("score", null, "-2.5", null)]
    [InlineData("percentage", null, "-2%", null)]
    public void AFigure_CanBeRight_OrCannot(string measure, int? decimals, string value, string? problem) =>
        Assert.Equal(problem is null ? null : $"found {problem}", ImpossibleFigure.ProblemOf(Make.Indicator(measure: measure) with { Decimals = decimals }, ObservedValue.Parse(value).Value)?.ToString());

    // Staff against plan may be fewer than planned.
    [Fact]
    public void ALineOfTheAccounts_MayBeBelowZero() =>
        Assert.Null(ImpossibleFigure.Of(Make.Indicator(measure: "count") with { Sign = LineSign.Other }, ObservedValue.Parse("-3").Value));
}
