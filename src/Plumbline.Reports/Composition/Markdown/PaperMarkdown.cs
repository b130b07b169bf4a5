using System.Collections.Immutable;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Composition.Markdown;

/// <summary>The small part of Markdown that report text uses: paragraphs, bullet and numbered lists, strong, emphasis, links. Anything else is plain text.</summary>
public sealed class PaperMarkdown : IMarkdown
{
    private PaperMarkdown()
    {
    }

    /// <summary>The shared instance; it has no state.</summary>
    public static PaperMarkdown Instance { get; } = new();

    /// <inheritdoc/>
    public ImmutableArray<Element> ToElements(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        return
        [
            .. MarkdownLines.Blocks(markdown).Select(static Element (block) => block switch
            {
                { Marker: MarkdownMarker.None } => new Paragraph(MarkdownSpans.Read(block.Lines[0])),
                _ => new ItemList(
                    block.Marker == MarkdownMarker.Bullet ? ListStyle.Bullet : ListStyle.Numbered,
                    [.. block.Lines.Select(static line => new ListItem(MarkdownSpans.Read(line)))],
                    block.Start),
            }),
        ];
    }
}
