using Plumbline.Core.Spc;
using Plumbline.Core.Tests.Golden;

namespace Plumbline.Core.Tests.Spc;

/// <summary>
/// Profile <c>powerbi</c>, trend 7, against the core of PowerBI-SPC 1.7.4. It has no rebase: series with one are left out. So
/// are constant series whose mean it rounds off the constant (0.3 to 0.2999999999999999): every point is then outside limits
/// there, which is an accident of adding up and no rule.
/// </summary>
public class PowerBiGoldenTests
{
    [Fact]
    public void Profile_EveryPointAndIconAsTheTool()
    {
        var input = GoldenTable.Read("spc/xmr/input.csv");
        var points = GoldenTable.Read("spc/xmr/powerbi.points.csv");
        var series = GoldenTable.Read("spc/xmr/powerbi.series.csv");
        var rows = input.BySeries();
        var expectedRows = points.BySeries();
        var compared = 0;

        GoldenSeries.AssertNone(Enumerable.Range(0, series.Count).SelectMany(row =>
        {
            var key = series.Text(row, "series");
            if (rows[key].Any(at => input.Text(at, "rebase") is "1") || RoundsOffAConstant(input, rows[key], points, expectedRows[key]))
                return [];
            compared++;
            var chart = ControlChart.Of(GoldenSeries.Request(input, rows[key], SpcProfiles.PowerBi with { TrendLength = 7 }));
            return chart.Points.SelectMany(point => Differences(points, expectedRows[key][point.Index], point, chart.Direction)).Concat(
            [
                GoldenSeries.Difference($"{key} variation", series.Text(row, "variation"), Icon(chart)),
                GoldenSeries.Difference($"{key} assurance", series.Text(row, "assurance"), Icon(chart.Assurance)),
            ]);
        }));
        Assert.InRange(compared, 200, 240);
    }

    private static bool RoundsOffAConstant(GoldenTable input, int[] rows, GoldenTable points, int[] expectedRows)
    {
        var value = input.Number(rows[0], "value");
        return Array.TrueForAll(rows, row => input.Number(row, "value") == value) && points.Number(expectedRows[0], "mean") != value;
    }

    private static IEnumerable<string?> Differences(GoldenTable golden, int row, ControlPoint point, ImprovementDirection direction)
    {
        var at = $"{golden.Text(row, "series")} {point.Label}";
        Assert.Equal(golden.Text(row, "date"), point.Label);
        yield return GoldenSeries.Difference($"{at} mean", golden.Number(row, "mean"), point.Centre);
        yield return GoldenSeries.Difference($"{at} ll99", golden.Number(row, "ll99"), point.Lower);
        yield return GoldenSeries.Difference($"{at} ul99", golden.Number(row, "ul99"), point.Upper);
        yield return GoldenSeries.Difference($"{at} ll95", golden.Number(row, "ll95"), point.LowerTwoSigma);
        yield return GoldenSeries.Difference($"{at} ul95", golden.Number(row, "ul95"), point.UpperTwoSigma);
        yield return Flag("ast", PointSignals.OutsideHigh, PointSignals.OutsideLow);
        yield return Flag("two_in_three", PointSignals.TwoOfThreeHigh, PointSignals.TwoOfThreeLow);
        yield return Flag("trend", PointSignals.TrendHigh, PointSignals.TrendLow);
        yield return Flag("shift", PointSignals.ShiftHigh, PointSignals.ShiftLow);

        string? Flag(string column, PointSignals high, PointSignals low) => GoldenSeries.Difference(
            $"{at} {column}",
            golden.Text(row, column),
            point.Signals.HasFlag(high) ? Side(direction, high: true) : point.Signals.HasFlag(low) ? Side(direction, high: false) : "none");
    }

    private static string Side(ImprovementDirection direction, bool high) => direction switch
    {
        ImprovementDirection.Neutral => high ? "neutral_high" : "neutral_low",
        ImprovementDirection.Increase => high ? "improvement" : "deterioration",
        ImprovementDirection.Decrease => high ? "deterioration" : "improvement",
    };

    // Where rules conflict on the last point the tool joins both icons.
    private static string Icon(ControlChart chart)
    {
        Assert.DoesNotContain(chart.Conflicts, conflict => conflict.Point == chart.Points.Count - 1);
        return chart.Variation switch
        {
            Variation.Common => "commonCause",
            Variation.ImprovementHigh => "improvementHigh",
            Variation.ImprovementLow => "improvementLow",
            Variation.ConcernHigh => "concernHigh",
            Variation.ConcernLow => "concernLow",
            Variation.NeitherHigh => "neutralHigh",
            Variation.NeitherLow => "neutralLow",
            Variation.Insufficient or Variation.Missing => "none",
        };
    }

    private static string Icon(Assurance assurance) => assurance switch
    {
        Assurance.None => "none",
        Assurance.Pass => "consistentPass",
        Assurance.Fail => "consistentFail",
        Assurance.HitOrMiss => "inconsistent",
        Assurance.Insufficient => "insufficient",
    };
}
