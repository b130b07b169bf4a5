using System.Collections.Immutable;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Composition.Markdown;

/// <summary>The small part of Markdown that the text of a paper uses: paragraphs, bullet and numbered lists, strong, emphasis, links. Anything else is plain words.</summary>
public sealed class PaperMarkdown : IMarkdown
{
    private PaperMarkdown()
    {
    }

    /// <summary>The one there is: it holds nothing.</summary>
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
