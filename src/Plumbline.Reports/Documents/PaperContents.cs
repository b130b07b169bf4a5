using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents;

/// <summary>The links at the beginning of a paper: to its parts and its measures.</summary>
/// <remarks>A first page counts as one part, by its first heading. An index of the paper's own lists the measures, so that they are not listed twice.</remarks>
public static class PaperContents
{
    private const int Least = 2;

    // More lines than this would take a sheet of their own.
    private const int MostPrinted = 45;

    /// <summary>The links; null for a paper of fewer than two parts, and for a page that is no paper.</summary>
    /// <param name="document">The paper.</param>
    public static Contents? Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        // What has no period is a page that lists papers, or says why there is none.
        if (document.Period is null) return null;
        var entries = document.Content.SelectMany(element => EntriesOf(element, HasIndex(document))).ToList();
        return entries.Count < Least ? null : new Contents("Contents", [.. entries]);
    }

    /// <summary>The links that our own printing puts into a paper of many pages without an index; null for another paper.</summary>
    /// <param name="document">The paper.</param>
    public static Contents? OfPrint(Document document) =>
        Of(document) is { Entries.Length: <= MostPrinted } contents && !HasIndex(document) && PaperLength.IsLong(document) ? contents : null;

    /// <summary>The places that the printed lines of contents name, in order: those of the paper's own links, then those of its index.</summary>
    /// <param name="document">The paper.</param>
    public static IEnumerable<Anchor> PrintedTargets(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Traversal.Elements(document.Content).OfType<Contents>().Prepend(OfPrint(document)).OfType<Contents>()
            .SelectMany(static contents => contents.Entries).Select(static entry => entry.Target);
    }

    /// <summary>Whether the paper has an index of its own.</summary>
    /// <param name="document">The paper.</param>
    public static bool HasIndex(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Traversal.Elements(document.Content).OfType<Contents>().Any();
    }

    private static IEnumerable<ContentsEntry> EntriesOf(Element element, bool hasIndex)
    {
        switch (element)
        {
            case Heading { Level: 1 } part:
                return [new ContentsEntry(part.Content, part.Anchor)];
            case Section { Form: SectionForm.OnePage } first:
                return first.Content.SelectMany(inner => EntriesOf(inner, hasIndex)).Take(1);
            case Section { Form: SectionForm.Measure } measure when measure.Content[0] is Heading { Level: 2 } title:
                return hasIndex ? [] : [new ContentsEntry(title.Content, title.Anchor, 2)];
            default:
                return element.Within.SelectMany(inner => EntriesOf(inner, hasIndex));
        }
    }
}
