using Plumbline.Core.Spc;
using Plumbline.Core.Tests.Golden;

namespace Plumbline.Core.Tests.Spc;

/// <summary>
/// Profile <c>powerbi</c>, trend 7, compared with the core of PowerBI-SPC 1.7.4: limits, rules and icons, with rebases (its grouping),
/// peaks and troughs, and missing periods, which the tool drops. Series are left out where the tool puts a value that equals the mean off the
/// mean (0.3 with a mean of 0.2999999999999999, as for a constant series): a rounding error of its sum, not a rule.
/// </summary>
public class PowerBiGoldenTests
{
    [Theory]
    [InlineData("xmr/input", "xmr/powerbi", 200)]
    [InlineData("xmr/input", "xmr/powerbi-rebased", 18)]
    [InlineData("xmr/turns.input", "xmr/powerbi-turns", 66)]
    public void Profile_GivesEveryPointAndIconOfTheTool(string inputName, string expected, int least)
    {
        var input = GoldenTable.Read($"spc/{inputName}.csv");
        var points = GoldenTable.Read($"spc/{expected}.points.csv");
        var series = GoldenTable.Read($"spc/{expected}.series.csv");
        var rows = Reported(input);
        var expectedRows = points.BySeries();
        var compared = 0;

        GoldenSeries.AssertNone(Enumerable.Range(0, series.Count).SelectMany(row =>
        {
            var key = series.Text(row, "series");
            if (IsExportedWithoutRebases(expected, input, rows[key]) || RoundsOffItsMean(input, rows[key], points, expectedRows[key]))
                return [];
            compared++;
            var chart = ControlChart.Of(GoldenSeries.Request(input, rows[key], Profile));
            return chart.Points.SelectMany(point => Differences(points, expectedRows[key][point.Index], point, chart.Direction)).Concat(
            [
                GoldenSeries.Difference($"{key} variation", series.Text(row, "variation"), Icon(chart)),
                GoldenSeries.Difference($"{key} assurance", series.Text(row, "assurance"), Icon(chart.Assurance)),
            ]);
        }));
        Assert.InRange(compared, least, series.Count);
    }

    [Fact]
    public void MissingPeriod_ThatTheToolDrops_KeepsItsPlaceHere()
    {
        var input = GoldenTable.Read("spc/xmr/turns.input.csv");
        var points = GoldenTable.Read("spc/xmr/powerbi-turns.points.csv").BySeries();
        var golden = GoldenTable.Read("spc/xmr/powerbi-turns.points.csv");
        var withGaps = input.BySeries().Where(series => series.Value.Any(row => input.Number(row, "value") is null)).ToArray();
        Assert.InRange(withGaps.Length, 20, 40);
        Assert.All(withGaps, series =>
        {
            var chart = ControlChart.Of(GoldenSeries.Request(input, series.Value, Profile));
            Assert.Equal(series.Value.Length, chart.Points.Count);
            Assert.Contains(chart.Points.Where(point => point.Value is not null).Zip(points[series.Key]), pair => Math.Abs(pair.First.Upper!.Value - golden.Number(pair.Second, "ul99")!.Value) > 1e-6);
        });
    }

    private static SpcProfile Profile => SpcProfiles.PowerBi with { TrendLength = 7 };

    // The tool drops rows without a value before it computes anything.
    private static Dictionary<string, int[]> Reported(GoldenTable input) => input.BySeries().ToDictionary(
        series => series.Key,
        series => series.Value.Where(row => input.Number(row, "value") is not null).ToArray(),
        StringComparer.Ordinal);

    // The first export was made without the tool's grouping, so series with a rebase cannot be compared.
    private static bool IsExportedWithoutRebases(string expected, GoldenTable input, int[] rows) =>
        expected is "xmr/powerbi" && rows.Any(row => input.Text(row, "rebase") is "1");

    private static bool RoundsOffItsMean(GoldenTable input, int[] rows, GoldenTable points, int[] expectedRows) => rows.Zip(expectedRows).Any(pair =>
        input.Number(pair.First, "value") is { } value && points.Number(pair.Second, "mean") is { } mean && value != mean && Math.Abs(value - mean) <= 1e-12 * Math.Max(1, Math.Abs(mean)));

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

    // Where rules conflict on the last point, the tool joins both icons, improvement first.
    private static string Icon(ControlChart chart)
    {
        var icon = chart.Variation switch
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
        return !chart.Conflicts.Any(conflict => conflict.Point == chart.Points.Count - 1) ? icon : chart.Direction switch
        {
            ImprovementDirection.Neutral => "neutralLow+neutralHigh",
            ImprovementDirection.Increase => $"{icon}+concernLow",
            ImprovementDirection.Decrease => $"{icon}+concernHigh",
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
