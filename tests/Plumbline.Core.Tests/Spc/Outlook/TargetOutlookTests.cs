using Plumbline.Core.Spc;

namespace Plumbline.Core.Tests.Spc.Outlook;

public class TargetOutlookTests
{
    // Mean 10, mean moving range 2: limits 4.68 and 15.32, 10.64 apart; 5% of that is 0.532.
    private static readonly double[] Firm = [.. Enumerable.Range(0, 24).Select(static i => i % 2 == 0 ? 9.0 : 11.0)];
    private static readonly double[] Provisional = [.. Firm.Take(14)];

    [Theory]
    [InlineData(4, ImprovementDirection.Increase, OutlookKind.Assured, false)]
    [InlineData(4.149, ImprovementDirection.Increase, OutlookKind.Assured, true)]
    [InlineData(4.147, ImprovementDirection.Increase, OutlookKind.Assured, false)]
    [InlineData(4.68, ImprovementDirection.Increase, OutlookKind.Varies, false)]
    [InlineData(10, ImprovementDirection.Increase, OutlookKind.Varies, false)]
    [InlineData(15.32, ImprovementDirection.Increase, OutlookKind.Varies, false)]
    [InlineData(15.851, ImprovementDirection.Increase, OutlookKind.OutOfReach, true)]
    [InlineData(15.853, ImprovementDirection.Increase, OutlookKind.OutOfReach, false)]
    [InlineData(16, ImprovementDirection.Decrease, OutlookKind.Assured, false)]
    [InlineData(15.5, ImprovementDirection.Decrease, OutlookKind.Assured, true)]
    [InlineData(4.5, ImprovementDirection.Decrease, OutlookKind.OutOfReach, true)]
    [InlineData(4, ImprovementDirection.Decrease, OutlookKind.OutOfReach, false)]
    [InlineData(4, ImprovementDirection.Neutral, OutlookKind.None, false)]
    public void FirmLimits_AllowAForecast_WhichCanBeOnlyJustSo(double target, ImprovementDirection direction, OutlookKind kind, bool isOnlyJust)
    {
        var outlook = Of(Firm, target, direction);
        Assert.Equal((kind, isOnlyJust), (outlook.Kind, outlook.IsOnlyJust));
    }

    [Theory]
    [InlineData(4, ImprovementDirection.Increase, OutlookKind.MetSoFar)]
    [InlineData(4.5, ImprovementDirection.Increase, OutlookKind.MetSoFar)]
    [InlineData(10, ImprovementDirection.Increase, OutlookKind.Varies)]
    [InlineData(16, ImprovementDirection.Increase, OutlookKind.MissedSoFar)]
    [InlineData(16, ImprovementDirection.Decrease, OutlookKind.MetSoFar)]
    [InlineData(4, ImprovementDirection.Decrease, OutlookKind.MissedSoFar)]
    public void ProvisionalLimits_AllowNoForecast(double target, ImprovementDirection direction, OutlookKind kind)
    {
        var outlook = Of(Provisional, target, direction);
        Assert.Equal((kind, false), (outlook.Kind, outlook.IsOnlyJust));
    }

    [Theory]
    [InlineData(10, new[] { 1, 3, 5 }, new[] { 0, 2, 4 })]
    [InlineData(9, new[] { 0, 1, 2, 3, 4, 5 }, new int[0])]
    [InlineData(11.5, new int[0], new[] { 0, 1, 2, 3, 4, 5 })]
    public void Points_AreMetOrMissed_ByTheTargetOfTheLastPeriod(double target, int[] met, int[] missed)
    {
        var outlook = Of([.. Firm.Take(6)], target, ImprovementDirection.Increase);
        Assert.Equal((OutlookKind.NoLimits, target), (outlook.Kind, outlook.Target));
        Assert.Equal((met, missed), ([.. outlook.Met], [.. outlook.Missed]), Points);
        Assert.Equal((missed.Length == 0, met.Length == 0), (outlook.IsMetThroughout, outlook.IsMissedThroughout));
    }

    [Fact]
    public void PointThatContradictsTheLimits_PutsThemUnderReview()
    {
        // One value of 17 among 49 moves the limits little: 16.5 still lies above them.
        double[] values = [.. Firm, .. Firm, 17];
        var outlook = Of(values, 16.5, ImprovementDirection.Increase);
        Assert.Equal(OutlookKind.UnderReview, outlook.Kind);
        Assert.Equal([48], outlook.Against);
        Assert.False(outlook.IsMissedThroughout);

        var turned = Of([.. values.Select(static value => 20 - value)], 3.5, ImprovementDirection.Decrease);
        Assert.Equal(OutlookKind.UnderReview, turned.Kind);
        Assert.Equal([48], turned.Against);
    }

    [Fact]
    public void ExcludedPoint_ContradictsNothing()
    {
        var request = Charts.Request([.. Firm, .. Firm, 17]).WithTarget(16.5, ImprovementDirection.Increase).Excluding(48);
        Assert.Equal(OutlookKind.OutOfReach, TargetOutlook.Of(ControlChart.Of(request)).Kind);
    }

    [Fact]
    public void EarlierSegment_ContradictsNothing()
    {
        double[] before = [.. Enumerable.Repeat(20.0, 14)];
        var request = Charts.Request([.. before, .. Firm]).WithTarget(16, ImprovementDirection.Increase) with { Rebases = [new("14", "moved")] };
        var outlook = TargetOutlook.Of(ControlChart.Of(request));
        Assert.Equal((OutlookKind.OutOfReach, 24), (outlook.Kind, outlook.Missed.Length));
    }

