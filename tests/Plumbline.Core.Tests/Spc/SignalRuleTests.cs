using Plumbline.Core.Spc;

namespace Plumbline.Core.Tests.Spc;

public class SignalRuleTests
{
    private const double Gap = double.NaN;

    [Theory]
    [InlineData(6, 0)]
    [InlineData(7, 7)]
    [InlineData(11, 11)]
    public void Shift_NeedsSevenInARow(int above, int flagged)
    {
        double[] values = [.. Enumerable.Repeat(9.0, 20), .. Enumerable.Repeat(11.0, above), .. Enumerable.Repeat(9.0, 3)];
        Assert.Equal(flagged, Count(values, PointSignals.ShiftHigh));
    }

    [Fact]
    public void Shift_PointOnTheMean_EndsTheRun()
    {
        // The mean is 10: three points above, one on it, four above.
        double[] values = [11, 11, 11, 10, 11, 11, 11, 11, 9, 9, 9, 9, 9, 9, 9];
        Assert.Equal(0, Count(values, PointSignals.ShiftHigh));
        Assert.Equal(7, Count(values, PointSignals.ShiftLow));
    }

    [Fact]
    public void Shift_MissingPeriod_EndsTheRun()
    {
        double[] values = [11, 11, 11, Gap, 11, 11, 11, 11, 9, 9, 9, 9, 9, 9, 9];
        Assert.Equal(0, Count(values, PointSignals.ShiftHigh));
        Assert.Equal(7, Count(values, PointSignals.ShiftLow));
    }

    [Theory]
    [InlineData(new double[] { 1, 2, 3, 4, 5, 6, 5, 5, 5, 5, 5, 5, 5 }, 0)]
    [InlineData(new double[] { 1, 2, 3, 4, 5, 6, 7, 5, 5, 5, 5, 5, 5 }, 7)]
    [InlineData(new double[] { 1, 2, 3, 4, 5, 6, 7, 8, 5, 5, 5, 5, 5 }, 8)]
    [InlineData(new double[] { 1, 2, 3, 4, 4, 5, 6, 7, 5, 5, 5, 5, 5 }, 0)]
    [InlineData(new double[] { 1, 2, 3, Gap, 4, 5, 6, 7, 8, 5, 5, 5, 5, 5 }, 0)]
    public void Trend_NeedsSevenEachStrictlyAboveTheLast(double[] values, int flagged) =>
        Assert.Equal(flagged, Count(values, PointSignals.TrendHigh));

    [Fact]
    public void Trend_TwoTrendsMeetingAtATie_AreTwoSignals()
    {
        var chart = Charts.Of(1, 2, 3, 4, 5, 6, 7, 7, 8, 9, 10, 11, 12, 13);
        Assert.Equal([0, 7], chart.Signals.Where(signal => signal.Rule is SignalRule.Trend).Select(signal => signal.First));
    }

    [Fact]
    public void Outside_OnTheLimit_IsNotOutside()
    {
        // A constant series has its limits on its mean.
        Assert.Equal(Variation.Common, Charts.Of([.. Enumerable.Repeat(0.3, 36)]).Variation);
    }

    [Theory]
    [InlineData(0.5e-9, 0)]
    [InlineData(1.5e-9, 7)]
    public void OnTheMean_AllowsABillionth(double above, int flagged)
    {
        // The limits come from the quiet months, whose mean is 0.
        double[] values = [.. Quiet, 2, 3, 2, above, 2, 3, 2, -1];
        Assert.Equal(flagged, Flagged(ControlChart.Of(Charts.Request(values) with { Baseline = new Baseline.FirstPoints(24) }), PointSignals.ShiftHigh).Length);
    }

    [Fact]
    public void Outside_EachPoint_IsItsOwnSignal()
    {
        double[] values = [.. Quiet, 30, 30, 1, 30];
        Assert.Equal(["24", "25", "27"], SignalsOf(values, SignalRule.Outside));
    }

    [Fact]
    public void Shift_TwoRunsApart_AreTwoSignals()
    {
        double[] values = [.. Quiet, 2, 3, 2, 3, 2, 3, 2, -1, 2, 3, 2, 3, 2, 3, 2, 3, -1];
        Assert.Equal(["24 25 26 27 28 29 30", "32 33 34 35 36 37 38 39"], SignalsOf(values, SignalRule.Shift));
    }

