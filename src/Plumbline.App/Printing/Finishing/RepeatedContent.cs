using Plumbline.App.Printing.Tags;

namespace Plumbline.App.Printing.Finishing;

/// <summary>
/// Leaves in the tags what is said once: not the header of a table, nor the heading of a measure, that is printed again on each page it
/// runs on to, and not a table's own rules.
/// </summary>
internal static class RepeatedContent
{
    private static readonly string[] Repeatable = ["TH", "H1", "H2", "H3", "H4", "H5", "H6"];

    internal static void Remove(Paper paper)
    {
        foreach (var element in paper.Tags.Elements)
        {
            var kind = paper.Tags.Kind(element);
            if (kind == "Table") Remove(paper, element, [.. paper.Tags.OwnPlaces(element).Where(place => paper.MarkOf(place).Words.Length == 0)], Artifacts.Begin);
            else if (Repeatable.Contains(kind, StringComparer.Ordinal)) Remove(paper, element, Repeated(paper, element), Artifacts.BeginPagination);
        }
    }

    // What is printed again has the same words on the later page, or is a rule without words. What merely goes on there has others.
    // A browser may leave a piece without words on the page before.
    private static HashSet<ContentPlace> Repeated(Paper paper, int element)
    {
        var pages = paper.Tags.Places(element).GroupBy(static place => place.Page).Select(page => (Places: page, Words: paper.WordsOf(page))).ToList();
        if (pages.Count < 2) return [];
        var first = pages.FindIndex(static page => page.Words.Length > 0);
        return first < 0 ? [] : [.. pages.Where((page, at) => at != first && (page.Words.Length == 0 || page.Words == pages[first].Words)).SelectMany(static page => page.Places)];
    }

    private static void Remove(Paper paper, int element, HashSet<ContentPlace> places, string begin)
    {
        if (places.Count == 0) return;
        paper.Tags.Remove(element, places);
        foreach (var place in places) paper.PageOf(place).Replace(paper.MarkOf(place).Begin, begin);
    }
}
