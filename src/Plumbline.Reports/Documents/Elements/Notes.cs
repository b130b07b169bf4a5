using System.Collections.Immutable;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents.Elements;

/// <summary>A note that a <see cref="NoteMark"/> leads to.</summary>
public sealed record Note
{
    /// <param name="mark">The same as on the mark; null for a note about the whole.</param>
    /// <param name="content">The words.</param>
    /// <param name="anchor">Where the marks lead; required with a mark.</param>
    public Note(string? mark, RichText content, Anchor? anchor = null)
    {
        Mark = Require.TextOrNull(mark);
        Content = Require.Words(content);
        Anchor = mark is null || anchor is not null ? anchor : throw new ArgumentNullException(nameof(anchor));
    }

    /// <summary>A note about the whole.</summary>
    public Note(RichText content)
        : this(null, content)
    {
    }

    /// <summary>The same as on the mark.</summary>
    public string? Mark { get; }

    /// <summary>The words.</summary>
    public RichText Content { get; }

    /// <summary>Where the marks lead.</summary>
    public Anchor? Anchor { get; }
}

/// <summary>Notes, small, in the order of their marks.</summary>
public sealed record Notes : Element
{
    /// <summary>One at least.</summary>
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
