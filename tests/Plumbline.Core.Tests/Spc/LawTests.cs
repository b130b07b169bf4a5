using Plumbline.Core.Spc;

namespace Plumbline.Core.Tests.Spc;

/// <summary>What must hold of every series. Seeded, so that a failure comes again.</summary>
public class LawTests
{
    private static readonly int[] Seeds = [.. Enumerable.Range(1, 400)];

    [Fact]
    public void ScalingAndShifting_ScalesAndShiftsLimits_AndLeavesSignals() => Each((random, values) =>
    {
        // Powers of two and whole numbers: nothing is rounded, so not a tie is made or broken.
        var (scale, shift) = (Math.Pow(2, random.Next(0, 12)), random.Next(-40, 40));
        var (plain, moved) = (Charts.Of(values), Charts.Of([.. values.Select(value => (value * scale) + shift)]));
        Assert.Equal(plain.Points.Select(point => point.Signals), moved.Points.Select(point => point.Signals));
        Assert.All(plain.Points.Zip(moved.Points), pair =>
        {
            Close((pair.First.Centre * scale) + shift, pair.Second.Centre);
            Close((pair.First.Lower * scale) + shift, pair.Second.Lower);
            Close((pair.First.UpperTwoSigma * scale) + shift, pair.Second.UpperTwoSigma);
        });
    });

    [Fact]
    public void TurningUpsideDown_SwapsTheSides() => Each((_, values) =>
    {
        var (plain, turned) = (Charts.Of(values), Charts.Of([.. values.Select(value => -value)]));
        Assert.Equal(plain.Points.Select(point => Turned(point.Signals)), turned.Points.Select(point => point.Signals));
    });

    [Theory]
    [InlineData("plumbline")]
    [InlineData("plotthedots")]
    [InlineData("nhse-sql")]
    public void FlippingTheDirection_SwapsImprovementAndConcern_WhereRulesAgree(string profile) => Each((_, values) =>
    {
        var request = Charts.Request(values) with { Profile = SpcProfiles.Find(profile)! };
        var up = ControlChart.Of(request with { Direction = ImprovementDirection.Increase });
        var down = ControlChart.Of(request with { Direction = ImprovementDirection.Decrease });
        var disputed = up.Conflicts.Select(conflict => conflict.Point).ToHashSet();
        Assert.All(up.Points.Where(point => !disputed.Contains(point.Index)), point => Assert.Equal(Flipped(point.Type), down.Points[point.Index].Type));
    });

    [Fact]
    public void OrderOfAddingUp_DoesNotMoveTheMean() => Each((random, values) =>
    {
        var shuffled = values.OrderBy(_ => random.Next()).ToArray();
        Assert.Equal(Charts.Of(values).Points[0].Centre, Charts.Of(shuffled).Points[0].Centre);
    });

    [Fact]
    public void Segment_IsComputedAsIfAlone() => Each((random, values) =>
    {
        var other = Charts.Random(random);
        var together = ControlChart.Of(Charts.Request([.. other, .. values]) with { Rebases = [new(Charts.Label(other.Length), "change")] });
        var alone = Charts.Of(values);
        Assert.Equal(
            alone.Points.Select(point => (point.Value, point.Centre, point.Lower, point.Upper, point.Signals, point.Type)),
            together.Points.Skip(other.Length).Select(point => (point.Value, point.Centre, point.Lower, point.Upper, point.Signals, point.Type)));
        Assert.Equal(alone.Segments[0].Runs, together.Segments[1].Runs);
    });

    [Fact]
    public void EverySignal_NamesFlaggedPointsOfItsSide_AndEveryFlagIsInASignal() => Each((_, values) =>
    {
        var chart = Charts.Of(values);
        Assert.Equal(chart.Points.Count(point => point.Signals != PointSignals.None), chart.Signals.SelectMany(signal => signal.Points).Distinct().Count());
        Assert.All(chart.Signals, signal => Assert.NotEmpty(signal.Words));
    });

    [Fact]
    public void AnyFiniteNumbers_NeverThrowNorGiveNaN()
    {
        double[] extremes = [double.MaxValue, -double.MaxValue, 1e308, -1e308, double.Epsilon, -double.Epsilon, 1e-310, 0, -0.0, 1, -1, 1e154, 1e-154, 0.1, double.NaN];
        foreach (var seed in Seeds.Take(40))
        {
            var random = new Random(seed);
            foreach (var kind in Enum.GetValues<ChartKind>())
            {
                foreach (var profile in SpcProfiles.All)
                {
                    var chart = ControlChart.Of(new()
                    {
                        Kind = kind,
                        Profile = profile with { ScreensMovingRanges = random.Next(2) == 0 },
                        Direction = (ImprovementDirection)random.Next(3),
                        Points = [.. Enumerable.Range(0, random.Next(1, 40)).Select(index => Extreme(index, extremes, random))],
                        Rebases = random.Next(2) == 0 ? [] : [new("0", "start")],
                    });
                    Assert.All(chart.Points, point => Assert.All(Numbers(point), number => Assert.True(double.IsFinite(number), $"seed {seed} {kind} {profile.Name}: {point}")));
                    Assert.DoesNotContain("NaN", ChartSummary.Of(chart, ChartWording.Plain).ToString(), StringComparison.Ordinal);
                }
            }
        }
    }

    private static ChartInput Extreme(int index, double[] extremes, Random random) => new(Charts.Label(index), Known(Any(random, extremes)))
    {
        Denominator = Known(Any(random, extremes)) ?? 1,
        Target = Known(Any(random, extremes)),
        Excluded = random.Next(10) == 0,
        Measurements = [.. Enumerable.Range(0, random.Next(5)).Select(_ => Known(Any(random, extremes)) ?? 0)],
    };

    private static double Any(Random random, double[] extremes) => random.Next(3) == 0 ? random.NextDouble() * 100 : extremes[random.Next(extremes.Length)];

    private static double? Known(double number) => double.IsNaN(number) ? null : number;

    private static IEnumerable<double> Numbers(ControlPoint point) =>
        new[] { point.Value, point.Centre, point.Lower, point.Upper, point.LowerTwoSigma, point.UpperTwoSigma, point.ComputedLower, point.ComputedUpper }.OfType<double>();

    private static void Each(Action<Random, double[]> law)
    {
        foreach (var seed in Seeds)
        {
            var random = new Random(seed);
            law(random, Charts.Random(random));
        }
    }

    private static void Close(double? expected, double? found)
    {
        Assert.Equal(expected is null, found is null);
        if (expected is { } e)
            Assert.Equal(e, found!.Value, 1e-9 * Math.Max(1, Math.Abs(e)));
    }

    // High and low flags are neighbouring bits.
    private static PointSignals Turned(PointSignals signals) =>
        (PointSignals)((((int)signals & 0b0101010101) << 1) | (((int)signals & 0b1010101010) >> 1));

    private static Variation Flipped(Variation type) => type switch
    {
        Variation.ImprovementHigh => Variation.ConcernHigh,
        Variation.ImprovementLow => Variation.ConcernLow,
        Variation.ConcernHigh => Variation.ImprovementHigh,
        Variation.ConcernLow => Variation.ImprovementLow,
        Variation.Common or Variation.NeitherHigh or Variation.NeitherLow or Variation.Insufficient or Variation.Missing => type,
    };
}
