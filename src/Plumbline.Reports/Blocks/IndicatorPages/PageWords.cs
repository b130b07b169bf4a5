using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Benchmarks;
using Plumbline.Core.Checks.Prose;
using Plumbline.Core.Judging;
using Plumbline.Core.Observations;
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
    /// <summary>The heading of what is drafted from the figures.</summary>
    internal const string FiguresSay = "What the figures say";

    internal static PageWords Of(ReportContext context, AnalysedIndicator page, Anchor anchor) => new(
        [.. IndicatorPage.Part(page, anchor, FiguresSay, Drafted(context, page)), .. IndicatorPage.Part(page, anchor, "Why", Read(context, page.Commentary?.Why))],
        [.. IndicatorPage.Part(page, anchor, "What we are doing", DoingOf(context, page)), .. IndicatorPage.Part(page, anchor, "Expected by", ExpectedOf(context, page))],
        [.. IndicatorPage.Part(page, anchor, "Note", Read(context, page.Commentary?.Note))]);

    // Above the words of an author stands what they speak of. A control chart has it at its side.
    private static ImmutableArray<Element> Drafted(ReportContext context, AnalysedIndicator page)
    {
        if (page is { Commentary: null } or { Latest: null } || PageChart.IsControlChart(page)) return [];
        var culture = context.Picture.Settings.Language;
        var (reading, wording) = (IndicatorPage.ReadingOf(context, page), page.WordingIn(culture));
        // What the headline of the page says is not said again.
        var draft = ReadingWords.Draft(reading, wording) is var words && words != ReadingWords.Headline(reading, wording) ? words : null;
        return string.Join(' ', new[] { draft, Averages(page, culture) }.OfType<string>()) is { Length: > 0 } said ? [new Paragraph(said)] : [];
    }

    // "The average of statistical neighbours is 81.2%, 5.2 points higher; that of England is 85.0%, 9.0 points higher."
    internal static string? Averages(AnalysedIndicator page, CultureInfo culture)
    {
        string?[] said = [Average("statistical neighbours", page.Neighbours), Average("England", page.England)];
        return said.OfType<string>().ToList() is { Count: > 0 } averages ? $"The average of {string.Join("; that of ", averages)}." : null;

        string? Average(string of, Benchmark? benchmark)
        {
            if (benchmark?.Value is not ObservedValue.Number { Quantity: var average } || page.Latest is not { Amount: { } amount, IsDoubtful: false } latest) return null;
            var words = $"{of} is {ValueText.Of(benchmark.Value, culture)}";
            var size = DistanceWords.Size(Math.Abs(average.Amount - amount), average.Decimals, page.Indicator, latest, culture);
            return average.Amount == amount ? $"{words}, the same" : $"{words}, {size} {(average.Amount > amount ? "higher" : "lower")}";
        }
    }

    // A red rating without an action says so, because a reader might take silence for a plan.
    internal static ImmutableArray<Element> DoingOf(ReportContext context, AnalysedIndicator page) =>
    [
        .. Read(context, page.Commentary?.Doing),
        .. page.Judgement.Status == RatingStatus.Red && !IndicatorPage.HasNone(context, page) && !Explanation.GivesAction(page.Commentary?.Doing) ? [new Paragraph("No action has been recorded.")] : Array.Empty<Element>(),
    ];

    internal static ImmutableArray<Element> ExpectedOf(ReportContext context, AnalysedIndicator page) =>
        page.Commentary?.Expected is { } expected ? [new Paragraph(expected.ToText(context.Picture.Settings.Language))] : [];

    internal static ImmutableArray<Element> Read(ReportContext context, string? markdown) =>
        string.IsNullOrWhiteSpace(markdown) ? [] : context.Markdown.ToElements(markdown);
}
