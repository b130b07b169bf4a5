using System.Collections.Immutable;
using Plumbline.Core.Ratings;
using Plumbline.Reports.Analysis;
using Plumbline.Reports.Definitions;
using Plumbline.Reports.Documents;

namespace Plumbline.Reports.Blocks.IndicatorPages;

/// <summary>What people say about the figure: commentary, actions, a note on the data.</summary>
internal static class PageWords
{
    internal static IEnumerable<Element> Of(ReportContext context, AnalysedIndicator page, Anchor anchor)
    {
        var commentary = page.Commentary;
        return
        [
            .. IndicatorPage.Part(page, anchor, "Commentary", Read(context, commentary?.Text)),
            .. IndicatorPage.Part(page, anchor, "Actions", Actions(context, page)),
            .. IndicatorPage.Part(page, anchor, "Note", Read(context, commentary?.Note)),
        ];
    }

    // Red without an action is said out loud: a reader must not take silence for a plan.
    private static ImmutableArray<Element> Actions(ReportContext context, AnalysedIndicator page) =>
        Read(context, page.Commentary?.Actions) is { IsEmpty: false } actions ? actions
        : page.Rating.Status == RatingStatus.Red ? [new Paragraph("No action has been recorded.")]
        : [];

    private static ImmutableArray<Element> Read(ReportContext context, string? markdown) =>
        string.IsNullOrWhiteSpace(markdown) ? [] : context.Markdown.ToElements(markdown);
}
