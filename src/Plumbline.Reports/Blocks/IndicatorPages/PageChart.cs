using Plumbline.Core.Spc;
using Plumbline.Reports.Analysis;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Definitions;
using Plumbline.Reports.Documents;

namespace Plumbline.Reports.Blocks.IndicatorPages;

/// <summary>The chart of a page: a control chart where there are points enough for limits, else the history against its target.</summary>
internal static class PageChart
{
    internal static IEnumerable<Element> Of(ReportContext context, AnalysedIndicator page)
    {
        var culture = context.Picture.Settings.Language;
        if (page.Chart is { HasLimits: true } chart)
        {
            yield return ControlChartDrawing.Figure(chart.Chart, chart.TextIn(culture), new ControlChartOptions { Size = SizeIn(context), Bounds = SeriesChart.BoundsOf(page.Indicator.Measure) });
            if (Says(chart.Chart) is { } words) yield return words;
            yield break;
        }

        if (History.Of(context.Picture, page, context.Period) is not { } history) yield break;
        yield return HistoryChart.Figure(history.Points, history.TextIn(culture), new HistoryOptions
        {
            Bounds = SeriesChart.BoundsOf(page.Indicator.Measure),
            Comparators = [.. Comparators(page)],
        });
    }

    private static ChartSize SizeIn(ReportContext context) =>
        context.Definition.Orientation == PageOrientation.Portrait ? ChartSize.Print : ChartSize.Full;

    /// <summary>What the signals that reach the last point say, for readers who do not read the chart.</summary>
    private static Callout? Says(ControlChart chart)
    {
        if (chart.LastReported is not { } last) return null;
        var signals = chart.Signals.Where(signal => signal.Points.Contains(last.Index)).Select(static signal => signal.Words).ToList();
        return signals.Count == 0 ? null : new Callout(ToneOf(chart.Variation), string.Join(" ", signals));
    }

    private static CalloutTone ToneOf(Variation variation) => variation switch
    {
        Variation.ImprovementHigh or Variation.ImprovementLow => CalloutTone.Improvement,
        Variation.ConcernHigh or Variation.ConcernLow => CalloutTone.Concern,
        Variation.Common or Variation.NeitherHigh or Variation.NeitherLow or Variation.Insufficient or Variation.Missing => CalloutTone.Neutral,
    };

    private static IEnumerable<Comparator> Comparators(AnalysedIndicator page)
    {
        if (page.Neighbours?.Value.Amount is { } neighbours) yield return new Comparator("Neighbours", (double)neighbours);
        if (page.England?.Value.Amount is { } england) yield return new Comparator("England", (double)england);
    }
}
