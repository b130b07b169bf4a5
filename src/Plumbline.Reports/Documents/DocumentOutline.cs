using System.Collections.Immutable;

namespace Plumbline.Reports.Documents;

/// <summary>A heading's place in the outline.</summary>
/// <param name="Level">1 to 4.</param>
/// <param name="Text">The words alone.</param>
/// <param name="Anchor">Where a link to it leads.</param>
public sealed record OutlineEntry(int Level, string Text, Anchor Anchor);

/// <summary>The headings of a document, in reading order.</summary>
public sealed record DocumentOutline
{
    private DocumentOutline(ImmutableArray<OutlineEntry> entries) => Entries = entries;

    /// <summary>The headings in reading order.</summary>
    public ImmutableArray<OutlineEntry> Entries { get; }

    /// <summary>The outline of these elements and all they contain.</summary>
    public static DocumentOutline Of(IEnumerable<Element> elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        return new([.. Traversal.Elements(elements).OfType<Heading>().Select(static h => new OutlineEntry(h.Level, h.Content.PlainText, h.Anchor))]);
    }
}
