using System.Collections.Immutable;
using Plumbline.Core.Ratings;
using Plumbline.Core.Readings;
using Plumbline.Reports.Indicators;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.IndicatorPages;

/// <summary>What the figures say and why, what is being done and expected, and a note on the data; each may be empty.</summary>
/// <remarks>The parts are stacked: two columns of unequal length would take more of the page.</remarks>
internal sealed record PageWords(ImmutableArray<Element> Why, ImmutableArray<Element> Doing, ImmutableArray<Element> Note)
{
    internal static PageWords Of(ReportContext context, AnalysedIndicator page, Anchor anchor) => new(
        [.. IndicatorPage.Part(page, anchor, "What the figures say", Drafted(context, page)), .. IndicatorPage.Part(page, anchor, "Why", Read(context, page.Commentary?.Why))],
        [.. IndicatorPage.Part(page, anchor, "What we are doing", DoingOf(context, page)), .. IndicatorPage.Part(page, anchor, "Expected by", ExpectedOf(context, page))],
        [.. IndicatorPage.Part(page, anchor, "Note", Read(context, page.Commentary?.Note))]);

    // Beside an author's words, and where it says more than the headline of the page.
    private static ImmutableArray<Element> Drafted(ReportContext context, AnalysedIndicator page)
    {
        if (page.Commentary is null || page.Latest is null) return [];
        var (reading, wording) = (IndicatorPage.ReadingOf(context, page), page.WordingIn(context.Picture.Settings.Language));
        return ReadingWords.Draft(reading, wording) is var words && words != ReadingWords.Headline(reading, wording) ? [new Paragraph(words)] : [];
    }

    // A red rating without an action says so, because a reader might take silence for a plan.
    private static ImmutableArray<Element> DoingOf(ReportContext context, AnalysedIndicator page) =>
        Read(context, page.Commentary?.Doing) is { IsEmpty: false } actions ? actions
        : page.Judgement.Status == RatingStatus.Red ? [new Paragraph("No action has been recorded.")]
        : [];

    private static ImmutableArray<Element> ExpectedOf(ReportContext context, AnalysedIndicator page) =>
        page.Commentary?.Expected is { } expected ? [new Paragraph(expected.ToText(context.Picture.Settings.Language))] : [];

    private static ImmutableArray<Element> Read(ReportContext context, string? markdown) =>
        string.IsNullOrWhiteSpace(markdown) ? [] : context.Markdown.ToElements(markdown);
}
