using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents;

/// <summary>Everything in a document, in reading order, however deep.</summary>
public static class Traversal
{
    /// <summary>These elements and those within them.</summary>
    public static IReadOnlyList<Element> Elements(IEnumerable<Element> elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        var found = new List<Element>();
        Add(elements, found);
        return found;
    }

    /// <summary>The inlines of these elements and of those within them.</summary>
    public static IReadOnlyList<Inline> Inlines(IEnumerable<Element> elements) => InlinesOf(Elements(elements));

    /// <summary>The inlines of elements that have been found already.</summary>
    internal static IReadOnlyList<Inline> InlinesOf(IReadOnlyList<Element> elements)
    {
        var found = new List<Inline>();
        foreach (var element in elements)
        {
            foreach (var words in element.Words) Add(words, found);
        }

        return found;
    }

    private static void Add(IEnumerable<Element> elements, List<Element> found)
    {
        foreach (var element in elements)
        {
            found.Add(element);
            Add(element.Within, found);
        }
    }

    private static void Add(RichText words, List<Inline> found)
    {
        for (var i = 0; i < words.Count; i++)
        {
            found.Add(words[i]);
            Add(words[i].Within, found);
        }
    }
}
