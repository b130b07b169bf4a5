using Plumbline.Core.Indicators;
using Plumbline.Reports.Composition;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>The report line of a dashboard row.</summary>
internal static class RowLine
{
    internal static ReportLine Of(ReportContext context, DashboardRow row) => new()
    {
        IsOfPage = false,
        Analysed = row.Analysed,
        Judgement = row.Judgement,
        Chart = row.Chart,
        NotRated = NotRated(row),
    };

    /// <summary>Why an indicator with a target has no rating; null where it has one, or has ceased.</summary>
    internal static string? NotRated(DashboardRow row) => row.State == ReportingState.Ceased ? null : row.NotRated;
}