    [Fact]
    public void TwoOfThree_PointsWithinTwoSteps_AreOneSignal_FurtherApartTwo()
    {
        // Limits 5.32 away from a mean of 0: two sigma is 3.55 away.
        double[] values = [.. Quiet, 4, 1, 4, 4, -1, 1, -1, 1, 4, 4, -1];
        Assert.Equal(["24 26 27", "32 33"], SignalsOf(values, SignalRule.TwoOfThree));
    }

    [Theory]
    [InlineData(7, 1, 7, "1,0,1")]
    [InlineData(7, 7, 1, "1,1,0")]
    [InlineData(7, -1, 7, "0,0,0")]
    [InlineData(1, 7, 1, "0,0,0")]
    [InlineData(60, 1, 7, "1,0,1")]
    [InlineData(7, double.NaN, 7, "0,0,0")]
    public void TwoOfThree_TwoBeyondTwoSigmaAndAllThreeOnOneSide(double first, double second, double third, string flagged)
    {
        // A mean of 0 and moving ranges of 4 in the baseline: two sigma is 7.09 away.
        double[] three = [first, second, third];
        var baseline = Enumerable.Range(0, 24).Select(i => i % 2 == 0 ? 2.0 : -2.0);
        var request = Charts.Request([.. baseline, .. three.Select(value => value * 1.2)]) with { Baseline = new Baseline.FirstPoints(24) };
        var chart = ControlChart.Of(request);
        Assert.Equal(flagged, string.Join(',', chart.Points.TakeLast(3).Select(point => point.Signals.HasFlag(PointSignals.TwoOfThreeHigh) ? 1 : 0)));
    }

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(57)]
    [InlineData(58)]
    [InlineData(121)]
    [InlineData(300)]
    public void LongSeries_RunsAcrossBlocksOfBits_AreFlaggedInFull(int before)
    {
        // After the quiet points come a run of seven, a rise of seven, and two out of three far out.
        var quiet = Enumerable.Range(0, before).Select(i => i % 2 == 0 ? 1.0 : -1.0);
        double[] values = [.. quiet, -1, 0.5, 0.4, 0.5, 0.4, 0.5, 0.4, 0.5, -5, -1, 0, 1, 2, 3, 4, 5, -1, 4.5, 0.1, 4.5, -1, 0];
        var baseline = new Baseline.FirstPoints(before);
        var chart = ControlChart.Of(Charts.Request(values) with { Baseline = baseline });

        Assert.Equal(Enumerable.Range(before + 1, 7), Flagged(chart, PointSignals.ShiftHigh));
        Assert.Equal(Enumerable.Range(before + 8, 8), Flagged(chart, PointSignals.TrendHigh));
        Assert.Equal([before + 14, before + 15, before + 17, before + 19], Flagged(chart, PointSignals.TwoOfThreeHigh));
    }

    [Fact]
    public void Words_SayWhatHappenedAndWhen()
    {
        double[] values = [.. Enumerable.Repeat(0, 12).SelectMany(_ => new[] { 9.0, 11.0 }), 30];
        var chart = Charts.Of(values);
        var wording = new ChartWording { Period = label => $"week {label}", Number = number => number.ToString("F1", System.Globalization.CultureInfo.InvariantCulture) };
        Assert.Equal("week 24, at 30.0, is above its usual range (3.6 to 18.0)", SignalWords.Of(Assert.Single(chart.Signals, signal => signal.Rule is SignalRule.Outside), chart.Kind, chart.Points, wording));
    }

    /// <summary>Up and down in turn, 24 points: a mean of 0 and moving ranges of 2.</summary>
    private static IEnumerable<double> Quiet => Enumerable.Range(0, 24).Select(i => i % 2 == 0 ? 1.0 : -1.0);

    // The points of each signal, with limits from the quiet months.
    private static IEnumerable<string> SignalsOf(double[] values, SignalRule rule) =>
        ControlChart.Of(Charts.Request(values) with { Baseline = new Baseline.FirstPoints(24) }).Signals
            .Where(signal => signal.Rule == rule).Select(signal => string.Join(' ', signal.Points));

    private static int Count(double[] values, PointSignals signal) => Flagged(Charts.Of(values), signal).Length;

    private static int[] Flagged(ControlChart chart, PointSignals signal) =>
        [.. chart.Points.Where(point => point.Signals.HasFlag(signal)).Select(point => point.Index)];
}
