using System.Globalization;
using Plumbline.Core.Spc;

namespace Plumbline.Core.Tests.Spc;

public class ChartSummaryTests
{
    private static readonly double[] Quiet = [.. Enumerable.Range(0, 24).Select(i => i % 2 == 0 ? 9.0 : 11.0)];

    private static readonly ChartWording Wording = new()
    {
        Subject = "Answered within 35 days",
        Number = number => number.ToString("F1", CultureInfo.InvariantCulture) + "%",
        Period = label => "month " + label,
    };

    [Fact]
    public void CommonCause_HitOrMiss() => Assert.Equal(
        "Answered within 35 days: 11.0% in month 23, missing the target of at least 12.0%. "
        + "Month 23 is within its usual range, 4.7% to 15.3%, around an average of 10.0%: no sign of change. "
        + "The target of at least 12.0% was missed in all 24 points. It is inside that range, so a single point may meet it; to meet it every point, the way the work is done has to change. "
        + "A change would be a value above 15.3% or below 4.7%, 7 in a row on one side of 10.0%, 7 in a row rising or falling, or two of three in a row above 13.5% or below 6.5%.",
        Summary(Charts.Request(Quiet).WithTarget(12, ImprovementDirection.Increase)).ToString());

    [Fact]
    public void Concern_SaysSinceWhenAndWhy()
    {
        var summary = Summary(Charts.Request([.. Quiet, 9, 9, 9, 9, 9, 9, 9]).WithTarget(3, ImprovementDirection.Increase));
        Assert.Equal("Seven points in a row below the average of 9.8%, month 24 to month 30: something has probably changed for the worse. Find out what.", summary.Variation);
        Assert.Equal("The target of at least 3.0% will be met as things stand.", summary.Target);
        Assert.StartsWith("A further change would be a value above", summary.Change, StringComparison.Ordinal);
    }

    [Fact]
    public void OutsideTheLimitsInTheLastPeriod_SaysThatPeriod()
    {
        var summary = Summary(Charts.Request([.. Quiet, 30]) with { Direction = ImprovementDirection.Increase });
        Assert.Equal("Month 24, at 30.0%, is above its usual range (3.6% to 18.0%): something has probably changed for the better. Find out what.", summary.Variation);
        Assert.Null(summary.Target);
    }

    [Theory]
    [InlineData(ImprovementDirection.Increase, 11, "meeting the target of at least 11.0%")]
    [InlineData(ImprovementDirection.Increase, 12, "missing the target of at least 12.0%")]
    [InlineData(ImprovementDirection.Decrease, 11, "meeting the target of at most 11.0%")]
    [InlineData(ImprovementDirection.Decrease, 10, "missing the target of at most 10.0%")]
    public void Standing_UsesTheTargetOfItsPeriod(ImprovementDirection direction, double target, string words) => Assert.Equal(
        $"Answered within 35 days: 11.0% in month 23, {words}.",
        Summary(Charts.Request(Quiet).WithTarget(target, direction)).Standing);

    [Fact]
    public void Silence_AfterTheLastValue_IsReported() => Assert.Equal(
        "Nothing has been reported since month 23.",
        Summary(Charts.Request([.. Quiet, double.NaN, double.NaN])).Silence);

    [Theory]
    [InlineData(ImprovementDirection.Increase, 3, 1, "Limits under review: the target of at least 3.0% was missed in month 72, though it is outside the usual range.")]
    [InlineData(ImprovementDirection.Increase, 30, 40, "Limits under review: the target of at least 30.0% was met in month 72, though it is outside the usual range.")]
    public void Target_AgainstAnExceptionalFigure_MakesNoForecast(ImprovementDirection direction, double target, double last, string words) =>
        Assert.Equal(words, Summary(Charts.Request([.. Quiet, .. Quiet, .. Quiet, last]).WithTarget(target, direction)).Target);

    [Fact]
    public void Conflict_IsReported_WithWhatDecides()
    {
        // A collapse that begins a recovery: outside the lower limit, and the first of seven rising points.
        var summary = Summary(Charts.Request([.. Quiet, .. Quiet, -6, -4, -2, 0, 1, 2, 3]) with { Direction = ImprovementDirection.Increase });
        Assert.Contains(" On the other side: ", summary.Variation, StringComparison.Ordinal);
        Assert.EndsWith(".", summary.Variation, StringComparison.Ordinal);
    }

