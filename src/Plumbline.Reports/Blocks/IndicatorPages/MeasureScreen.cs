using System.Collections.Immutable;
using Plumbline.Core.Indicators;
using Plumbline.Core.Spc;
using Plumbline.Core.Units;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.IndicatorPages;

/// <summary>A part of a measure's page under its own heading.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Content">What stands below it.</param>
public sealed record ScreenPart(string Heading, ImmutableArray<Element> Content);

/// <summary>The page of one measure as a screen shows it: the same words, facts and chart as its page in a paper, for a page that arranges them itself.</summary>
public sealed record MeasureScreen
{
    private MeasureScreen()
    {
    }

    /// <summary>The figures and their analysis.</summary>
    public required AnalysedIndicator Analysed { get; init; }

    /// <summary>The strongest statement of the page, in a sentence or two.</summary>
    public required string Headline { get; init; }

    /// <summary>The figure and its change, the target, the rating, whether it is changing, whether the target will be met, and benchmarks.</summary>
    public required Facts Facts { get; init; }

    /// <summary>The chart, and why there is no control chart; empty for an indicator without a number.</summary>
    public required ImmutableArray<Element> Chart { get; init; }

    /// <summary>What the chart says; empty without a control chart.</summary>
    public required ImmutableArray<Element> Says { get; init; }

    /// <summary>Why, what is being done, what is expected by when, and a note on the data: the parts that have words.</summary>
    public required ImmutableArray<ScreenPart> Commentary { get; init; }

    /// <summary>What it measures.</summary>
    public required ImmutableArray<Element> Description { get; init; }

    /// <summary>The formula with its terms, and the source.</summary>
    public required ImmutableArray<Element> Calculation { get; init; }

    /// <summary>Useful pages.</summary>
    public required ImmutableArray<Element> Links { get; init; }

    /// <summary>What a reader must know of the measure, its target, its latest figures and its benchmarks.</summary>
    public required ImmutableArray<Element> Notes { get; init; }

    /// <summary>The figures up to the period, the latest first, each with what its target and the chart say of it.</summary>
    public required ImmutableArray<ScreenFigure> Figures { get; init; }

    /// <summary>The page of an indicator in a unit, at the end of the context's period.</summary>
    public static MeasureScreen Of(ReportContext context, Indicator indicator, UnitCode unit)
    {
        ArgumentNullException.ThrowIfNull(context);
        var page = context.Analyse(indicator, unit);
        var culture = context.Picture.Settings.Language;
        var drawn = PageChart.Of(context, page, ChartSize.Full).Elements;
        return new MeasureScreen
        {
            Analysed = page,
            Headline = IndicatorPage.Headline(context, page),
            Facts = ScreenFacts.Of(context, page),
            Chart = [.. drawn.Where(static element => element is not Callout)],
            Says = [.. SaysOf(context, page, drawn.OfType<Callout>().FirstOrDefault()), .. PageWords.Averages(page, culture) is { } averages ? [new Paragraph(averages)] : Array.Empty<Element>()],
            Commentary = [.. Parts(context, page).Where(static part => !part.Content.IsEmpty)],
            Description = PageMeaning.Paragraphs(indicator.Description),
            // No heading stands above it, so the source has its word.
            Calculation = indicator.Formula is null ? [.. PageMeaning.Source(indicator)] : PageMeaning.CalculationOf(indicator, culture),
            Links = PageMeaning.LinksOf(indicator),
            Notes = [.. PageNotes.Of(context, page)],
            Figures = ScreenFigure.Of(context, page),
        };
    }

    // The headline tells what the chart says of change, so below the chart stands what follows from it.
    private static IEnumerable<Element> SaysOf(ReportContext context, AnalysedIndicator page, Callout? printed)
    {
        var (reading, culture) = (IndicatorPage.ReadingOf(context, page), context.Picture.Settings.Language);
        if (printed is null || page.Chart is not { } chart || reading is not { Figure.Amount: not null, HasLimits: true, Chart: { } drawn, IsDoubtful: false }) return printed is null ? [] : [printed];
        string?[] says =
        [
            reading.IsConcern ? "Find out what has changed." : null,
            chart.SummaryIn(culture).Silence,
            OutlookWords.Of(drawn, reading.Outlook, page.WordingIn(culture), isRangeTold: false),
        ];
        ImmutableArray<Element> content = [.. new[] { string.Join(' ', says.OfType<string>()) }.Where(static words => words.Length > 0).Select(static words => new Paragraph(words)), .. printed.Content.Skip(1)];
        return content.IsEmpty ? [] : [new Callout(printed.Tone, content) { Label = "What follows" }];
    }

    private static IEnumerable<ScreenPart> Parts(ReportContext context, AnalysedIndicator page) =>
    [
        new ScreenPart("Why", PageWords.Read(context, page.Commentary?.Why)),
        new ScreenPart("What we are doing", PageWords.DoingOf(context, page)),
        new ScreenPart("Expected by", PageWords.ExpectedOf(context, page)),
        new ScreenPart("Note", PageWords.Read(context, page.Commentary?.Note)),
    ];
}
