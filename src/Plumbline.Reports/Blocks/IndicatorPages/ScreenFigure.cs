using System.Collections.Immutable;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Spc;
using Plumbline.Reports.Charts.Control;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.IndicatorPages;

/// <summary>One figure of a measure's history.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Judgement">How it compares with the target of its own period.</param>
/// <param name="Against">The distance in words: <c>2.48 points over</c>; null where it is not rated.</param>
/// <param name="Variation">What the chart makes of its point; null where it has no judged point.</param>
/// <param name="Says">The same in words: <c>above its usual range</c>; null where the chart has no limits there.</param>
public sealed record ScreenFigure(Observation Figure, Judgement Judgement, string? Against, Variation? Variation, string? Says)
{
    internal static ImmutableArray<ScreenFigure> Of(ReportContext context, AnalysedIndicator page)
    {
        var points = page.Chart is { } chart ? PointsOf(chart) : [];
        return
        [
            .. page.Figures.Observations.Where(figure => figure.Period.Last <= context.Period.Last).Reverse().Select(figure =>
            {
                var judgement = Judge.Of(context.Picture, page.Indicator, page.Unit, figure, figure.Period);
                var (variation, says) = points.GetValueOrDefault(figure.Period);
                return new ScreenFigure(figure, judgement, AgainstWords.Of(judgement, context.Picture.Settings.Language)?.Alone, variation, says);
            }),
        ];
    }

    // A chart of gaps has a point for each event, none for a period.
    private static Dictionary<Period, (Variation?, string?)> PointsOf(SeriesChart chart) => chart.Points.Zip(chart.Chart.Points)
        .GroupBy(static pair => pair.First.At).Where(static same => !same.Skip(1).Any()).ToDictionary(static same => same.Key, same => SaysOf(chart.Chart, same.First().Second));

    private static (Variation?, string?) SaysOf(ControlChart chart, ControlPoint point)
    {
        if (point.Value is null) return (null, null);
        if (point.Excluded) return (null, "left out of average and limits");
        if (!chart.Segments[point.Segment].Enough) return (null, null);
        return point.Signals is PointSignals.None ? (point.Type, "within its usual range") : (point.Type, PointWords.Signals(point.Signals, chart.Kind));
    }
}
