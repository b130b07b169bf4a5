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
        "Answered within 35 days was 11.0% in month 23; the target is at least 12.0%. "
        + "It varies by chance, within limits of 4.7% and 15.3% about an average of 10.0%: nothing says that anything has changed. "
        + "The target of at least 12.0% lies within the limits: in some periods it will be met and in others missed, by chance. "
        + "A change would be a value above 15.3% or below 4.7%, 7 in a row on one side of 10.0%, 7 in a row rising or falling, or two of three in a row above 13.5% or below 6.5%.",
        Summary(Charts.Request(Quiet).WithTarget(12, ImprovementDirection.Increase)).ToString());

    [Fact]
    public void Concern_SaysSinceWhenAndWhy()
    {
        var summary = Summary(Charts.Request([.. Quiet, 9, 9, 9, 9, 9, 9, 9]).WithTarget(3, ImprovementDirection.Increase));
        Assert.Equal("This is a concern and not chance, since month 24: 7 in a row below the average of 9.8%, month 24 to month 30.", summary.Variation);
        Assert.Equal("The target of at least 3.0% will be met as long as nothing changes: the process is able to meet it.", summary.Target);
    }

    [Fact]
    public void OutsideInTheLastPeriod_IsInIt()
    {
        var summary = Summary(Charts.Request([.. Quiet, 30]) with { Direction = ImprovementDirection.Increase });
        Assert.Equal("This is an improvement and not chance, in month 24: month 24 is above the upper limit of 18.0%.", summary.Variation);
        Assert.Null(summary.Target);
    }

    [Fact]
    public void TooFew_SaysHowManyAreNeeded()
    {
        var summary = Summary(Charts.Request([.. Quiet, 10, 10]) with { Rebases = [new("24", "new form")] });
        Assert.Equal("There are 2 points since the limits started anew, too few to tell a change from chance; 13 are needed.", summary.Variation);
        Assert.Null(summary.Change);
    }

    [Fact]
    public void NoValue_SaysSo() => Assert.Equal(
        "Answered within 35 days has no reported value. Nothing can be said of its variation.",
        Summary(Charts.Request(double.NaN)).ToString());

    [Fact]
    public void ClippedLimit_IsNoWayToChange()
    {
        var summary = Summary(Charts.Request(Quiet) with { Bounds = new(0, 15) });
        Assert.StartsWith("A change would be a value below 4.7%,", summary.Change, StringComparison.Ordinal);
    }

    [Fact]
    public void Anhoj_SaysTheSeriesIsNotChance()
    {
        double[] values = [.. Enumerable.Repeat(9.0, 12), .. Enumerable.Repeat(11.0, 12)];
        var summary = Summary(Charts.Request(values) with { Kind = ChartKind.Run, Profile = SpcProfiles.Anhoj });
        Assert.StartsWith("No single point stands out, but the series as a whole is not chance: 12 in a row below the median of 10.0%", summary.Variation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("24", true)]
    [InlineData("22", true)]
    [InlineData("26", false)]
    [InlineData("10", false)]
    public void Suggestion_WhereASustainedShiftFollowedAKnownChange(string change, bool suggested)
    {
        double[] values = [.. Quiet, 14, 14, 14, 14, 14, 14, 14, 14];
        var chart = ControlChart.Of(Charts.Request(values) with { KnownChanges = [new(change, "a second clinic")], Wording = Wording });
        Assert.Equal(suggested, chart.Suggestions.Count == 1);
        Assert.Single(chart.Segments);
        if (suggested)
            Assert.EndsWith("since a second clinic in month " + change + ". If that is the cause and is meant to last, consider new limits from month 24 once there are 13 points; there are 8.", chart.Suggestions[0].Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Suggestion_WhenTheShiftHasEnded_IsNotMade()
    {
        double[] values = [.. Quiet, 14, 14, 14, 14, 14, 14, 14, 14, 9];
        Assert.Empty(ControlChart.Of(Charts.Request(values) with { KnownChanges = [new("24", "a second clinic")] }).Suggestions);
    }

    private static ChartSummary Summary(ControlChartRequest request) => ChartSummary.Of(ControlChart.Of(request), Wording);
}
