using System.Collections.Immutable;
using Plumbline.Reports.Blocks.Assuring;
using Plumbline.Reports.Blocks.Screens;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.BoardAssurance;

/// <summary>A page that shows a part of assurance as papers do.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Filters">The span.</param>
/// <param name="Ways">The other pages of assurance.</param>
/// <param name="Content">The part; empty where there is nothing to show.</param>
/// <param name="Empty">What is said then; null where there is something.</param>
public sealed record AssuranceBlockModel(string Title, Filtering Filters, IReadOnlyList<TextLink> Ways, ImmutableArray<Element> Content, string? Empty);

/// <summary>The pages that show assurance as papers do: the summary, the framework, the gaps and the map.</summary>
internal static class AssuranceBlockViews
{
    internal static Task<View> SummaryAsync(Visit visit, CancellationToken cancellation) => MakeAsync(visit, "Assurance", part: null, new AssuranceSummaryBlock(), cancellation);

    private static async Task<View> MakeAsync(Visit visit, string title, string? part, IReportBlock block, CancellationToken cancellation)
    {
        var at = await AssuranceVisit.ReadAsync(visit, cancellation);
        var period = at.Reading.Period;
        return new View
        {
            Title = title,
            Menu = MenuEntry.Assurance,
            Crumbs = part is null ? [] : [new Crumb("Assurance", visit.Links.Assurance(period)), new Crumb(title)],
            Body = PageBody.Of<AssuranceBlockPage>(new AssuranceBlockModel(
                title,
                part is null ? at.Filters("assurance") : at.Filters("assurance", part),
                [.. WaysOf(at, part)],
                at.HasFramework ? ScreenAssurance.Of(await AssuranceContext.ReadAsync(at, block, cancellation), block) : [],
                at.HasFramework ? null : visit.Reading.Scope.IsWhole ? $"No assurance framework is in force at the end of {at.SpanWords}. It is a file of the workspace: assurance/framework.yaml." : AssuranceVisit.OfTheWhole)),
            FileName = $"{visit.Links.Organisation}-assurance-{(part is null ? "" : part + "-")}{Links.Of(period)}",
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
        return ways.Where(one => one.Part != part).Select(static one => one.Way);
    }
}
