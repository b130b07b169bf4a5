using Plumbline.Core.Indicators;
using Plumbline.Core.Units;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Composition;

/// <summary>Where a reader finds more about an indicator: its page, else its dashboard row.</summary>
internal static class IndicatorAnchors
{
    internal static Anchor? Find(ReportContext context, Indicator indicator, UnitCode unit) =>
        OnPage(context, indicator, unit) ?? OnDashboard(context, indicator, unit);

    /// <summary>Its page; null if the report has none.</summary>
    internal static Anchor? OnPage(ReportContext context, Indicator indicator, UnitCode unit) =>
        First(context, block => block.PageOf(context, indicator, unit));

    /// <summary>Its row; null if no dashboard has one.</summary>
    internal static Anchor? OnDashboard(ReportContext context, Indicator indicator, UnitCode unit) =>
        First(context, block => block.RowOf(context, indicator, unit));

    private static Anchor? First(ReportContext context, Func<IReportBlock, Anchor?> find) =>
        context.Definition.Blocks.Select(find).FirstOrDefault(static anchor => anchor is not null);
}
