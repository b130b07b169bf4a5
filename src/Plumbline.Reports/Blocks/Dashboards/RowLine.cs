using Plumbline.Core.Indicators;
using Plumbline.Reports.Composition;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>A dashboard's row as a line of its report.</summary>
internal static class RowLine
{
    internal static ReportLine Of(ReportContext context, DashboardRow row) => new()
    {
        IsOfPage = false,
        Analysed = row.Analysed,
        Judgement = row.Judgement,
        Chart = row.Chart,
        NotRated = row.State == ReportingState.Ceased ? null : row.NotRated,
        Before = ReportLines.Before(context, row.Analysed, row.Current),
    };
}
