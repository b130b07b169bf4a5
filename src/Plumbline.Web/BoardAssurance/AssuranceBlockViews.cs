using Plumbline.App.BoardAssurance.Tables;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Assuring;
using Plumbline.Reports.Blocks.Assuring.Gaps;
using Plumbline.Reports.Blocks.Screens;
using Plumbline.Reports.Composition;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.BoardAssurance;

/// <summary>The pages that show assurance as papers do: the summary, the framework, the gaps and the map.</summary>
internal static class AssuranceBlockViews
{
    private const string Rows = "of";

    internal static Task<View> SummaryAsync(Visit visit, CancellationToken cancellation) => MakeAsync(visit, "Assurance", part: null, new AssuranceSummaryBlock(), cancellation);

    internal static Task<View> FrameworkAsync(Visit visit, CancellationToken cancellation) => MakeAsync(visit, "Assurance framework", "framework", new AssuranceFrameworkBlock(), cancellation);

    internal static Task<View> GapsAsync(Visit visit, CancellationToken cancellation) => MakeAsync(visit, "Gaps in assurance", "gaps", new AssuranceGapsBlock(), cancellation);

    internal static Task<View> MapAsync(Visit visit, CancellationToken cancellation) => MakeAsync(visit, "Assurance map", "map", new AssuranceMapBlock(visit.Word<MapRows>(Rows) ?? MapRows.Objectives), cancellation);

    private static async Task<View> MakeAsync(Visit visit, string title, string? part, IReportBlock block, CancellationToken cancellation)
    {
        var at = await AssuranceVisit.ReadAsync(visit, cancellation);
        var period = at.Reading.Period;
        return new View
        {
            Title = title,
            Menu = MenuEntry.Assurance,
            Crumbs = part is null ? [] : [new Crumb("Assurance", visit.Links.Assurance(period)), new Crumb(title)],
            Body = PageBody.Of<BlockPage>(new BlockModel(
                title,
                FiltersOf(at, part, block),
                [.. WaysOf(at, part)],
                at.HasFramework ? ScreenBlock.Of(await AssuranceContext.ReadAsync(at, block, cancellation), block) : [],
                at.HasFramework ? null : visit.Reading.Scope.IsWhole ? $"No assurance framework is in force at the end of {at.SpanWords}. It is a file of the workspace: assurance/framework.yaml." : AssuranceVisit.OfTheWhole) { AsOf = at.AsOf }),
            FileName = $"{visit.Links.Organisation}-assurance-{(part is null ? "" : part + "-")}{Links.Of(period)}",
            Table = ViewTable.Of(AssuranceTable.Table, AssuranceRow.Of(at.Reading)),
        };
    }

    private static Filtering FiltersOf(AssuranceVisit at, string? part, IReportBlock block)
    {
        var filters = part is null ? at.Filters("assurance") : at.Filters("assurance", part);
        return block is not AssuranceMapBlock map ? filters : filters with
        {
            Fields = [.. filters.Fields, new FilterField(Rows, "Rows", Names<MapRows>.Of(map.Of)) { Choices = [.. Names<MapRows>.All.Select(static word => new Choice(word, Counted.Sentence(word)))] }],
        };
    }

    private static IEnumerable<TextLink> WaysOf(AssuranceVisit at, string? part)
    {
        var (links, period) = (at.Visit.Links, at.Reading.Period);
        (string? Part, TextLink Way)[] ways =
        [
            (null, new TextLink("Summary", links.Assurance(period))),
            ("objectives", new TextLink("Objectives", links.Objectives(period))),
            ("questions", new TextLink("Questions", links.AssurancePart("questions", period))),
            ("gaps", new TextLink("Gaps", links.AssurancePart("gaps", period))),
            ("map", new TextLink("Three lines of assurance", links.AssurancePart("map", period))),
            ("framework", new TextLink("Framework", links.AssurancePart("framework", period))),
        ];
        var shown = ways.Where(one => one.Part != part).Select(static one => one.Way);
        // A later span waits for its opinions.
        return at.Spans.Latest is [var current, ..] && current > period && at.Visit.May(Operation.GiveOpinion)
            ? shown.Append(new TextLink($"Give opinions for {PeriodChoice.WordsOf(at.Visit, current)}", links.Assurance(current)))
            : shown;
    }
}
