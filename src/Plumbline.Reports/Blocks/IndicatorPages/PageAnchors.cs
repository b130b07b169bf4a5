using Plumbline.Core.Indicators;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.IndicatorPages;

/// <summary>The anchors of indicator pages, and the link back from each.</summary>
internal static class PageAnchors
{
    internal static Anchor Of(ReportContext context, IndicatorPagesBlock block, Indicator indicator) =>
        BlockAnchors.Of(context, block, "indicator", indicator);

    /// <summary>The heading over consecutive pages of one domain.</summary>
    internal static Anchor OfDomain(ReportContext context, IndicatorPagesBlock block, string domain, int run) =>
        BlockAnchors.Of(context, block, "pages", domain, run);

    /// <summary>The link back: to the index, else to the indicator's dashboard row, else to the top.</summary>
    internal static BackLink Back(ReportContext context, AnalysedIndicator page)
    {
        if (context.Definition.Blocks.OfType<IndexBlock>().FirstOrDefault() is { } index) return new BackLink("Return to index", BlockAnchors.Of(context, index));
        return IndicatorLinks.OnDashboard(context, page.Indicator, page.Unit) is { } row ? new BackLink("Return to dashboard", row) : new BackLink("Return to top", Document.Top);
    }
}
