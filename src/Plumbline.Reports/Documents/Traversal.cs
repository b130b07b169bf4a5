using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents;

/// <summary>Visits everything in a document, in reading order, at any depth.</summary>
public static class Traversal
{
    /// <summary>These elements and all elements nested in them.</summary>
    public static IReadOnlyList<Element> Elements(IEnumerable<Element> elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        var found = new List<Element>();
        Add(elements, found);
        return found;
    }

    /// <summary>The inlines of these elements and of all elements nested in them.</summary>
    public static IReadOnlyList<Inline> Inlines(IEnumerable<Element> elements)
    {
        var found = new List<Inline>();
        foreach (var element in Elements(elements)) Each(element, found.Add);
        return found;
    }

    /// <summary>Passes each inline of an element's own running text to the action.</summary>
    internal static void Each(Element element, Action<Inline> found)
    {
        foreach (var words in element.Words) Each(words, found);
    }

    private static void Each(RichText words, Action<Inline> found)
    {
        foreach (var inline in words)
        {
            found(inline);
            Each(inline.Within, found);
        }
    }

    private static void Add(IEnumerable<Element> elements, List<Element> found)
    {
        foreach (var element in elements)
        {
            found.Add(element);
            Add(element.Within, found);
        }
    }
}
