using Plumbline.Core.Spc;
using Plumbline.Core.Tests.Golden;

namespace Plumbline.Core.Tests.Spc;

/// <summary>Profile <c>plotthedots</c> against NHSRplotthedots 0.2.2, on synthetic series and on real A&amp;E attendances.</summary>
public class PlotTheDotsGoldenTests
{
    [Theory]
    [InlineData("xmr/input", "xmr/plotthedots-screened", true)]
    [InlineData("xmr/input", "xmr/plotthedots-unscreened", false)]
    [InlineData("ae-attendances/input", "ae-attendances/plotthedots-screened", true)]
    public void Profile_GivesEveryPointAndIconOfTheTool(string inputName, string expected, bool screened)
    {
        var input = GoldenTable.Read($"spc/{inputName}.csv");
        var points = GoldenTable.Read($"spc/{expected}.points.csv");
        var series = GoldenTable.Read($"spc/{expected}.series.csv");
        var rows = input.BySeries();
        var expectedRows = points.BySeries();
        Assert.Equal(rows.Count, series.Count);
        var compared = 0;

        GoldenSeries.AssertNone(Enumerable.Range(0, series.Count).SelectMany(row =>
        {
            var key = series.Text(row, "series");
            if (expectedRows[key].Any(at => points.Number(at, "lpl") is null))
                return [];
            compared++;
            var profile = SpcProfiles.PlotTheDots with { ScreensMovingRanges = screened };
            var chart = ControlChart.Of(GoldenSeries.Request(input, rows[key], profile));
            var hasTarget = chart.Points[^1].Target is not null;
            return chart.Points.SelectMany(point => Differences(points, expectedRows[key][point.Index], point)).Concat(
            [
                GoldenSeries.Difference($"{key} variation", series.Text(row, "variation_icon"), Icon(chart.Variation)),
                hasTarget ? GoldenSeries.Difference($"{key} assurance", series.Text(row, "assurance_icon"), Icon(chart.Assurance)) : null,
            ]);
        }));
        Assert.InRange(compared, series.Count * 9 / 10, series.Count);
    }

    private static IEnumerable<string?> Differences(GoldenTable golden, int row, ControlPoint point)
    {
        var at = $"{golden.Text(row, "series")} {point.Label}";
        Assert.Equal(golden.Text(row, "date"), point.Label);
        yield return GoldenSeries.Difference($"{at} mean", golden.Number(row, "mean"), point.Centre);
        yield return GoldenSeries.Difference($"{at} lpl", golden.Number(row, "lpl"), point.Lower);
        yield return GoldenSeries.Difference($"{at} upl", golden.Number(row, "upl"), point.Upper);
        yield return GoldenSeries.Difference($"{at} cause", golden.Text(row, "special_cause_type"), Cause(point.Signals));
        yield return GoldenSeries.Difference($"{at} type", golden.Text(row, "point_type"), PointType(point.Type));
    }

    // The tool names the first rule that fired, in this order.
    private static string Cause(PointSignals signals) => signals switch
    {
        _ when signals.HasFlag(PointSignals.OutsideHigh) => "Above UCL",
        _ when signals.HasFlag(PointSignals.OutsideLow) => "Below LCL",
        _ when signals.HasFlag(PointSignals.TrendHigh) => "7 Point Trend (Increasing)",
        _ when signals.HasFlag(PointSignals.TrendLow) => "7 Point Trend (Decreasing)",
        _ when signals.HasFlag(PointSignals.TwoOfThreeHigh) => "2 in 3 Above CL",
        _ when signals.HasFlag(PointSignals.TwoOfThreeLow) => "2 in 3 Below CL",
        _ when signals.HasFlag(PointSignals.ShiftHigh) => "7 Points Above CL",
        _ when signals.HasFlag(PointSignals.ShiftLow) => "7 Points Below CL",
        _ => "Common Cause",
    };

    private static string PointType(Variation type) => type switch
    {
        Variation.Common => "common_cause",
        Variation.ImprovementHigh or Variation.ImprovementLow => "special_cause_improvement",
        Variation.ConcernHigh or Variation.ConcernLow => "special_cause_concern",
        Variation.NeitherHigh => "special_cause_neutral_high",
        Variation.NeitherLow => "special_cause_neutral_low",
        Variation.Insufficient or Variation.Missing => "none",
    };

    private static string Icon(Variation type) => type switch
    {
        Variation.Common => "common_cause",
        Variation.NeitherHigh => "neutral_high",
        Variation.NeitherLow => "neutral_low",
        _ => GoldenSeries.Type(type),
    };

    private static string Icon(Assurance assurance) => assurance switch
    {
        Assurance.None => "NA",
        Assurance.HitOrMiss => "inconsistent",
        _ => GoldenSeries.AssuranceName(assurance),
    };
}
