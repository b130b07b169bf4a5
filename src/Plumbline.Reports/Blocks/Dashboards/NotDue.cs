using Plumbline.Core.Indicators;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>The columns for which an indicator has no figure because none is due by its rhythm.</summary>
internal static class NotDue
{
    /// <summary>What stands in the cell.</summary>
    internal const string Mark = "–";

    internal static bool Is(Indicator indicator, DashboardFigure figure) => figure.Observation is null && indicator.Rhythm?.IsDue(figure.Column) == false;
}
