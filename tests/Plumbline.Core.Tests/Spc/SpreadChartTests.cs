using Plumbline.Core.Spc;

namespace Plumbline.Core.Tests.Spc;

/// <summary>Moving ranges and deviations show a measure's spread: neither side is better, and the measure's target does not apply.</summary>
public class SpreadChartTests
{
    private static readonly string[] Judgements = ["for the better", "for the worse", "target", "average of 12"];

    // A measure that varies about 50 and jumps to 62 in its last month; a subgroup's spread that does the same.
    private static readonly double[] Jump = [.. Enumerable.Range(0, 19).Select(i => 50.0 + (i % 4 is 1 ? 1 : i % 4 is 3 ? -1 : 0)), 62];

    [Theory]
    [InlineData(ImprovementDirection.Increase)]
    [InlineData(ImprovementDirection.Decrease)]
    [InlineData(ImprovementDirection.Neutral)]
    public void Jump_IsShownAsNeitherHigh_WhicheverWayIsBetter(ImprovementDirection direction)
    {
        foreach (var profile in SpcProfiles.All)
        {
            foreach (var kind in new[] { ChartKind.Mr, ChartKind.S })
            {
                var chart = ControlChart.Of(Request(kind).WithTarget(55, direction) with { Profile = profile });
                Assert.Equal((Variation.NeitherHigh, Assurance.None, ImprovementDirection.Neutral), (chart.Variation, chart.Assurance, chart.Direction));
                Assert.All(chart.Points, point => Assert.Null(point.Target));
                Assert.DoesNotContain(chart.Points, point => point.Type is Variation.ImprovementHigh or Variation.ImprovementLow or Variation.ConcernHigh or Variation.ConcernLow);
                var words = ChartSummary.Of(chart, ChartWording.Plain).ToString();
                Assert.All(Judgements, judgement => Assert.DoesNotContain(judgement, words, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void MovingRanges_AreJudgedByTheirLimitOnly()
    {
        // Ten small steps, then ten rising ones, each within the limit. As values they would be a shift, a trend and two out of three.
        double[] values = [.. Steps([.. Enumerable.Repeat(1.0, 10), 2, 3, 4, 5, 6, 7, 8, 8.1, 8.2, 8.3])];
        foreach (var profile in SpcProfiles.All)
            Assert.Empty(ControlChart.Of(Charts.Request(values) with { Kind = ChartKind.Mr, Profile = profile }).Signals);
        Assert.NotEmpty(ControlChart.Of(Charts.Request([.. Differences(values)])).Signals);
    }

    [Theory]
    [InlineData(ChartKind.Mr, @"^A further change would be a value above [\d.]+\.$")]
    [InlineData(ChartKind.S, @"^A further change would be a value above [\d.]+, 7 in a row on one side of [\d.]+, 7 in a row rising or falling, or two of three in a row above [\d.]+\.$")]
    public void Words_OfAFurtherChange_NameTheRulesOfTheChart(ChartKind kind, string words) =>
        Assert.Matches(words, ChartSummary.Of(ControlChart.Of(Request(kind)), ChartWording.Plain).Change);

    [Fact]
    public void Deviations_KeepTheirRunRules()
    {
        var points = Enumerable.Range(0, 24).Select(i => new ChartInput(Charts.Label(i), null) { Measurements = [10, 10 + (i < 14 ? 2.0 + (i % 2) : 4.0)] }).ToArray();
        var chart = ControlChart.Of(new() { Points = points, Kind = ChartKind.S, Direction = ImprovementDirection.Decrease });
        Assert.Contains(chart.Signals, signal => signal.Rule is SignalRule.Shift);
        Assert.Equal(Variation.NeitherHigh, chart.Variation);
    }

    // The last moving range is the jump. Each subgroup has two measurements, as far apart as the measure's steps.
    private static ControlChartRequest Request(ChartKind kind) => kind is ChartKind.Mr
        ? Charts.Request(Jump) with { Kind = kind }
        : new() { Kind = kind, Points = [.. Jump.Select((value, i) => new ChartInput(Charts.Label(i), null) { Measurements = [50, i < 19 ? 51 + (0.1 * (i % 2)) : value] })] };

    private static IEnumerable<double> Steps(double[] ranges)
    {
        var at = 50.0;
        yield return at;
        for (var i = 0; i < ranges.Length; i++)
            yield return at += i % 2 == 0 ? ranges[i] : -ranges[i];
    }

    private static IEnumerable<double> Differences(double[] values) => values.Skip(1).Zip(values, (later, earlier) => Math.Abs(later - earlier));
}
