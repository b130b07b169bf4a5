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
        NotRated = row.State == ReportingState.Ceased ? null : row.NotRated,
        Before = ReportLines.Before(context, row.Analysed, row.Current),
    };
}
