using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Units;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Composition;

/// <summary>Words that lead a reader to more about an indicator: on a site to its page there; in a paper to its page, else to its dashboard row.</summary>
internal static class IndicatorLinks
{
    /// <summary>Words that lead to where most is said; the words alone where the paper says nothing more.</summary>
    internal static RichText Linked(ReportContext context, Indicator indicator, UnitCode unit, string words) =>
        Linked(context, indicator, unit, words, () => PlaceOf(context, indicator, unit));

    /// <summary>The anchor of its page, else of its row; null where the report has neither.</summary>
    internal static Anchor? PlaceOf(ReportContext context, Indicator indicator, UnitCode unit) => OnPage(context, indicator, unit) ?? OnDashboard(context, indicator, unit);

    /// <summary>Words that lead to its page; the words alone where the paper has none.</summary>
    internal static RichText ToPage(ReportContext context, Indicator indicator, UnitCode unit, string words) =>
        Linked(context, indicator, unit, words, () => OnPage(context, indicator, unit));

    /// <summary>A figure; on a site it leads to where it comes from.</summary>
    internal static Inline ToSource(ReportContext context, Observation figure, Value shown) =>
        context.Site is { } site ? Hyperlink.OnSite(shown, site.OfFigure(figure)) : shown;

    /// <summary>The anchor of its row; null if no dashboard has one.</summary>
    internal static Anchor? OnDashboard(ReportContext context, Indicator indicator, UnitCode unit) =>
        First(context, block => block.RowOf(context, indicator, unit));

    private static Anchor? OnPage(ReportContext context, Indicator indicator, UnitCode unit) =>
        First(context, block => block.PageOf(context, indicator, unit));

    private static RichText Linked(ReportContext context, Indicator indicator, UnitCode unit, string words, Func<Anchor?> anchor) =>
        context.Site is { } site ? Hyperlink.OnSite(words, site.OfMeasure(indicator, unit)) : anchor() is { } target ? new Hyperlink(words, target) : words;

    private static Anchor? First(ReportContext context, Func<IReportBlock, Anchor?> find) =>
        context.Definition.Blocks.Select(find).FirstOrDefault(static anchor => anchor is not null);
}
