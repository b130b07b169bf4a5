using FsCheck;
using FsCheck.Fluent;
using Plumbline.Core.Spc;

namespace Plumbline.Core.Tests.Spc;

/// <summary>
/// A series without rebases, exclusions or baseline may omit its marks, as a file of millions of rows does; its sums are then computed
/// in a faster way. The results equal those with marks that are all empty.
/// </summary>
public class ColumnsWithoutMarksTests
{
    [Theory]
    [InlineData(ChartKind.Xmr, false)]
    [InlineData(ChartKind.Xmr, true)]
    [InlineData(ChartKind.Mr, false)]
    [InlineData(ChartKind.Run, false)]
    [InlineData(ChartKind.PPrime, true)]
    [InlineData(ChartKind.U, false)]
    [InlineData(ChartKind.C, false)]
    [InlineData(ChartKind.G, false)]
    [InlineData(ChartKind.T, true)]
    public void Columns_WithoutMarks_EqualThoseWithEmptyMarks(ChartKind kind, bool screened)
    {
        var profile = SpcProfile.Plumbline with { ScreensMovingRanges = screened, MinimumPoints = 2 };
        var limits = 0;
        Check.One(SeriesGenerators.Config(), Prop.ForAll(Arb.From(SeriesGenerators.Whole), whole =>
        {
            // Sevenths, so that the order of addition matters; counts are never below 0.
            var values = whole.Select(value => kind is ChartKind.Xmr or ChartKind.Mr or ChartKind.Run ? value / 7 : Math.Abs(value)).ToArray();
            var (with, without) = (Columns.Of(values, new PointMarks[values.Length], kind, profile), Columns.Of(values, [], kind, profile));
            Assert.Equal(with.Verdict, without.Verdict);
            Assert.Equal(with.Signals, without.Signals);
            Assert.Equal(with.Types, without.Types);
            Assert.Equal(with.Segment with { MeanRange = 0 }, without.Segment with { MeanRange = 0 });
            foreach (var (expected, found) in with.Numbers.Zip(without.Numbers))
            {
                for (var i = 0; i < expected.Length; i++)
                {
                    if (!(Math.Abs(expected[i] - found[i]) <= 1e-12 * Math.Max(1, Math.Abs(expected[i]))) && !(double.IsNaN(expected[i]) && double.IsNaN(found[i])))
                        Assert.Equal(expected[i], found[i]);
                    if (double.IsFinite(expected[i])) limits++;
                }
            }
        }));
        Assert.True(limits > 10_000);
    }

    /// <summary>The output of the engine for one series.</summary>
    private sealed record Columns(SeriesVerdict Verdict, PointSignals[] Signals, Variation[] Types, SegmentFigures Segment, double[][] Numbers)
    {
        internal static Columns Of(double[] values, PointMarks[] marks, ChartKind kind, SpcProfile profile)
        {
            var numbers = Enumerable.Range(0, 6).Select(_ => new double[values.Length]).ToArray();
            var (signals, types, segments) = (new PointSignals[values.Length], new Variation[values.Length], new List<SegmentFigures>());
            double[] each = [.. values.Select((_, i) => 100.0 + (i % 7))];
            double[] targets = [.. values.Select(_ => 3.0)];
            var verdict = SeriesAnalysis.Analyse(
                new() { Values = values, Denominators = each, Targets = targets, Marks = marks, Direction = ImprovementDirection.Increase },
                kind,
                profile,
                new() { Values = numbers[0], Centre = numbers[1], Lower = numbers[2], Upper = numbers[3], LowerTwoSigma = numbers[4], UpperTwoSigma = numbers[5], Signals = signals, Types = types },
                segments);
            return new(verdict, signals, types, Assert.Single(segments), [.. numbers, [segments[0].MeanRange]]);
        }
    }
}
