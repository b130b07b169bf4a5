using Plumbline.Core.Spc;
using Plumbline.Core.Tests.Golden;

namespace Plumbline.Core.Tests.Spc;

/// <summary>
/// A peak ends a rise of seven points and begins a fall of seven. NHSRplotthedots 0.2.2 and the core of PowerBI-SPC 1.7 keep only the later
/// trend of a point: a peak is falling, a trough rising. Golden/spc/README.md has the input and the tools' results for its turning points.
/// </summary>
public class PeakTests
{
    private const int Turn = 16;
    private static readonly GoldenTable Input = GoldenTable.Read("spc/xmr/turns.input.csv");

    [Theory]
    [InlineData("peak-increase", Variation.ConcernLow, Variation.ImprovementHigh)]
    [InlineData("peak-decrease", Variation.ImprovementLow, Variation.ImprovementLow)]
    [InlineData("peak-neutral", Variation.NeitherLow, Variation.NeitherHigh)]
    [InlineData("trough-increase", Variation.ImprovementHigh, Variation.ImprovementHigh)]
    [InlineData("trough-decrease", Variation.ConcernHigh, Variation.ImprovementLow)]
    [InlineData("trough-neutral", Variation.NeitherHigh, Variation.NeitherHigh)]
    public void TurningPoint_FollowsTheProfile(string series, Variation later, Variation ours)
    {
        var falls = series.StartsWith("peak", StringComparison.Ordinal);
        foreach (var name in new[] { "plotthedots", "powerbi" })
        {
            var point = Chart(series, name).Points[Turn];
            Assert.Equal(later, point.Type);
            Assert.Equal((!falls, falls), (point.Signals.HasFlag(PointSignals.TrendHigh), point.Signals.HasFlag(PointSignals.TrendLow)));
        }

        foreach (var name in new[] { "plumbline", "mdc" })
        {
            var point = Chart(series, name).Points[Turn];
            Assert.Equal(ours, point.Type);
            Assert.True(point.Signals.HasFlag(PointSignals.TrendHigh | PointSignals.TrendLow));
        }
    }

    [Theory]
    [InlineData("plumbline", 1)]
    [InlineData("plotthedots", 0)]
    [InlineData("powerbi", 0)]
    public void BothTrends_AreSignalsOfSevenPoints_IncludingTheTurn(string profile, int conflicts)
    {
        foreach (var series in new[] { "peak-increase", "trough-increase" })
        {
            var chart = Chart(series, profile);
            Assert.Equal(
                ["10 to 16", "16 to 22"],
                chart.Signals.Where(signal => signal.Rule is SignalRule.Trend && signal.Points.Contains(Turn)).Select(signal => $"{signal.First} to {signal.Last}").Order(StringComparer.Ordinal));
            Assert.Equal(conflicts, chart.Conflicts.Count(conflict => conflict.Point == Turn));
        }
    }

    [Fact]
    public void PeakAtTheBoundaryOfTwoBlocksOfBits_IsAPeak()
    {
        for (var before = 50; before < 75; before++)
        {
            double[] values = [.. Enumerable.Range(0, before).Select(i => i % 2 == 0 ? 9.0 : 11.0), 1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1, 9, 11];
            var point = ControlChart.Of(Charts.Request(values) with { Profile = SpcProfiles.PlotTheDots }).Points[before + 6];
            Assert.Equal((false, true), (point.Signals.HasFlag(PointSignals.TrendHigh), point.Signals.HasFlag(PointSignals.TrendLow)));
        }
    }

    // Sets a trend of seven in each profile, because the turns of the input have seven points.
    private static ControlChart Chart(string series, string profile) =>
        ControlChart.Of(GoldenSeries.Request(Input, Input.BySeries()[series], SpcProfiles.Find(profile)! with { TrendLength = 7 }));
}
