using FsCheck;
using FsCheck.Fluent;
using Plumbline.Core.Spc;

namespace Plumbline.Core.Tests.Spc;

/// <summary>Properties that hold for every series.</summary>
public class LawTests
{
    [Fact]
    public void ScalingAndShifting_ScalesAndShiftsLimits_AndLeavesSignals() => Holds(
        from values in SeriesGenerators.Whole
        from power in Gen.Choose(0, 12)
        from shift in Gen.Choose(-40, 40)
        select (values, scale: Math.Pow(2, power), shift),
        given =>
        {
            var (plain, moved) = (Charts.Of(given.values), Charts.Of([.. given.values.Select(value => (value * given.scale) + given.shift)]));
            Same(plain.Points.Select(point => point.Signals), moved.Points.Select(point => point.Signals));
            Assert.All(plain.Points.Zip(moved.Points), pair =>
            {
                Close((pair.First.Centre * given.scale) + given.shift, pair.Second.Centre);
                Close((pair.First.Lower * given.scale) + given.shift, pair.Second.Lower);
                Close((pair.First.Upper * given.scale) + given.shift, pair.Second.Upper);
                Close((pair.First.LowerTwoSigma * given.scale) + given.shift, pair.Second.LowerTwoSigma);
                Close((pair.First.UpperTwoSigma * given.scale) + given.shift, pair.Second.UpperTwoSigma);
            });
        });

    [Fact]
    public void TurningUpsideDown_SwapsTheSides() => Holds(SeriesGenerators.Whole, values =>
    {
        var (plain, turned) = (Charts.Of(values), Charts.Of([.. values.Select(value => -value)]));
        Same(plain.Points.Select(point => Turned(point.Signals)), turned.Points.Select(point => point.Signals));
    });

    [Theory]
    [InlineData("plumbline")]
    [InlineData("mdc")]
    [InlineData("plotthedots")]
    [InlineData("powerbi")]
    [InlineData("nhse-sql")]
    [InlineData("anhoj")]
    public void FlippingTheDirection_SwapsImprovementAndConcern_WhereRulesAgree(string profile) => Holds(SeriesGenerators.Whole, values =>
    {
        var request = Charts.Request(values) with { Profile = SpcProfiles.Find(profile)! };
        var up = ControlChart.Of(request with { Direction = ImprovementDirection.Increase });
        var down = ControlChart.Of(request with { Direction = ImprovementDirection.Decrease });
        var disputed = up.Conflicts.Select(conflict => conflict.Point).ToHashSet();
        Assert.All(up.Points.Where(point => !disputed.Contains(point.Index)), point => Assert.Equal(Flipped(point.Type), down.Points[point.Index].Type));
        Assert.Equal(up.Conflicts.Select(conflict => conflict.Point), down.Conflicts.Select(conflict => conflict.Point));
    });

    [Theory]
    [InlineData("plumbline", ImprovementDirection.Increase)]
    [InlineData("plumbline", ImprovementDirection.Decrease)]
    [InlineData("mdc", ImprovementDirection.Increase)]
    [InlineData("mdc", ImprovementDirection.Decrease)]
    public void Conflict_FollowsTheLimit_OtherwiseAnImprovement(string profile, ImprovementDirection direction) => Holds(SeriesGenerators.Whole, values =>
    {
        var chart = ControlChart.Of(Charts.Request(values) with { Profile = SpcProfiles.Find(profile)!, Direction = direction });
        Assert.All(chart.Conflicts, conflict =>
        {
            var high = (conflict.Signals & (PointSignals.OutsideHigh | PointSignals.OutsideLow)) is var outside && outside != PointSignals.None && profile is "plumbline"
                ? outside == PointSignals.OutsideHigh
                : direction is ImprovementDirection.Increase;
            Assert.Equal(high, chart.Points[conflict.Point].Type is Variation.ImprovementHigh or Variation.ConcernHigh);
        });
    });

    [Fact]
    public void OrderOfAddingUp_DoesNotMoveTheMean() => Holds(
        from values in SeriesGenerators.Whole
        let fractions = values.Select(value => value / 7).ToArray()
        from shuffled in Gen.Shuffle(fractions)
        select (fractions, shuffled),
        given => Assert.Equal(Charts.Of(given.fractions).Points[0].Centre, Charts.Of(given.shuffled).Points[0].Centre));

    [Fact]
    public void OrderOfEqualSeries_DoesNotMatter() => Holds(
        from values in SeriesGenerators.Whole
        from others in SeriesGenerators.Whole.ArrayOf(3)
        select (values, others),
        given =>
        {
            // The engine keeps no state from the series before.
            var alone = Outcome(given.values);
            foreach (var other in given.others)
            {
                _ = Charts.Of(other);
                Same(alone, Outcome(given.values));
            }
        });

