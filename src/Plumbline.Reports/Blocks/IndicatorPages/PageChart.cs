using System.Collections.Immutable;
using Plumbline.Core.Spc;
using Plumbline.Reports.Analysis;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;

namespace Plumbline.Reports.Blocks.IndicatorPages;

/// <summary>The chart of a page: a control chart where there are points enough for limits, else the history against its target.</summary>
/// <param name="Elements">The chart, and what it says; none where there is no number.</param>
/// <param name="IsNarrow">Few columns, which leave room beside them.</param>
internal sealed record PageChart(ImmutableArray<Element> Elements, bool IsNarrow)
{
    // As many periods as a history draws as columns.
    private const int FewPeriods = 4;

    internal static PageChart Of(ReportContext context, AnalysedIndicator page)
    {
        var culture = context.Picture.Settings.Language;
        if (page.Chart is { HasLimits: true } chart)
        {
            var options = new ControlChartOptions { Size = SizeIn(context), Bounds = SeriesChart.BoundsOf(page.Indicator.Measure) };
            return new PageChart([ControlChartDrawing.Figure(chart.Chart, chart.TextIn(culture), options), .. Says(chart.Chart)], IsNarrow: false);
        }

        if (History.Of(context.Picture, page, context.Period) is not { } history) return new PageChart([], IsNarrow: false);
        var isNarrow = history.Points.Length <= FewPeriods;
        return new PageChart(
            [
                HistoryChart.Figure(history.Points, history.TextIn(culture), new HistoryOptions
                {
                    Size = isNarrow ? new ChartSize(400, 220) : new ChartSize(SizeIn(context).Width, 200),
                    Bounds = SeriesChart.BoundsOf(page.Indicator.Measure),
                    Comparators = [.. Comparators(page)],
                }),
            ],
            isNarrow);
    }

    private static ChartSize SizeIn(ReportContext context) =>
        context.Definition.Orientation == PageOrientation.Portrait ? ChartSize.Print : ChartSize.Full;

    /// <summary>What the signals that reach the last point say, for readers who do not read the chart.</summary>
    private static IEnumerable<Element> Says(ControlChart chart)
    {
        if (chart.LastReported is not { } last) return [];
        ImmutableArray<Element> signals = [.. chart.Signals.Where(signal => signal.Points.Contains(last.Index)).Select(static signal => new Paragraph(Sentence(signal.Words)))];
        return signals.IsEmpty ? [] : [new Callout(ToneOf(chart.Variation), signals)];
    }

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..] + (words.EndsWith('.') ? "" : ".");

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
