using Plumbline.Reports.Documents.Inlines;
namespace Plumbline.Reports.Documents.Elements;

/// <summary>The role of a paragraph, which decides its type size.</summary>
public enum ParagraphRole
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>The main statement under a heading, larger.</summary>
    Lead,

    /// <summary>Context or date: small and quiet.</summary>
    Meta,
}

/// <summary>A paragraph.</summary>
public sealed record Paragraph : Element
{
    /// <summary>A paragraph; running text by default.</summary>
    public Paragraph(RichText content, ParagraphRole role = ParagraphRole.Body)
    {
        Content = Require.Words(content);
        Role = role;
    }

    /// <summary>The text.</summary>
    public RichText Content { get; }

    /// <summary>The role of the paragraph.</summary>
    public ParagraphRole Role { get; }

    /// <inheritdoc/>
    public override IEnumerable<RichText> Words => [Content];

    /// <inheritdoc/>
    public override IEnumerable<Element> Within => [];

    /// <inheritdoc/>
    public override void Accept(IElementVisitor visitor) => visitor.Visit(this);
}
