using Plumbline.Core.Indicators;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks;

/// <summary>Where a reader finds more on an indicator: its page, else its row on a dashboard.</summary>
internal static class RowAnchors
{
    internal static Anchor? Find(ReportContext context, Indicator indicator, UnitCode unit) =>
        PageAnchors.Find(context, indicator, unit) ?? OnDashboard(context, indicator, unit);

    /// <summary>Its row; null where no dashboard has one.</summary>
    internal static Anchor? OnDashboard(ReportContext context, Indicator indicator, UnitCode unit) =>
        context.Definition.Blocks.OfType<DashboardBlock>()
            .Where(block => DashboardRow.Of(context, block).Any(row => row.Indicator.Code == indicator.Code && row.Analysed.Unit == unit))
            .Select(block => BlockAnchors.Of(context, block, DashboardBlock.RowPart, indicator)).FirstOrDefault();
}
