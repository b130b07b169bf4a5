using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Reports.Analysis;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;

namespace Plumbline.Reports.Blocks.IndicatorPages;

/// <summary>The small print of a page: notes on its indicator, target, figures and means.</summary>
internal static class PageNotes
{
    internal static IEnumerable<Element> Of(ReportContext context, AnalysedIndicator page)
    {
        var culture = context.Picture.Settings.Language;
        ImmutableArray<Note> notes = [.. Lines(page, culture).Distinct(StringComparer.Ordinal).Select(line => new Note(char.ToUpper(line[0], culture) + line[1..]))];
        return notes.IsEmpty ? [] : [new Notes(notes)];
    }

    private static IEnumerable<string> Lines(AnalysedIndicator page, CultureInfo culture)
    {
        if (page.Indicator.Note is { } own) yield return own;
        if (page.Target?.Note is { } target) yield return "Target: " + target;
        foreach (var observation in new[] { page.Latest, page.Previous })
        {
            if (observation?.Note is { } note) yield return $"{observation.Period.ToText(culture, full: true)}: {note}";
        }

        if (page.Neighbours?.Note is { } neighbours) yield return "Statistical neighbours: " + neighbours;
        if (page.England?.Note is { } england) yield return "England: " + england;
    }
}
