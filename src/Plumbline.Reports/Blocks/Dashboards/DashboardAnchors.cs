using Plumbline.Core.Indicators;
using Plumbline.Reports.Definitions;
using Plumbline.Reports.Documents;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>Where links to a row of a dashboard lead.</summary>
internal static class DashboardAnchors
{
    // A code may hold a point, an anchor may not.
    internal static Anchor Of(ReportContext context, DashboardBlock block, Indicator indicator) =>
        new("row-" + indicator.Code.ToString().Replace(".", "--", StringComparison.Ordinal) + BlockAnchors.Suffix(context, block));
}