    [Fact]
    public void EarlierSignal_IsNotDenied()
    {
        var summary = Summary(Charts.Request([.. Quiet, 9, 9, 9, 9, 9, 9, 9, 11, 9, 11]));
        Assert.Contains("Nothing says that it is changing now; the last sign of change: seven points in a row below the average of 9.8%, month 24 to month 30.", summary.Variation, StringComparison.Ordinal);
    }

    [Fact]
    public void Constant_DoesNotVary()
    {
        var summary = Summary(Charts.Request([.. Enumerable.Repeat(5.0, 24)]).WithTarget(4, ImprovementDirection.Increase));
        Assert.Equal("It does not vary: every figure behind the limits is 5.0%.", summary.Variation);
        Assert.Equal("A change would be any other value.", summary.Change);
    }

    [Fact]
    public void TooFew_SaysHowManyAreNeeded()
    {
        var summary = Summary(Charts.Request([.. Quiet, 10, 10]) with { Rebases = [new("24", "new form")] });
        Assert.Equal("Two figures since the limits started anew: too few for a usual range; 13 are needed.", summary.Variation);
        Assert.Null(summary.Change);
    }

    [Fact]
    public void NoValue_SaysSo() => Assert.Equal(
        "Answered within 35 days: no value has been reported. Nothing can be said of change.",
        Summary(Charts.Request(double.NaN)).ToString());

    [Fact]
    public void ClippedLimit_IsNotAWayToChange()
    {
        var summary = Summary(Charts.Request(Quiet) with { Bounds = new(0, 15) });
        Assert.StartsWith("A change would be a value below 4.7%,", summary.Change, StringComparison.Ordinal);
    }

    [Fact]
    public void Anhoj_SaysTheSeriesIsNotChance()
    {
        double[] values = [.. Enumerable.Repeat(9.0, 12), .. Enumerable.Repeat(11.0, 12)];
        var summary = Summary(Charts.Request(values) with { Kind = ChartKind.Run, Profile = SpcProfiles.Anhoj });
        Assert.StartsWith("No single figure stands out, but the series as a whole is not chance: 12 points in a row below the median of 10.0%", summary.Variation, StringComparison.Ordinal);
    }

    [Fact]
    public void Suggestion_CountsFromTheChange_NotFromChanceBeforeIt()
    {
        double[] values = [.. Quiet, 14, 14, 14, 14, 14, 14, 14, 14, 14];
        var chart = ControlChart.Of(Charts.Request(values) with { KnownChanges = [new("26", "a second clinic")] });
        Assert.StartsWith("seven points in a row above the average of 11.1%, month 26 to month 32, since a second clinic in month 26.", SuggestionWords.Of(Assert.Single(chart.Suggestions), chart, Wording), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("24", true)]
    [InlineData("22", true)]
    [InlineData("26", false)]
    [InlineData("10", false)]
    public void Suggestion_WhereASustainedShiftFollowedAKnownChange(string change, bool suggested)
    {
        double[] values = [.. Quiet, 14, 14, 14, 14, 14, 14, 14, 14];
        var chart = ControlChart.Of(Charts.Request(values) with { KnownChanges = [new(change, "a second clinic")] });
        Assert.Equal(suggested, chart.Suggestions.Count == 1);
        Assert.Single(chart.Segments);
        if (suggested)
            Assert.EndsWith("since a second clinic in month " + change + ". If that is the cause and is meant to last, consider new limits from month 24 once there are 13 points; there are 8.", SuggestionWords.Of(chart.Suggestions[0], chart, Wording), StringComparison.Ordinal);
    }

    [Fact]
    public void Suggestion_WhenTheShiftHasEnded_IsNotMade()
    {
        double[] values = [.. Quiet, 14, 14, 14, 14, 14, 14, 14, 14, 9];
        Assert.Empty(ControlChart.Of(Charts.Request(values) with { KnownChanges = [new("24", "a second clinic")] }).Suggestions);
    }

    private static ChartSummary Summary(ControlChartRequest request) => ChartSummary.Of(ControlChart.Of(request), Wording);
}
