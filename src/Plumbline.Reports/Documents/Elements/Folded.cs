using System.Collections.Immutable;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents.Elements;

/// <summary>Elements that a phone shows once they are asked for. On wider screens and on paper they stand like any others.</summary>
public sealed record Folded : Element
{
    /// <param name="name">What opens them on a phone: "Indicator description".</param>
    /// <param name="content">The elements; one at least. The first may be a heading that says the same.</param>
    public Folded(string name, ImmutableArray<Element> content)
    {
        Name = Require.Text(name);
        Content = Require.Some(content);
    }

    /// <summary>What opens them on a phone.</summary>
    public string Name { get; }

    /// <summary>The elements.</summary>
    public ImmutableArray<Element> Content { get; }

    /// <inheritdoc/>
    public override IEnumerable<RichText> Words => [];

    /// <inheritdoc/>
    public override IEnumerable<Element> Within => Content;

    /// <inheritdoc/>
    public override void Accept(IElementVisitor visitor) => visitor.Visit(this);
}
