using System.Collections.Immutable;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents.Elements;

/// <summary>A line of contents.</summary>
public sealed record ContentsEntry
{
    /// <param name="content">The words of the link.</param>
    /// <param name="target">Where it leads.</param>
    /// <param name="level">1 to 4: how far it is set in.</param>
    /// <param name="detail">What stands at the right, such as a rating; null for nothing.</param>
    public ContentsEntry(RichText content, Anchor target, int level = 1, RichText? detail = null)
    {
        Content = Require.Words(content);
        Target = target ?? throw new ArgumentNullException(nameof(target));
        Level = Require.Within(level, 1, 4);
        Detail = detail;
    }

    /// <summary>The words of the link.</summary>
    public RichText Content { get; }

    /// <summary>Where it leads.</summary>
    public Anchor Target { get; }

    /// <summary>1 to 4.</summary>
    public int Level { get; }

    /// <summary>What stands at the right.</summary>
    public RichText? Detail { get; }

    internal IEnumerable<RichText> Words => Detail is null ? [Content] : [Content, Detail];
}

/// <summary>Links to the parts of the document: its contents, or the index of its indicators.</summary>
public sealed record Contents : Element
{
    /// <param name="label">What the links are, for those who do not see them laid out: "Contents", "Index of indicators". A heading is for the composer to set.</param>
    /// <param name="entries">One at least; each level at most one deeper than the entry before.</param>
    public Contents(string label, ImmutableArray<ContentsEntry> entries)
    {
        Label = Require.Text(label);
        Entries = Require.Some(entries);
        var level = 0;
        foreach (var entry in Entries)
        {
            if (entry.Level > level + 1)
                throw new ArgumentException($"Entry \"{entry.Content}\" skips a level: {level} to {entry.Level}.", nameof(entries));
            level = entry.Level;
        }
    }

    /// <summary>What the links are.</summary>
    public string Label { get; }

    /// <summary>The entries.</summary>
    public ImmutableArray<ContentsEntry> Entries { get; }

    /// <inheritdoc/>
    public override IEnumerable<RichText> Words => Entries.SelectMany(static entry => entry.Words);

    /// <inheritdoc/>
    public override IEnumerable<Element> Within => [];

    /// <inheritdoc/>
    public override void Accept(IElementVisitor visitor) => visitor.Visit(this);
}
