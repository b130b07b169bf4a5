using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Summaries;

/// <summary>Names of the parts of a report that lead to where a part begins.</summary>
internal static class PartLinks
{
    /// <summary>The name of the domain of a measure. A domain of several units stands in several places, so there it is no link.</summary>
    internal static RichText ToDomain(ReportContext context, ReportLine line, string name)
    {
        if (context.Units.AreSeveral) return name;
        if (context.Site is { } site) return line.Indicator.Placement.Domain is { } domain ? Hyperlink.OnSite(name, site.OfSection(domain, line.Unit)) : name;
        return (OnDashboard(context, line) ?? AmongPages(context, line)) is { } anchor ? new Hyperlink(name, anchor) : name;
    }

    /// <summary>The name of a unit.</summary>
    internal static RichText ToUnit(ReportContext context, UnitCode unit, string name) =>
        context.Site is { } site ? Hyperlink.OnSite(name, site.OfUnit(unit))
        : OfUnit(context, unit) is { } anchor ? new Hyperlink(name, anchor)
        : name;

    // Where a unit's first dashboard or pages begin, in a report of several units.
    private static Anchor? OfUnit(ReportContext context, UnitCode unit)
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
