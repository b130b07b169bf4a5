using Plumbline.Core.Spc;

namespace Plumbline.Core.Tests.Spc.Outlook;

public class RecoveryTests
{
    // Twenty values about 97, then what follows.
    private static readonly double[] Before = [.. Enumerable.Range(0, 20).Select(static i => i % 2 == 0 ? 96.0 : 98.0)];

    [Theory]
    [InlineData("on its way back", new[] { 59.0, 70, 80, 90, 94 }, 20)]
    [InlineData("with a pause on the way", new[] { 59.0, 70, 70, 94 }, 20)]
    [InlineData("counted from the worst point, not the first one outside", new[] { 75.0, 59, 70, 94 }, 21)]
    [InlineData("from the last of two equally bad", new[] { 59.0, 59, 94 }, 21)]
    public void Fall_AndEveryPointSinceNoWorse_IsARecovery(string what, double[] after, int worst)
    {
        var recovery = Of(after, ImprovementDirection.Increase);
        Assert.True(recovery is not null, what);
        Assert.Equal(worst, recovery.Worst);
        Assert.Equal(((double[])[.. Before, .. after.Take(worst - 20)]).Average(), recovery.Before, 9);
    }

    [Theory]
    [InlineData("back at its level before", new[] { 59.0, 70, 80, 97 })]
    [InlineData("better than before", new[] { 59.0, 70, 80, 99 })]
    [InlineData("a step back on the way", new[] { 59.0, 80, 70, 94 })]
    [InlineData("still at the worst", new[] { 94.0, 59 })]
    [InlineData("no better than the worst", new[] { 59.0, 59 })]
    [InlineData("no fall beyond the limit", new[] { 95.0, 96, 96.5 })]
    [InlineData("still outside the limit on the bad side", new[] { 40.0, 41 })]
    public void AnythingElse_IsNone(string what, double[] after) => Assert.True(Of(after, ImprovementDirection.Increase) is null, what);

    [Fact]
    public void WhereLowerIsBetter_ARiseIsTheFall()
    {
        double[] after = [141, 130, 120, 106];
        var turned = ControlChart.Of(Charts.Request([.. Before.Select(static value => 200 - value), .. after]) with { Direction = ImprovementDirection.Decrease });
        Assert.Equal((20, 103.0), (Recovery.Of(turned)!.Worst, Math.Round(Recovery.Of(turned)!.Before, 9)));
    }

    [Fact]
    public void WithoutABetterSide_ThereIsNone() => Assert.Null(Of([59.0, 70, 80, 90, 94], ImprovementDirection.Neutral));

    [Fact]
    public void FallBeforeNewLimits_IsForgotten() => Assert.Null(Recovery.Of(ControlChart.Of(
        Charts.Request([.. Before, 59, 70, .. Before]) with { Direction = ImprovementDirection.Increase, Rebases = [new("22", "moved")] })));

    // A sum in another order may make the mean of equal numbers a hair greater than they are.
    [Fact]
    public void BackAtAConstantLevel_IsNoRecovery()
    {
        double[] level = [.. Enumerable.Repeat(54.27, 12)];
        Assert.Null(Recovery.Of(ControlChart.Of(Charts.Request([.. level, 79.27, .. level]) with { Direction = ImprovementDirection.Decrease })));
    }

    private static Recovery? Of(double[] after, ImprovementDirection direction) => Recovery.Of(ControlChart.Of(Charts.Request([.. Before, .. after]) with { Direction = direction }));
}
