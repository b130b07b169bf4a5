using Plumbline.App.Printing.Tags;

namespace Plumbline.App.Printing.Finishing;

/// <summary>Leaves in a table's tags what is said once: not the header that is printed again on each page, and not the table's own rules.</summary>
internal static class TableContent
{
    internal static void Clean(Paper paper)
    {
        foreach (var table in paper.Tags.OfKind("Table"))
            Remove(paper, table, [.. paper.Tags.OwnPlaces(table).Where(place => paper.MarkOf(place).Words.Length == 0)]);
        foreach (var header in paper.Tags.OfKind("TH"))
            Remove(paper, header, Repeated(paper, header));
    }

    // A header that is printed again has the same words on the later page. One that merely goes on there has others.
    private static HashSet<ContentPlace> Repeated(Paper paper, int header)
    {
        var pages = paper.Tags.Places(header).GroupBy(static place => place.Page).ToList();
        if (pages.Count < 2) return [];
        var words = paper.WordsOf(pages[0]);
        return [.. pages.Skip(1).Where(page => string.Equals(paper.WordsOf(page), words, StringComparison.Ordinal)).SelectMany(static page => page)];
    }

    private static void Remove(Paper paper, int element, HashSet<ContentPlace> places)
    {
        if (places.Count == 0) return;
        paper.Tags.Remove(element, places);
        foreach (var place in places) paper.PageOf(place).Replace(paper.MarkOf(place).Begin, Artifacts.Begin);
    }
}
