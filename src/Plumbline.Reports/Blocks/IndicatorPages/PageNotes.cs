using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Observations;
using Plumbline.Reports.Indicators;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks.IndicatorPages;

/// <summary>The footnotes of a page: on its indicator, target, figures and comparators.</summary>
internal static class PageNotes
{
    internal static IEnumerable<Element> Of(ReportContext context, AnalysedIndicator page)
    {
        var culture = context.Picture.Settings.Language;
        ImmutableArray<Note> notes = [.. Lines(context, page, culture).Distinct(StringComparer.Ordinal).Select(line => new Note(char.ToUpper(line[0], culture) + line[1..]))];
        return notes.IsEmpty ? [] : [new Notes(notes)];
    }

    private static IEnumerable<string> Lines(ReportContext context, AnalysedIndicator page, CultureInfo culture)
    {
        if (page.Indicator.Note is { } own) yield return own;
        if (StatusNotes.Of(context, page) is { } status) yield return $"{status}.";
        if (page.Judgement.Target?.Note is { } target) yield return "Target: " + target;
        foreach (var alike in Observations(page).Where(static observation => observation.Total is not null).GroupBy(observation => Made(context, observation, culture), StringComparer.Ordinal))
            yield return $"{string.Join(" and ", alike.Select(observation => observation.Period.ToText(culture, full: true)))}: {alike.Key}";
        foreach (var observation in Observations(page))
        {
            if (Said(observation) is { } words) yield return words.At(observation.Period.ToText(culture, full: true));
        }

        if (page.Neighbours?.Note is { } neighbours) yield return "Statistical neighbours: " + neighbours;
        if (page.England?.Note is { } england) yield return "England: " + england;
    }

    private static IEnumerable<Observation> Observations(AnalysedIndicator page) => new[] { page.Latest, page.Previous }.OfType<Observation>();

    private static string Made(ReportContext context, Observation observation, CultureInfo culture) =>
        Lower(TotalNote.OfGaps(observation, context.Units.NameOf, culture) ?? TotalNote.Of(observation.Total!, culture));

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];

    /// <summary>A page has no key, so the note itself explains what a doubtful figure is.</summary>
    private static FigureNote? Said(Observation observation) => observation.IsDoubtful
        ? FigureNote.Of(string.Join(". ", new[] { "a doubtful figure, known to be probably wrong", observation.Note }.OfType<string>()))
        : FigureNote.Of(observation);
}
