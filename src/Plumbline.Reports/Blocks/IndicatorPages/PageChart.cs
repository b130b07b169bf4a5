using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Analysis;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Spc;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Charts.Control;
using Plumbline.Reports.Charts.History;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.IndicatorPages;

/// <summary>The chart of a page: a control chart if there are enough points for limits, else the history against its target.</summary>
/// <param name="Elements">The chart and its explanation; empty if the indicator has no number.</param>
/// <param name="IsNarrow">Whether the chart leaves room beside it: it has few columns, or the paper is landscape and has two measures side by side.</param>
internal sealed record PageChart(ImmutableArray<Element> Elements, bool IsNarrow)
{
    // HistoryForm.Auto draws up to this many periods as columns.
    private const int FewPeriods = 4;

    /// <summary>The chart in a size, by default that of a paper.</summary>
    internal static PageChart Of(ReportContext context, AnalysedIndicator page, ChartSize? asked = null)
    {
        var size = asked ?? SizeIn(context);
        var culture = context.Picture.Settings.Language;
        if (IsControlChart(page) && page.Chart is { } chart)
        {
            var options = new ControlChartOptions { Size = size, Bounds = chart.Bounds, TwoSigma = context.Picture.Settings.Spc.TwoSigma, SaysProvisional = SaysProvisional(context, page) };
            var text = TextOf(context, page, chart, culture);
            var drawn = ControlChartDrawing.Chart(chart.Chart, text, options) with { Narrow = PhoneChart.Of(options.Size, narrow => ControlChartDrawing.Arrange(chart.Chart, text, options with { Size = narrow })) };
            return new PageChart([.. ByWhat(page), drawn, ChartSays.Of(chart, IndicatorPage.ReadingOf(context, page), culture)], IsHalf(context));
        }

        if (History.Of(context.Picture, page, context.Period) is not { } history) return new PageChart([], IsNarrow: false);
        var hasFew = history.Points.Length <= FewPeriods;
        var words = history.TextIn(culture) with { Title = context.Units.Named(page.Indicator.Name, page.Unit) };
        var wanted = new HistoryOptions
        {
            Size = hasFew ? new ChartSize(400, 180) : new ChartSize(size.Width, 200),
            Bounds = ChartScale.BoundsOf(page.Indicator.Measure),
            Comparators = [.. Comparators(page)],
        };
        var columns = HistoryChart.Chart(history.Points, words, wanted);
        return new PageChart(
            [
                columns with { Narrow = PhoneChart.Of(wanted.Size.Narrowed(columns.Scene.Width), narrow => HistoryChart.Arrange(history.Points, words, wanted with { Size = narrow })) },
                .. WhyNoChart(page),
            ],
            hasFew || IsHalf(context));
    }

    /// <summary>Whether the page draws a control chart.</summary>
    internal static bool IsControlChart(AnalysedIndicator page) => page.Chart is { HasLimits: true } or { IsTooRare: true };

    // A key explains provisional limits; without one, the first chart that has them does.
    private static bool SaysProvisional(ReportContext context, AnalysedIndicator page)
    {
        if (context.Definition.Blocks.Any(static block => block.ExplainsCharts)) return false;
        var pages = context.Definition.Blocks.OfType<IndicatorPagesBlock>().ToList();
        return pages.Count == 0 || ReferenceEquals(context.Once(pages[0], () => new FirstProvisional(pages.SelectMany(block => block.Domains(context)).SelectMany(static domain => domain.Pages)
            .FirstOrDefault(static shown => IsControlChart(shown) && shown.Chart!.Chart.Segments[^1].Provisional))).Page, page);
    }

    // The control chart of a page of quarters is of months, and says so.
    private static IEnumerable<Paragraph> ByWhat(AnalysedIndicator page) =>
        page.IsOfLonger ? [new Paragraph($"The control chart is by {page.Indicator.Frequency.Noun()}.", ParagraphRole.Meta)] : [];

    private static ChartText TextOf(ReportContext context, AnalysedIndicator page, SeriesChart chart, CultureInfo culture)
    {
        var title = context.Units.Named(page.Indicator.Name, page.Unit);
        return chart.TextIn(culture) with { Title = page.IsOfLonger ? $"{title}, by {page.Indicator.Frequency.Noun()}" : title };
    }

    // If the definition asks for a control chart that cannot be drawn, the page says why.
    private static IEnumerable<Paragraph> WhyNoChart(AnalysedIndicator page)
    {
        if (page.Chart is not null || page.Indicator.Chart == ChartKind.Xmr) yield break;
        var why = IndicatorCharts.IsOfFractions(page.Indicator.Chart) ? "no figure is reported with its numerator and denominator"
            : IndicatorCharts.IsOfGaps(page.Indicator.Chart) ? "there are no two events with days or cases between them" : null;
        if (why is not null) yield return new Paragraph($"No control chart is drawn: {why}.", ParagraphRole.Meta);
    }

    private static bool IsHalf(ReportContext context) => context.Definition.Orientation == PageOrientation.Landscape;

    // Half of a landscape page is 495 wide in print, and the whole of a portrait one 688.
    private static ChartSize SizeIn(ReportContext context) => IsHalf(context) ? new ChartSize(560, 215) : new ChartSize(ChartSize.Print.Width, 230);

    private static IEnumerable<Comparator> Comparators(AnalysedIndicator page)
    {
        if (page.Neighbours?.Value.Amount is { } neighbours) yield return new Comparator("Neighbours", (double)neighbours);
        if (page.England?.Value.Amount is { } england) yield return new Comparator("England", (double)england);
    }

    /// <summary>The first page of a report whose chart has provisional limits; null where none has.</summary>
    private sealed record FirstProvisional(AnalysedIndicator? Page);
}
