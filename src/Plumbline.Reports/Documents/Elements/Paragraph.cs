using Plumbline.Reports.Documents.Inlines;
namespace Plumbline.Reports.Documents.Elements;

/// <summary>How a paragraph is set.</summary>
public enum ParagraphRole
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>The answer, larger, under a heading.</summary>
    Lead,

    /// <summary>Where we are or when it was made: small and quiet.</summary>
    Meta,
}

/// <summary>A paragraph.</summary>
public sealed record Paragraph : Element
{
    /// <summary>A paragraph of running text unless said otherwise.</summary>
    public Paragraph(RichText content, ParagraphRole role = ParagraphRole.Body)
    {
        Content = Require.Words(content);
        Role = role;
    }

    /// <summary>The words.</summary>
    public RichText Content { get; }

    /// <summary>How it is set.</summary>
    public ParagraphRole Role { get; }

    /// <inheritdoc/>
    public override IEnumerable<RichText> Words => [Content];

    /// <inheritdoc/>
    public override IEnumerable<Element> Within => [];

    /// <inheritdoc/>
    public override void Accept(IElementVisitor visitor) => visitor.Visit(this);
}
