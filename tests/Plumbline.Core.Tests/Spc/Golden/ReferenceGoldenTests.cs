using Plumbline.Core.Spc;
using Plumbline.Core.Tests.Golden;

namespace Plumbline.Core.Tests.Spc;

/// <summary>The two profiles that rate every rule, compared with an independent reference: 420 series, every point.</summary>
public class ReferenceGoldenTests
{
    private static readonly GoldenTable Input = GoldenTable.Read("spc/xmr/mdc.input.csv");

    [Theory]
    [InlineData("plumbline")]
    [InlineData("mdc")]
    public void Profile_GivesEveryPointAndIconOfTheReference(string name)
    {
        var points = GoldenTable.Read($"spc/xmr/{name}.points.csv");
        var series = GoldenTable.Read($"spc/xmr/{name}.series.csv");
        var rows = Input.BySeries();
        Assert.Equal(rows.Count, series.Count);

        GoldenSeries.AssertNone(Enumerable.Range(0, series.Count).SelectMany(row =>
        {
            var key = series.Text(row, "series");
            var chart = ControlChart.Of(GoldenSeries.Request(Input, rows[key], SpcProfiles.Find(name)!));
            return chart.Points.SelectMany(point => Differences(points, rows[key][point.Index], point)).Concat(
            [
                GoldenSeries.Difference($"{key} variation", series.Text(row, "variation"), GoldenSeries.Type(chart.Variation)),
                GoldenSeries.Difference($"{key} assurance", series.Text(row, "assurance"), GoldenSeries.AssuranceName(chart.Assurance)),
            ]);
        }));
    }

    private static IEnumerable<string?> Differences(GoldenTable golden, int row, ControlPoint point)
    {
        var at = $"{golden.Text(row, "series")} {point.Label}";
        yield return GoldenSeries.Difference($"{at} mean", golden.Number(row, "mean"), point.Centre);
        yield return GoldenSeries.Difference($"{at} lower", golden.Number(row, "lower"), point.Lower);
        yield return GoldenSeries.Difference($"{at} upper", golden.Number(row, "upper"), point.Upper);
        yield return GoldenSeries.Difference($"{at} segment", golden.Number(row, "segment"), point.Segment);
        yield return GoldenSeries.Difference($"{at} type", golden.Text(row, "type"), GoldenSeries.Type(point.Type));
        foreach (var (column, high, low) in Columns)
            yield return GoldenSeries.Difference($"{at} {column}", golden.Number(row, column), point.Signals.HasFlag(high) ? 1 : point.Signals.HasFlag(low) ? -1 : 0);
    }

    private static readonly (string Column, PointSignals High, PointSignals Low)[] Columns =
    [
        ("outside", PointSignals.OutsideHigh, PointSignals.OutsideLow),
        ("shift", PointSignals.ShiftHigh, PointSignals.ShiftLow),
        ("trend", PointSignals.TrendHigh, PointSignals.TrendLow),
        ("two_of_three", PointSignals.TwoOfThreeHigh, PointSignals.TwoOfThreeLow),
    ];
}
