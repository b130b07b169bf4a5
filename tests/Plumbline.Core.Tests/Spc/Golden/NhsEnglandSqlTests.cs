using Plumbline.Core.Spc;
using Plumbline.Core.Tests.Golden;

namespace Plumbline.Core.Tests.Spc;

/// <summary>Profile <c>nhse-sql</c>: the sample published with the SQL, and the rules that only this profile has.</summary>
public class NhsEnglandSqlTests
{
    [Theory]
    [InlineData("ADU_Ind1", 48.9285714, 20.1611640, 77.6959788, Variation.ImprovementHigh, Assurance.Fail)]
    [InlineData("CHI_Ind1", 53.1785714, 44.3119048, 62.0452381, Variation.Common, Assurance.Fail)]
    [InlineData("ADU_Ind2", 1.8214286, 0.6392063, 3.0036508, Variation.Common, Assurance.HitOrMiss)]
    [InlineData("CHI_Ind2", 0.275, -0.3161111, 0.8661111, Variation.Common, Assurance.Pass)]
    public void PublishedSample_IsReproduced(string series, double mean, double lower, double upper, Variation variation, Assurance assurance)
    {
        var input = GoldenTable.Read("spc/nhse-sample.input.csv");
        var rows = input.BySeries()[series];
        foreach (var profile in new[] { SpcProfiles.NhsEnglandSql, SpcProfiles.Plumbline })
        {
            var chart = ControlChart.Of(GoldenSeries.Request(input, rows, profile));
            Assert.Equal(mean, chart.Points[0].Centre!.Value, 1e-7);
            Assert.Equal(lower, chart.Points[0].Lower!.Value, 1e-7);
            Assert.Equal(upper, chart.Points[0].Upper!.Value, 1e-7);
            Assert.Equal((variation, assurance), (chart.Variation, chart.Assurance));
        }
    }

    [Fact]
    public void Trend_OfSix_FlagsTheLastFive()
    {
        var chart = Chart(5, 5, 1, 2, 3, 4, 5, 6, 5, 5);
        Assert.Equal([3, 4, 5, 6, 7], Flagged(chart, PointSignals.TrendHigh));
    }

    [Fact]
    public void TwoOfThree_OnOppositeSides_FlagsAllThree()
    {
        var quiet = Enumerable.Range(0, 30).Select(i => i % 2 == 0 ? 1.0 : -1.0).ToArray();
        var chart = ControlChart.Of(Charts.Request([.. quiet, 4, 0.5, -4, .. quiet]) with
        {
            Profile = SpcProfiles.NhsEnglandSql,
            Baseline = new Baseline.FirstPoints(30),
        });
        Assert.Equal([30, 31], Flagged(chart, PointSignals.TwoOfThreeHigh));
        Assert.Equal([32], Flagged(chart, PointSignals.TwoOfThreeLow));
    }

    [Fact]
    public void TwoOfThree_AroundAMissingPeriod_AreNotInARow()
    {
        double[] quiet = [.. Enumerable.Range(0, 30).Select(i => i % 2 == 0 ? 1.0 : -1.0)];
        var chart = ControlChart.Of(Charts.Request([.. quiet, 4, double.NaN, 4, 0, 0]) with
        {
            Profile = SpcProfiles.NhsEnglandSql,
            Baseline = new Baseline.FirstPoints(30),
        });
        Assert.Empty(Flagged(chart, PointSignals.TwoOfThreeHigh));
    }

    [Fact]
    public void MovingRange_Above327TimesTheMean_IsASignalOfTheLaterPoint()
    {
        double[] values = [.. Enumerable.Range(0, 30).Select(i => i % 2 == 0 ? 1.0 : -1.0), 9.0];
        var chart = Chart([.. values, 9, 9, 9]);
        Assert.Equal([30], Flagged(chart, PointSignals.MovingRangeHigh));
        Assert.Contains(chart.Signals, signal => signal.Rule is SignalRule.MovingRange);
    }

    private static ControlChart Chart(params double[] values) => ControlChart.Of(Charts.Request(values) with { Profile = SpcProfiles.NhsEnglandSql });

    private static int[] Flagged(ControlChart chart, PointSignals signal) =>
        [.. chart.Points.Where(point => point.Signals.HasFlag(signal)).Select(point => point.Index)];
}
