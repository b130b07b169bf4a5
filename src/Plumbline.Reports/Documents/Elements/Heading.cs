using Plumbline.Reports.Documents.Inlines;
namespace Plumbline.Reports.Documents.Elements;

/// <summary>A heading, below the document's title.</summary>
public sealed record Heading : Element
{
    /// <param name="level">1 to 4, as a word processor counts: the title stands above level 1.</param>
    /// <param name="content">The words.</param>
    /// <param name="anchor">Where links lead; null makes one of the words.</param>
    public Heading(int level, RichText content, Anchor? anchor = null)
    {
        Level = Require.Within(level, 1, 4);
        Content = Require.Words(content);
        Anchor = anchor ?? Anchor.FromWords(content.PlainText);
    }

    /// <summary>1 to 4.</summary>
    public int Level { get; }

    /// <summary>The words.</summary>
    public RichText Content { get; }

    /// <summary>Where links lead.</summary>
    public Anchor Anchor { get; }

    /// <inheritdoc/>
    public override IEnumerable<RichText> Words => [Content];

    /// <inheritdoc/>
    public override IEnumerable<Element> Within => [];

    /// <inheritdoc/>
    public override void Accept(IElementVisitor visitor) => visitor.Visit(this);
}
