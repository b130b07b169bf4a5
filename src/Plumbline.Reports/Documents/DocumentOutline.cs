using System.Collections.Immutable;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents;

/// <summary>A heading in the outline.</summary>
/// <param name="Level">1 to 4.</param>
/// <param name="Text">The text without markup.</param>
/// <param name="Anchor">The anchor of the heading.</param>
public sealed record OutlineEntry(int Level, string Text, Anchor Anchor);

/// <summary>The headings of a document, in reading order.</summary>
public sealed record DocumentOutline
{
    private DocumentOutline(ImmutableArray<OutlineEntry> entries) => Entries = entries;

    /// <summary>The headings in reading order.</summary>
    public ImmutableArray<OutlineEntry> Entries { get; }

    /// <summary>The outline of these elements and everything within them.</summary>
    public static DocumentOutline Of(IEnumerable<Element> elements) => OfAll(Traversal.Elements(elements));

    /// <summary>The outline of a flat list, to which nested elements are already added.</summary>
    internal static DocumentOutline OfAll(IReadOnlyList<Element> elements) =>
        new([.. elements.OfType<Heading>().Select(static h => new OutlineEntry(h.Level, h.Content.PlainText, h.Anchor))]);

    /// <summary>Links to the headings.</summary>
    /// <param name="label">What the links are: "Contents".</param>
    /// <param name="depth">The deepest heading level listed.</param>
    public Contents ToContents(string label, int depth = 2) =>
        new(label, [.. Entries.Where(entry => entry.Level <= depth).Select(static entry => new ContentsEntry(entry.Text, entry.Anchor, entry.Level))]);
}