    // Each figure is held to the target of its own period; the limits are held to the last target.
    [Theory]
    [InlineData(0, 8.0, 16.0, OutlookKind.OutOfReach, TargetAge.OfSegment, 24, true, true, "")]
    [InlineData(20, 8.0, 16.0, OutlookKind.OutOfReach, TargetAge.Changed, 4, true, true, "")]
    [InlineData(23, 8.0, 16.0, OutlookKind.OutOfReach, TargetAge.Changed, 1, false, true, "")]
    [InlineData(20, double.NaN, 16.0, OutlookKind.OutOfReach, TargetAge.New, 4, true, true, "")]
    [InlineData(19, 8.0, 12.0, OutlookKind.Varies, TargetAge.Changed, 5, true, false, "missed in all five months since the target changed")]
    [InlineData(22, 8.0, 12.0, OutlookKind.Varies, TargetAge.Changed, 2, true, false, "missed in both months since the target changed")]
    [InlineData(23, 8.0, 12.0, OutlookKind.Varies, TargetAge.Changed, 1, false, false, "")]
    [InlineData(19, double.NaN, 12.0, OutlookKind.Varies, TargetAge.New, 5, true, false, "missed in all five months since the target was set")]
    [InlineData(0, 8.0, 12.0, OutlookKind.Varies, TargetAge.OfSegment, 24, true, true, "missed in all 24 months")]
    [InlineData(19, 12.0, 8.0, OutlookKind.Varies, TargetAge.Changed, 0, false, false, "met in all five months since the target changed")]
    public void TargetThatChanges_HoldsTheFiguresSince(int since, double before, double after, OutlookKind kind, TargetAge age, int missed, bool isMissed, bool needsAnotherWay, string words)
    {
        var request = Charts.Request(Firm) with
        {
            Direction = ImprovementDirection.Increase,
            Points = [.. Charts.Request(Firm).Points.Select((point, i) => point with { Target = i >= since ? after : double.IsNaN(before) ? null : before })],
        };
        var chart = ControlChart.Of(request);
        var outlook = TargetOutlook.Of(chart);
        Assert.Equal((kind, age, missed, isMissed, needsAnotherWay), (outlook.Kind, outlook.Age, outlook.Missed.Length, outlook.IsMissedThroughout, outlook.NeedsAnotherWay));
        if (kind is OutlookKind.Varies) Assert.Equal(words, OutlookWords.Throughout(chart, outlook, ChartWording.Plain with { Noun = "month" }) ?? "");
    }

    [Theory]
    [InlineData(12, "met in each of the last 12 months")]
    [InlineData(11, null)]
    public void ManyInARowThatMeetATarget_AreCounted(int met, string? words)
    {
        double[] values = [.. Firm, 7, .. Enumerable.Range(0, met).Select(static i => i % 2 == 0 ? 9.0 : 11.0)];
        var chart = ControlChart.Of(Charts.Request(values).WithTarget(8, ImprovementDirection.Increase));
        Assert.Equal(words, OutlookWords.Throughout(chart, TargetOutlook.Of(chart), ChartWording.Plain with { Noun = "month" }));
    }

    [Fact]
    public void FigureBeforeTheTarget_ContradictsTheLimits_AndWasNotJudgedByIt()
    {
        double[] values = [17, .. Firm, .. Firm];
        var request = Charts.Request(values) with
        {
            Direction = ImprovementDirection.Increase,
            Points = [.. Charts.Request(values).Points.Select(static (point, i) => point with { Target = i < 9 ? 8 : 16.5 })],
        };
        var chart = ControlChart.Of(request);
        var outlook = TargetOutlook.Of(chart);
        Assert.Equal(OutlookKind.UnderReview, outlook.Kind);
        Assert.Contains("the target of at least 16.5 would have been met in 0", OutlookWords.Of(chart, outlook, ChartWording.Plain, isRangeTold: false), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, ImprovementDirection.Decrease, OutlookKind.Assured)]
    [InlineData(5, ImprovementDirection.Increase, OutlookKind.OutOfReach)]
    public void Constant_IsNeverOnlyJust(double target, ImprovementDirection direction, OutlookKind kind)
    {
        var request = Charts.Request([.. Enumerable.Repeat(0.0, 24)]).WithTarget(target, direction) with { Measure = ChartedMeasure.Other };
        var outlook = TargetOutlook.Of(ControlChart.Of(request));
        Assert.Equal((kind, false), (outlook.Kind, outlook.IsOnlyJust));
    }

    [Fact]
    public void NoTarget_NoValue_OrNoLimits_IsSaid()
    {
        Assert.Equal(OutlookKind.None, TargetOutlook.Of(ControlChart.Of(Charts.Request(Firm) with { Direction = ImprovementDirection.Increase })).Kind);
        Assert.Equal(OutlookKind.None, Of([double.NaN], 4, ImprovementDirection.Increase).Kind);
        Assert.Equal(OutlookKind.NoLimits, Of([9], 4, ImprovementDirection.Increase).Kind);
    }

    private static bool Points((int[] Met, int[] Missed) one, (int[] Met, int[] Missed) other) => one.Met.SequenceEqual(other.Met) && one.Missed.SequenceEqual(other.Missed);

    private static TargetOutlook Of(double[] values, double target, ImprovementDirection direction) => TargetOutlook.Of(ControlChart.Of(Charts.Request(values).WithTarget(target, direction)));
}
