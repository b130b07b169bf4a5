using Plumbline.Core.Indicators;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Indicators;

public class IndicatorTests
{
    [Theory]
    [InlineData(ReportingState.Active, null, "2023-03", true)]
    [InlineData(ReportingState.Active, "2023-04", "2023-03", false)]
    [InlineData(ReportingState.Active, "2023-04", "2023-04", true)]
    [InlineData(ReportingState.Active, "2020-04", "week-2020-04-05", true)]
    [InlineData(ReportingState.Ceased, "2020-04", "week-2020-04-05", false)]
    [InlineData(ReportingState.Ceased, "2023-04", "2023-03", true)]
    [InlineData(ReportingState.Ceased, "2023-04", "2023-04", false)]
    [InlineData(ReportingState.Ceased, null, "2023-04", false)]
    [InlineData(ReportingState.Suspended, "2023-04", "2023-05", false)]
    [InlineData(ReportingState.Pending, null, "2023-05", false)]
    public void ExpectsValue_WhileItIsReported(ReportingState state, string? from, string period, bool expected) =>
        Assert.Equal(expected, new IndicatorStatus(state, from is null ? null : Make.Period(from)).ExpectsValueIn(Make.Period(period)));

    [Theory]
    [InlineData(null, "Resuscitation")]
    [InlineData("Resuscitation training", "Resuscitation training")]
    public void NameInList_IsTheShortName_ElseTheName(string? shortName, string expected) =>
        Assert.Equal(expected, (Make.Indicator() with { Name = "Resuscitation", ShortName = shortName }).NameInList);

    [Theory]
    [InlineData("count", "count", true, false)]
    [InlineData("Percentage", "percentage", true, true)]
    [InlineData("percentage-change", "percentage-change", false, false)]
    [InlineData("percentage-gap", "percentage-gap", false, false)]
    [InlineData("rate per 10000", "rate per 10000", true, false)]
    [InlineData("rate per 100,000", "rate per 100000", true, false)]
    [InlineData("money", "money", false, false)]
    [InlineData("days", "days", true, false)]
    [InlineData("score", "score", false, false)]
    [InlineData("verdict", "verdict", false, false)]
    public void Measure_ReadsBack_AndKnowsItsBounds(string text, string written, bool lower, bool upper)
    {
        var measure = Measure.Parse(text).Value;
        Assert.Equal(written, measure.ToString());
        Assert.Equal(measure, Measure.Parse(measure.ToString()).Value);
        Assert.Equal(lower, measure.LowerBound == 0);
        Assert.Equal(upper, measure.UpperBound == 100);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("rate")]
    [InlineData("rate per ")]
    [InlineData("rate per 0")]
    [InlineData("rate per 1,0")]
    [InlineData("rate per 1.5")]
    [InlineData("rate per 5%")]
    [InlineData("rate per -5")]
    [InlineData("rate per 99999999999")]
    [InlineData("percent")]
    public void UnknownMeasure_IsAProblem(string? text) => Assert.False(Measure.Parse(text).Succeeded);

    [Fact]
    public void Rate_NeedsABase()
    {
        Assert.Throws<ArgumentException>(() => Measure.Of(MeasureKind.Rate));
        Assert.Throws<ArgumentOutOfRangeException>(() => Measure.RatePer(0));
        Assert.Equal(10_000, Measure.RatePer(10_000).Per);
    }

    [Theory]
    [InlineData(Polarity.Higher, "↑", "higher is better")]
    [InlineData(Polarity.Lower, "↓", "lower is better")]
    [InlineData(Polarity.Neither, "–", "neither direction is better")]
    public void Polarity_HasAnArrow_AndWords(Polarity polarity, string arrow, string words) =>
        Assert.Equal((arrow, words), (polarity.Arrow(), polarity.Words()));
}
