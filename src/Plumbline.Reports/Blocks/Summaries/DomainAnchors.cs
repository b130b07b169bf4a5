using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Summaries;

/// <summary>The anchor at which the part of a report that holds an indicator begins.</summary>
internal static class DomainAnchors
{
    internal static Anchor? Find(ReportContext context, ReportLine line) => OnDashboard(context, line) ?? AmongPages(context, line);

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
