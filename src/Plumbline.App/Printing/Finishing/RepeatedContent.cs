using Plumbline.App.Printing.Tags;

namespace Plumbline.App.Printing.Finishing;

/// <summary>
/// Leaves in the tags what is said once: not the header of a table, nor the heading of a measure, that is printed again on each page and in each column
/// that it runs on to, and not a table's own rules.
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

    // What is printed again has the same words on a later page, or in the next column, or is a rule without words. What merely goes on
    // there has others. A browser may leave a piece without words on the page before. Of a header of two pieces, such as a name and its
    // unit, it tells the one on every page and then the other.
    private static HashSet<ContentPlace> Repeated(Paper paper, int element)
    {
        var parts = PartsOf(paper, element).Select(part => (Places: part, Words: paper.WordsOf(part))).ToList();
        if (parts.Count < 2) return [];
        var first = parts.FindIndex(static part => part.Words.Length > 0);
        return first < 0 ? [] : [.. parts.Where((part, at) => at != first && (part.Words.Length == 0 || parts.Take(at).Any(earlier => earlier.Words == part.Words))).SelectMany(static part => part.Places)];
    }

    // The content of an element on each page, and in each of two columns of a page.
    private static List<List<ContentPlace>> PartsOf(Paper paper, int element)
    {
        var parts = new List<List<ContentPlace>>();
        (double X, double Y)? last = null;
        foreach (var place in paper.Tags.Places(element))
        {
            var start = paper.MarkOf(place).Start;
            if (parts is not [.., [{ Page: var page }, ..]] || page != place.Page || IsOtherColumn(last, start, paper.PageOf(place).Middle.X)) (last, parts) = (null, [.. parts, []]);
            parts[^1].Add(place);
            last = start ?? last;
        }

        return parts;
    }

    private static bool IsOtherColumn((double X, double Y)? last, (double X, double Y)? start, double middle) =>
        last is { } before && start is { } after && before.X < middle != after.X < middle;

    private static void Remove(Paper paper, int element, HashSet<ContentPlace> places, string begin)
    {
        if (places.Count == 0) return;
        paper.Tags.Remove(element, places);
        foreach (var place in places) paper.PageOf(place).Replace(paper.MarkOf(place).Begin, begin);
    }
}
