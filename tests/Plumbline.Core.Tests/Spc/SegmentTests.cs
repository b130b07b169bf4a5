using Plumbline.Core.Spc;

namespace Plumbline.Core.Tests.Spc;

public class SegmentTests
{
    private static readonly double[] Steady = [.. Enumerable.Range(0, 30).Select(i => 10.0 + (i % 3))];

    [Fact]
    public void Rebase_StartsASegmentWithItsReason_AndTakesNoMovingRangeAcross()
    {
        double[] values = [.. Enumerable.Repeat(10.0, 14), .. Enumerable.Repeat(20.0, 14)];
        var chart = ControlChart.Of(Charts.Request(values) with { Rebases = [new("14", "new ward opened")] });
        Assert.Equal([(0, 13, null), (14, 27, "new ward opened")], chart.Segments.Select(segment => (segment.First, segment.Last, segment.Reason)));
        Assert.Equal([10.0, 20.0], chart.Segments.Select(segment => segment.Centre!.Value));
        Assert.All(chart.Points, point => Assert.Equal(point.Centre, point.Upper));
    }

    [Fact]
    public void Rebase_AtNoPoint_IsAnError()
    {
        var problems = (Charts.Request(Steady) with { Rebases = [new("2031-01", "typed wrongly")] }).Problems();
        Assert.Equal("found a rebase at 2031-01; expected a period of the chart", Assert.Single(problems));
        Assert.Throws<ArgumentException>(() => ControlChart.Of(Charts.Request(Steady) with { Rebases = [new("2031-01", "typed wrongly")] }));
    }

    [Fact]
    public void Nothing_IsRebasedAutomatically()
    {
        double[] values = [.. Enumerable.Repeat(10.0, 20), .. Enumerable.Repeat(20.0, 20)];
        Assert.Single(Charts.Of(values).Segments);
    }

    [Fact]
    public void BaselineOfTheFirst_FixesTheLimitsOfEachSegment()
    {
        double[] values = [.. Steady.Take(13), 90, .. Steady.Take(13), 80];
        var request = Charts.Request(values) with { Rebases = [new("14", "moved")], Baseline = new Baseline.FirstPoints(13) };
        var chart = ControlChart.Of(request);
        Assert.All(chart.Segments, segment => Assert.Equal((Charts.Of([.. Steady.Take(13)]).Segments[0].Centre, 13), (segment.Centre, segment.BaselineCount)));
        Assert.True(chart.Points[13].Signals.HasFlag(PointSignals.OutsideHigh));
    }

    [Fact]
    public void BaselineOfASpan_FixesTheLimitsAroundIt()
    {
        double[] values = [100, 100, .. Steady.Take(13), 100];
        var chart = ControlChart.Of(Charts.Request(values) with { Baseline = new Baseline.Span("2", "14") });
        var alone = Charts.Of([.. Steady.Take(13)]);
        Assert.Equal(alone.Points[0].Upper!.Value, chart.Points[15].Upper!.Value, 1e-12);
        Assert.Equal([0, 1, 15], chart.Points.Where(point => point.Signals.HasFlag(PointSignals.OutsideHigh)).Select(point => point.Index));
    }

    [Theory]
    [InlineData("4", "2", "found a baseline from 4 to 2; expected the earlier period first")]
    [InlineData("x", "2", "found a baseline from x; expected a period of the chart")]
    [InlineData("2", "x", "found a baseline to x; expected a period of the chart")]
    public void BaselineOfAnInvalidSpan_IsAnError(string from, string to, string problem) =>
        Assert.Equal(problem, Assert.Single((Charts.Request(Steady) with { Baseline = new Baseline.Span(from, to) }).Problems()));

    [Fact]
    public void Excluded_StaysVisibleAndOutOfTheSums()
    {
        double[] values = [.. Steady.Take(15), 500, .. Steady.Take(15)];
        var chart = ControlChart.Of(Charts.Request(values).Excluding(15));
        double[] without = [.. Steady.Take(15), double.NaN, .. Steady.Take(15)];
        Assert.Equal(Charts.Of(without).Points[0].Upper, chart.Points[0].Upper);
        Assert.Equal((500.0, true), (chart.Points[15].Value!.Value, chart.Points[15].Excluded));
        Assert.Equal(30, chart.Segments[0].Count);
    }

    [Fact]
    public void RebasesExclusionsAndBaseline_Combine()
    {
        double[] values = [.. Steady, .. Steady.Select(value => value * 2)];
        values[3] = 900;
        values[40] = double.NaN;
        var request = Charts.Request(values).Excluding(3).WithTarget(12, ImprovementDirection.Increase) with
        {
            Rebases = [new("30", "doubled")],
            Baseline = new Baseline.FirstPoints(20),
        };
        var chart = ControlChart.Of(request);
        Assert.Equal([29, 29], chart.Segments.Select(segment => segment.Count));
        Assert.Equal([20, 20], chart.Segments.Select(segment => segment.BaselineCount));
        Assert.Equal(Variation.Missing, chart.Points[40].Type);
        Assert.Equal(Assurance.Pass, chart.Assurance);
    }

    [Theory]
    [InlineData(12, false, false)]
    [InlineData(13, true, true)]
    [InlineData(19, true, true)]
    [InlineData(20, true, false)]
    public void ThirteenPoints_AreEnough_AndTwentyAreFirm(int points, bool enough, bool provisional)
    {
        var chart = Charts.Of([.. Steady.Take(points)]);
        Assert.Equal((enough, provisional), (chart.Segments[0].Enough, chart.Segments[0].Provisional));
        Assert.Equal(enough, chart.Points[0].Upper is not null);
        Assert.Equal(enough ? Variation.Common : Variation.Insufficient, chart.Variation);
        Assert.NotNull(chart.Points[0].Centre);
    }

    [Fact]
    public void Enough_CountsReportedPointsOfTheSegment()
    {
        double[] values = [.. Steady.Take(20), double.NaN, .. Steady.Take(12)];
        var chart = ControlChart.Of(Charts.Request(values) with { Rebases = [new("20", "moved")] });
        Assert.Equal([true, false], chart.Segments.Select(segment => segment.Enough));
        Assert.Equal((Variation.Insufficient, Assurance.None), (chart.Variation, chart.Assurance));
    }

    [Fact]
    public void AllMissing_IsInsufficient()
    {
        var chart = Charts.Of(double.NaN, double.NaN);
        Assert.Equal(Variation.Insufficient, chart.Variation);
        Assert.Null(chart.Points[0].Centre);
        Assert.Null(chart.LastReported);
    }

    [Fact]
    public void NaturalBounds_ClipWhatIsDrawn_AndKeepWhatIsComputed()
    {
        double[] values = [.. Enumerable.Range(0, 24).Select(i => i % 2 == 0 ? 99.0 : 90.0)];
        var chart = ControlChart.Of(Charts.Request(values) with { Bounds = NaturalBounds.Percentage });
        Assert.Equal(100, chart.Points[0].Upper);
        Assert.Equal(94.5 + (2.66 * 9), chart.Points[0].ComputedUpper!.Value, 1e-9);
        Assert.True(chart.Segments[0].Clipped);
    }
}
