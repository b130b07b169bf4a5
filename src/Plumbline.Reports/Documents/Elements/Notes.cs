using System.Collections.Immutable;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents.Elements;

/// <summary>A footnote that a <see cref="NoteMark"/> links to.</summary>
public sealed record Note
{
    /// <param name="mark">The same as on the mark; null for a note on the whole.</param>
    /// <param name="content">The text.</param>
    /// <param name="anchor">The anchor the marks link to; required with a mark.</param>
    public Note(string? mark, RichText content, Anchor? anchor = null)
    {
        Mark = Require.TextOrNull(mark);
        Content = Require.Words(content);
        Anchor = mark is null || anchor is not null ? anchor : throw new ArgumentNullException(nameof(anchor));
    }

    /// <summary>A note on the whole.</summary>
    public Note(RichText content)
        : this(null, content)
    {
    }

    /// <summary>The same as on the mark.</summary>
    public string? Mark { get; }

    /// <summary>The text.</summary>
    public RichText Content { get; }

    /// <summary>The anchor the marks link to.</summary>
    public Anchor? Anchor { get; }
}

/// <summary>Footnotes in small type, in the order of their marks.</summary>
public sealed record Notes : Element
{
    /// <summary>At least one.</summary>
    public Notes(ImmutableArray<Note> items) => Items = Require.Some(items);

    /// <summary>The notes.</summary>
    public ImmutableArray<Note> Items { get; }

    /// <inheritdoc/>
    public override IEnumerable<RichText> Words => Items.Select(static note => note.Content);

    /// <inheritdoc/>
    public override IEnumerable<Element> Within => [];

    /// <inheritdoc/>
    public override void Accept(IElementVisitor visitor) => visitor.Visit(this);
}
