using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Summaries;

/// <summary>The anchor at which the part of a report that holds an indicator begins.</summary>
internal static class DomainAnchors
{
    internal static Anchor? Find(ReportContext context, ReportLine line) => OnDashboard(context, line) ?? AmongPages(context, line);

    /// <summary>The anchor at which a unit's first dashboard or pages begin, in a report of several units; null in a report of one.</summary>
    internal static Anchor? OfUnit(ReportContext context, UnitCode unit)
    {
        if (!context.Units.AreSeveral) return null;
        if (context.Definition.Blocks.OfType<DashboardBlock>().FirstOrDefault(block => block.Selection.UnitIn(context.Scope) == unit && !DashboardRow.Of(context, block).IsEmpty) is { } dashboard)
            return BlockAnchors.Of(context, dashboard);
        return context.Definition.Blocks.OfType<IndicatorPagesBlock>().SelectMany(block => block.Domains(context)).FirstOrDefault(domain => domain.Pages[0].Unit == unit)?.Anchor;
    }

    private static Anchor? OnDashboard(ReportContext context, ReportLine line)
    {
        foreach (var block in context.Definition.Blocks.OfType<DashboardBlock>())
        {
            var run = 0;
            foreach (var (domain, rows) in DashboardRow.Of(context, block).ChunkedBy(static row => row.Indicator.Placement.Domain))
            {
                run++;
                if (domain is not null && rows.Any(row => row.Indicator.Code == line.Indicator.Code && row.Analysed.Unit == line.Unit))
                    return BlockAnchors.Of(context, block, DashboardBlock.Name, domain, run);
            }
        }

        return null;
    }

    private static Anchor? AmongPages(ReportContext context, ReportLine line) => context.Definition.Blocks.OfType<IndicatorPagesBlock>()
        .SelectMany(block => block.Domains(context))
        .FirstOrDefault(domain => domain.Pages.Any(page => page.Indicator.Code == line.Indicator.Code && page.Unit == line.Unit))?.Anchor;
}
