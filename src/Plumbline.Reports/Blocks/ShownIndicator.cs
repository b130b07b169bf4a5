using Plumbline.Core.Indicators;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks;

/// <summary>Whether a report shows an indicator, and where.</summary>
public static class ShownIndicator
{
    /// <summary>The indicator's page in a report, else its row; null where it has neither.</summary>
    public static Anchor? PlaceIn(ReportContext context, Indicator indicator, UnitCode unit)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(indicator);
        return IndicatorLinks.PlaceOf(context, indicator, unit);
    }

    /// <summary>Whether a report shows the indicator: it has a place of its own, or a block that gives no indicator a place needs its figures.</summary>
    public static bool IsIn(ReportContext context, Indicator indicator, UnitCode unit) =>
        PlaceIn(context, indicator, unit) is not null
        || context.Definition.Blocks.Any(block => block is not (DashboardBlock or IndicatorPagesBlock) && ShownFigures.Printed(block, context.Scope).Any(need => need.Indicator == indicator.Code && need.Unit == unit));
}
