using Plumbline.Reports.Documents.Inlines;
namespace Plumbline.Reports.Documents.Elements;

/// <summary>A heading, below the document's title.</summary>
public sealed record Heading : Element
{
    /// <param name="level">1 to 4, as in a word processor: the title is above level 1.</param>
    /// <param name="content">The text.</param>
    /// <param name="anchor">The anchor for links to it; null derives one from the text.</param>
    public Heading(int level, RichText content, Anchor? anchor = null)
    {
        Level = Require.Within(level, 1, 4);
        Content = Require.Words(content);
        Anchor = anchor ?? Anchor.FromWords(content.PlainText);
    }

    /// <summary>1 to 4.</summary>
    public int Level { get; }

    /// <summary>The text.</summary>
    public RichText Content { get; }

    /// <summary>The anchor for links to it.</summary>
    public Anchor Anchor { get; }

    /// <inheritdoc/>
    public override IEnumerable<RichText> Words => [Content];

    /// <inheritdoc/>
    public override IEnumerable<Element> Within => [];

    /// <inheritdoc/>
    public override void Accept(IElementVisitor visitor) => visitor.Visit(this);
}
