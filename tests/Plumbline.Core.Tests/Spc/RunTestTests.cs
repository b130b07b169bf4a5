using Plumbline.Core.Spc;

namespace Plumbline.Core.Tests.Spc;

public class RunTestTests
{
    // Useful points, longest run, fewest crossings, as in qicharts2.
    [Theory]
    [InlineData(10, 6, 2)]
    [InlineData(12, 7, 3)]
    [InlineData(20, 7, 6)]
    [InlineData(24, 8, 8)]
    [InlineData(48, 9, 18)]
    public void Limits_ByUsefulPoints(int useful, int longest, int crossings)
    {
        double[] values = [.. Enumerable.Range(0, useful).Select(i => i % 2 == 0 ? 1.0 : -1.0)];
        var test = RunTests.Of(values, 0, []);
        Assert.Equal((useful, longest, crossings), (test.Useful, test.LongestRunLimit, test.CrossingsLimit));
        Assert.False(test.Signals);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(57)]
    [InlineData(300)]
    public void CrossingsLimit_EqualsTheSummedQuantile(int useful)
    {
        double[] values = [.. Enumerable.Range(0, useful).Select(i => i % 2 == 0 ? 1.0 : -1.0)];
        var (sum, k) = (0.0, -1);
        while (sum < 0.05)
            sum += Mass(useful - 1, ++k);
        Assert.Equal(k, RunTests.Of(values, 0, []).CrossingsLimit);
    }

    [Fact]
    public void CrossingsLimit_OfAMillion_IsNearTheNormalCurve()
    {
        var values = new double[1_000_001];
        Array.Fill(values, 1);
        var limit = RunTests.Of(values, 0, []).CrossingsLimit;
        Assert.InRange(limit!.Value, 500_000 - (int)(1.645 * Math.Sqrt(1_000_000) / 2) - 2, 500_000 - (int)(1.644 * Math.Sqrt(1_000_000) / 2) + 2);
    }

    [Fact]
    public void PointsOnTheCentre_AreNotCounted()
    {
        var test = RunTests.Of([1, 0, 1, 0, -1, double.NaN, -1], 0, []);
        Assert.Equal((4, 2, 1), (test.Useful, test.LongestRun, test.Crossings));
    }

    [Fact]
    public void LongRunAndFewCrossings_AreSignalsOfARunChart()
    {
        double[] values = [.. Enumerable.Repeat(1.0, 12).Select((value, i) => value + (i * 0.01)), .. Enumerable.Repeat(2.0, 12).Select((value, i) => value + (i * 0.01))];
        var chart = ControlChart.Of(Charts.Request(values) with { Kind = ChartKind.Run, Profile = SpcProfiles.Anhoj });
        Assert.Equal(
            [(SignalRule.LongRun, SignalSide.Low), (SignalRule.FewCrossings, SignalSide.Neither), (SignalRule.LongRun, SignalSide.High)],
            chart.Signals.Select(signal => (signal.Rule, signal.Side)));
        Assert.All(chart.Points, point => Assert.Null(point.Upper));
    }

    private static double Mass(int trials, int k)
    {
        var mass = Math.Pow(0.5, trials);
        for (var i = 0; i < k; i++)
            mass *= (trials - i) / (i + 1.0);
        return mass;
    }
}
