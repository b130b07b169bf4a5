using Plumbline.Core.Spc;

namespace Plumbline.Core.Tests.Spc;

public class ConflictTests
{
    // A collapse below the lower limit, from which the measure climbs for seven periods.
    private static readonly double[] Collapse =
        [.. Enumerable.Range(0, 20).Select(i => i % 2 == 0 ? 50.0 : 51.0), 20, 25, 30, 35, 40, 45, 49, 50, 51, 50, 51];

    [Theory]
    [InlineData("plumbline", ImprovementDirection.Increase, Variation.ConcernLow, ConflictDecision.OutsideDecides)]
    [InlineData("mdc", ImprovementDirection.Increase, Variation.ImprovementHigh, ConflictDecision.ImprovementShown)]
    [InlineData("plotthedots", ImprovementDirection.Increase, Variation.ConcernLow, ConflictDecision.FirstRuleDecides)]
    [InlineData("plumbline", ImprovementDirection.Decrease, Variation.ImprovementLow, ConflictDecision.OutsideDecides)]
    [InlineData("mdc", ImprovementDirection.Neutral, Variation.NeitherLow, ConflictDecision.PositionDecides)]
    public void CollapseThatBeginsARecovery_FollowsTheProfile(string profile, ImprovementDirection direction, Variation shown, ConflictDecision decision)
    {
        var chart = ControlChart.Of(Charts.Request(Collapse) with { Profile = SpcProfiles.Find(profile)!, Direction = direction });
        var conflict = Assert.Single(chart.Conflicts, found => found.Point == 20);
        Assert.Equal((shown, decision), (conflict.Shown, conflict.Decision));
        Assert.Equal(shown, chart.Points[20].Type);
        Assert.True(conflict.Signals.HasFlag(PointSignals.OutsideLow | PointSignals.TrendHigh));
    }

    [Fact]
    public void PointsWithinLimits_OnConflict_ShowImprovementInTheDefaultToo()
    {
        var chart = ControlChart.Of(Charts.Request([.. Enumerable.Range(0, 20).Select(i => i % 2 == 0 ? 9.0 : 11.0), 9.0, 8.9, 8.8, 8.7, 8.6, 8.5, 8.4, 8.5]) with
        {
            Direction = ImprovementDirection.Decrease,
        });
        Assert.All(chart.Points.Skip(20).Take(7), point => Assert.Equal(Variation.ImprovementLow, point.Type));
        Assert.Empty(chart.Conflicts);
    }
}
