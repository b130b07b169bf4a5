using System.Collections.Immutable;
using Plumbline.Core.Ratings;
using Plumbline.Reports.Indicators;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.IndicatorPages;

/// <summary>What people say about the figure: commentary, actions, a note on the data; each may be empty.</summary>
/// <remarks>One below the other: two columns of unequal length take up more of a page than the whole width does.</remarks>
internal sealed record PageWords(ImmutableArray<Element> Commentary, ImmutableArray<Element> Actions, ImmutableArray<Element> Note)
{
    internal static PageWords Of(ReportContext context, AnalysedIndicator page, Anchor anchor) => new(
        [.. IndicatorPage.Part(page, anchor, "Commentary", Read(context, page.Commentary?.Text))],
        [.. IndicatorPage.Part(page, anchor, "Actions", ActionsOf(context, page))],
        [.. IndicatorPage.Part(page, anchor, "Note", Read(context, page.Commentary?.Note))]);

    // Red without an action is said out loud: a reader must not take silence for a plan.
    private static ImmutableArray<Element> ActionsOf(ReportContext context, AnalysedIndicator page) =>
        Read(context, page.Commentary?.Actions) is { IsEmpty: false } actions ? actions
        : page.Judgement.Status == RatingStatus.Red ? [new Paragraph("No action has been recorded.")]
        : [];

    private static ImmutableArray<Element> Read(ReportContext context, string? markdown) =>
        string.IsNullOrWhiteSpace(markdown) ? [] : context.Markdown.ToElements(markdown);
}