    [Theory]
    [InlineData(ChartKind.Xmr)]
    [InlineData(ChartKind.Mr)]
    [InlineData(ChartKind.Run)]
    [InlineData(ChartKind.C)]
    [InlineData(ChartKind.T)]
    public void Segment_IsComputedAsIfAlone(ChartKind kind) => Holds(
        from before in SeriesGenerators.Whole
        from values in SeriesGenerators.Whole
        from after in SeriesGenerators.Whole
        select (before, values, after),
        given =>
        {
            var (start, end) = (given.before.Length, given.before.Length + given.values.Length);
            var together = ControlChart.Of(Charts.Request([.. given.before, .. given.values, .. given.after]) with { Kind = kind, Rebases = [new(Charts.Label(start), "change"), new(Charts.Label(end), "change")] });
            var alone = ControlChart.Of(Charts.Request(given.values) with { Kind = kind });
            Same(alone.Points.Select(Outcome), together.Points.Take(start..end).Select(Outcome));
            Assert.Equal(alone.Segments[0].Runs, together.Segments[1].Runs);
        });

    [Fact]
    public void EverySignal_NamesFlaggedPointsOfItsSide_AndEveryFlagIsInASignal() => Holds(SeriesGenerators.Whole, values =>
    {
        var chart = Charts.Of(values);
        Assert.Equal(chart.Points.Where(point => point.Signals != PointSignals.None).Select(point => point.Index), chart.Signals.SelectMany(signal => signal.Points).Distinct().Order());
        Assert.All(chart.Signals, signal => Assert.NotEmpty(SignalWords.Of(signal, chart.Kind, chart.Points, ChartWording.Plain)));
    });

    [Fact]
    public void AnyFiniteNumbers_NeitherThrowNorGiveNaN() => Holds(
        SeriesGenerators.Anything,
        request =>
        {
            var chart = ControlChart.Of(request);
            // There are some 30,000 points, so the failure message is built only for a point that fails.
            foreach (var point in chart.Points)
            {
                if (!Numbers(point).All(double.IsFinite) || point.ComputedLower > point.ComputedUpper) Assert.Fail($"{request.Kind} {request.Profile.Name}: {point}");
            }

            Assert.DoesNotContain("NaN", ChartSummary.Of(chart, ChartWording.Plain).ToString(), StringComparison.Ordinal);
        },
        tests: 1500);

    [Fact]
    public void Generators_ReachTheHardCases()
    {
        var series = Sample(SeriesGenerators.Whole, 300).Select(values => Charts.Of(values)).ToArray();
        foreach (var rule in new[] { SignalRule.Outside, SignalRule.Shift, SignalRule.Trend, SignalRule.TwoOfThree })
            Assert.True(series.Count(chart => chart.Signals.Any(signal => signal.Rule == rule)) >= 10, $"{rule}");
        Assert.True(series.Count(chart => chart.Conflicts.Count > 0) >= 5, "conflicts");
        Assert.True(series.Count(chart => chart.Variation is Variation.Insufficient) >= 10, "insufficient");
        Assert.True(series.Count(chart => chart.Segments[0].Enough && chart.Points.All(point => point.Value is null || point.Value == chart.Points[0].Centre)) >= 3, "constant");

        var anything = Sample(SeriesGenerators.Anything, 1500);
        foreach (var kind in Enum.GetValues<ChartKind>())
        {
            var charts = anything.Where(request => request.Kind == kind).Select(ControlChart.Of).ToArray();
            Assert.True(charts.Length >= 60, $"{kind}");
            Assert.True(kind is ChartKind.Run || charts.Count(chart => chart.Points.Any(point => Math.Abs(point.Value ?? 0) > 1e300 && point.Upper is not null)) >= 5, $"{kind}: huge with limits");
            Assert.True(charts.Count(chart => chart.Points.Any(point => point.Value is { } value && value != 0 && Math.Abs(value) < 1e-300)) >= 3, $"{kind}: tiny");
        }
    }

    private static List<T> Sample<T>(Gen<T> generator, int count)
    {
        var seen = new List<T>();
        Holds(generator, seen.Add, count);
        return seen;
    }

    private static void Holds<T>(Gen<T> generator, Action<T> law, int tests = 300) =>
        Check.One(SeriesGenerators.Config(tests), Prop.ForAll(Arb.From(generator), law));

    private static (double?, double?, double?, double?, PointSignals, Variation) Outcome(ControlPoint point) =>
        (point.Value, point.Centre, point.Lower, point.Upper, point.Signals, point.Type);

    private static (double?, double?, double?, double?, PointSignals, Variation)[] Outcome(double[] values) => [.. Charts.Of(values).Points.Select(Outcome)];

    private static IEnumerable<double> Numbers(ControlPoint point) =>
        new[] { point.Value, point.Centre, point.Lower, point.Upper, point.LowerTwoSigma, point.UpperTwoSigma, point.ComputedLower, point.ComputedUpper }.OfType<double>();

    // xunit searches for a comparer for every item, so it is called only to print the difference.
    private static void Same<T>(IEnumerable<T> expected, IEnumerable<T> found)
    {
        if (expected.SequenceEqual(found)) return;
        Assert.Equal(expected, found);
        Assert.Fail("The items differ.");
    }

    private static void Close(double? expected, double? found)
    {
        Assert.Equal(expected is null, found is null);
        if (expected is { } e)
            Assert.Equal(e, found!.Value, 1e-9 * Math.Max(1, Math.Abs(e)));
    }

    // The high and low flags of a rule are adjacent bits.
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
