using System.Collections.Immutable;
using Plumbline.Core.Analysis;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Readings;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Indicators;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.IndicatorPages;

/// <summary>The page of one indicator: headline first, then the evidence, then the definition.</summary>
internal static class IndicatorPage
{
    internal static Section Compose(ReportContext context, IndicatorPagesBlock block, AnalysedIndicator page)
    {
        var anchor = PageAnchors.Of(context, block, page.Indicator);
        var content = ImmutableArray.CreateBuilder<Element>();
        content.Add(new Heading(page.Indicator.Placement.Domain is null ? 1 : 2, context.Units.Named(page.Indicator.Name, page.Unit), anchor));
        content.Add(new Paragraph(Place(page), ParagraphRole.Meta));
        content.Add(PageAnchors.Back(context, page));
        content.Add(new Paragraph(Headline(context, page), ParagraphRole.Lead));
        content.Add(PageFacts.Of(context, page));
        content.AddRange(Evidence(PageChart.Of(context, page), PageWords.Of(context, page, anchor), PageMeaning.Of(page, anchor, context.Picture.Settings.Language)));
        content.AddRange(PageNotes.Of(context, page));
        return new Section(content.ToImmutable()) { Form = SectionForm.Measure };
    }

    /// <summary>A part of a page under its own heading.</summary>
    internal static IEnumerable<Element> Part(AnalysedIndicator page, Anchor anchor, string heading, ImmutableArray<Element> content) =>
        content.IsEmpty ? [] : content.Prepend(new Heading(page.Indicator.Placement.Domain is null ? 2 : 3, heading, new Anchor($"{anchor}--{Anchor.FromWords(heading)}")));

    /// <summary>What the figures say, why, and what is done stand under a narrow chart, and the definition beside them; a wide chart stands above both.</summary>
    private static ImmutableArray<Element> Evidence(PageChart chart, PageWords words, PageMeaning meaning)
    {
        ImmutableArray<Element> said = [.. words.Why, .. words.Doing, .. words.Note];
        ImmutableArray<Element> means = [.. meaning.Description, .. meaning.Calculation, .. meaning.Links];
        return chart.IsNarrow ? Beside([.. chart.Elements, .. said], means) : [.. chart.Elements, .. Beside(said, means)];
    }

    private static ImmutableArray<Element> Beside(ImmutableArray<Element> left, ImmutableArray<Element> right) =>
        left.IsEmpty || right.IsEmpty ? [.. left, .. right] : [new SideBySide(left, right)];

    /// <summary>The strongest statement of the page.</summary>
    internal static string Headline(ReportContext context, AnalysedIndicator page) => page.Latest is null
        ? NoTotal.OnPage(context, page) ?? (page.Series.Begun is { } begun ? NoneOfLate(context, page, begun) : "Nothing has been reported yet.")
        : ReadingWords.Headline(ReadingOf(context, page), page.WordingIn(context.Picture.Settings.Language));

    /// <summary>The reading of a page: that of the report's line about the indicator, so that page, dashboard and summary say the same.</summary>
    internal static Reading ReadingOf(ReportContext context, AnalysedIndicator page) => context.Lines.Find(page.Indicator, page.Unit)?.Reading ?? page.Reading;

    /// <summary>Whether the period of the page has no figure: facts of an earlier one name its period, and nothing is concluded from it.</summary>
    internal static bool HasNone(ReportContext context, AnalysedIndicator page) => ReadingOf(context, page).Figure is null or { Value: ObservedValue.Missing };

    // "No figure from January 2021 to December 2023; the first was for January 2019."
    private static string NoneOfLate(ReportContext context, AnalysedIndicator page, DateOnly begun)
    {
        var (culture, calendar, frequency) = (context.Picture.Settings.Language, context.Picture.Settings.Calendar, page.Indicator.Frequency);
        string Name(DateOnly day) => Period.Containing(day, frequency, calendar).ToText(culture, full: true);
        return $"No figure from {Name(SpcSpan.From(context.Picture, page.Indicator, page.Unit, context.Period))} to {OwnPeriod.LastWithin(context.Period, page.Indicator, calendar).ToText(culture, full: true)}; the first was for {Name(begun)}.";
    }

    private static string Place(AnalysedIndicator page) => string.Join(
        " · ",
        new[] { page.Indicator.Placement.Domain, page.Indicator.Placement.Section, page.Indicator.Placement.Group, page.Indicator.Number is { } number ? $"Indicator {number}" : null, page.Indicator.Owner }
            .OfType<string>().DefaultIfEmpty("Indicator"));
}
