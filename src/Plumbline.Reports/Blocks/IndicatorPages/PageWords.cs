using System.Collections.Immutable;
using Plumbline.Core.Ratings;
using Plumbline.Reports.Indicators;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.IndicatorPages;

/// <summary>Commentary, actions and a note on the data; each may be empty.</summary>
/// <remarks>The parts are stacked: two columns of unequal length would take more of the page.</remarks>
internal sealed record PageWords(ImmutableArray<Element> Commentary, ImmutableArray<Element> Actions, ImmutableArray<Element> Note)
{
    internal static PageWords Of(ReportContext context, AnalysedIndicator page, Anchor anchor) => new(
        [.. IndicatorPage.Part(page, anchor, "Commentary", Read(context, page.Commentary?.Text))],
        [.. IndicatorPage.Part(page, anchor, "Actions", ActionsOf(context, page))],
        [.. IndicatorPage.Part(page, anchor, "Note", Read(context, page.Commentary?.Note))]);

    // A red rating without an action says so, because a reader might take silence for a plan.
    private static ImmutableArray<Element> ActionsOf(ReportContext context, AnalysedIndicator page) =>
        Read(context, page.Commentary?.Actions) is { IsEmpty: false } actions ? actions
        : page.Judgement.Status == RatingStatus.Red ? [new Paragraph("No action has been recorded.")]
        : [];

    private static ImmutableArray<Element> Read(ReportContext context, string? markdown) =>
        string.IsNullOrWhiteSpace(markdown) ? [] : context.Markdown.ToElements(markdown);
}
