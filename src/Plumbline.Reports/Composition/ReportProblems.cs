using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Blocks.IndicatorPages;
using Plumbline.Reports.Blocks.Summaries;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Composition;

/// <summary>What is wrong with a definition in its organisation: it names what is not there, or a block lacks another that it speaks of.</summary>
/// <remarks>Asked where definitions are written, so that a domain renamed does not empty a page in silence.</remarks>
public static class ReportProblems
{
    /// <summary>The problems, in the order of the blocks; none where the report can be made.</summary>
    public static IEnumerable<Problem> Of(ReportDefinition definition, OrganisationPicture picture)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(picture);
        var blocks = definition.Blocks;
        foreach (var block in blocks)
        {
            foreach (var problem in SelectionOf(block)?.ProblemsIn(picture) ?? [])
                yield return problem with { Expected = $"{problem.Expected}, in block {block.Kind}" };
        }

        if (blocks.OfType<IndexBlock>().Any() && !blocks.OfType<IndicatorPagesBlock>().Any())
            yield return new Problem("an index without pages", $"a block {IndicatorPagesBlock.Name} beside it");
        if (blocks.OfType<DashboardNotesBlock>().Any() && !blocks.OfType<DashboardBlock>().Any())
            yield return new Problem("notes without a dashboard", $"a block {DashboardBlock.Name} beside them");
        if (blocks.OfType<SummaryBlock>().Any() && !blocks.Any(static block => block is DashboardBlock or IndicatorPagesBlock))
            yield return new Problem("a summary of nothing", $"a block {DashboardBlock.Name} or {IndicatorPagesBlock.Name} beside it");
        foreach (var kind in blocks.Where(static block => block is CoverBlock or SummaryBlock or IndexBlock or DashboardNotesBlock).GroupBy(static block => block.Kind, StringComparer.Ordinal).Where(static kind => kind.Count() > 1))
            yield return new Problem($"block {kind.Key} {kind.Count()} times", "it once");
    }

    private static IndicatorSelection? SelectionOf(IReportBlock block) => block switch
    {
        DashboardBlock dashboard => dashboard.Selection,
        IndicatorPagesBlock pages => pages.Selection,
        SummaryGridBlock grid => grid.Selection,
        _ => null,
    };
}
