using Plumbline.Core.Indicators;
using Plumbline.Core.Organisations;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;

namespace Plumbline.Reports.Blocks.IndicatorPages;

/// <summary>Where links to an indicator's page lead.</summary>
internal static class PageAnchors
{
    /// <summary>The page of an indicator in a unit; null where the report has none.</summary>
    internal static Anchor? Find(ReportContext context, Indicator indicator, UnitCode unit) =>
        context.Definition.Blocks.OfType<IndicatorPagesBlock>().FirstOrDefault(block => block.Shows(context.Picture, indicator, unit)) is { } block
            ? Of(context, block, indicator)
            : null;

    internal static Anchor Of(ReportContext context, IndicatorPagesBlock block, Indicator indicator) =>
        BlockAnchors.Of(context, block, "indicator", indicator);

    /// <summary>The heading of a run of pages of one domain.</summary>
    internal static Anchor OfDomain(ReportContext context, IndicatorPagesBlock block, string domain, int run) =>
        BlockAnchors.Of(context, block, "pages", domain, run);

    /// <summary>Where the way back leads: the index, or the top where there is none.</summary>
    internal static BackLink Back(ReportContext context) => context.Definition.Blocks.OfType<IndexBlock>().FirstOrDefault() is { } index
        ? new BackLink("Return to index", BlockAnchors.Of(context, index))
        : new BackLink("Return to top", Document.Top);
}
