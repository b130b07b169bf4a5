using System.Collections.Immutable;
using Plumbline.Core.Ratings;
using Plumbline.Reports.Analysis;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;

namespace Plumbline.Reports.Blocks.IndicatorPages;

/// <summary>What people say about the figure: commentary, actions, a note on the data.</summary>
internal static class PageWords
{
    /// <summary>Commentary beside actions, the note under the shorter of the two; one below the other where there are no actions to read.</summary>
    internal static IEnumerable<Element> Of(ReportContext context, AnalysedIndicator page, Anchor anchor)
    {
        var words = page.Commentary;
        ImmutableArray<Element> commentary = [.. IndicatorPage.Part(page, anchor, "Commentary", Read(context, words?.Text))];
        ImmutableArray<Element> actions = [.. IndicatorPage.Part(page, anchor, "Actions", Actions(context, page))];
        ImmutableArray<Element> note = [.. IndicatorPage.Part(page, anchor, "Note", Read(context, words?.Note))];
        if (string.IsNullOrWhiteSpace(words?.Text) || string.IsNullOrWhiteSpace(words.Actions)) return [.. commentary, .. actions, .. note];
        return words.Text.Length < words.Actions.Length
            ? [new SideBySide([.. commentary, .. note], actions)]
            : [new SideBySide(commentary, [.. actions, .. note])];
    }

    // Red without an action is said out loud: a reader must not take silence for a plan.
    private static ImmutableArray<Element> Actions(ReportContext context, AnalysedIndicator page) =>
        Read(context, page.Commentary?.Actions) is { IsEmpty: false } actions ? actions
        : page.Rating.Status == RatingStatus.Red ? [new Paragraph("No action has been recorded.")]
        : [];

    private static ImmutableArray<Element> Read(ReportContext context, string? markdown) =>
        string.IsNullOrWhiteSpace(markdown) ? [] : context.Markdown.ToElements(markdown);
}
