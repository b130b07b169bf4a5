using System.Collections.Immutable;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents.Elements;

/// <summary>One line of a table of contents.</summary>
public sealed record ContentsEntry
{
    /// <param name="content">The text of the link.</param>
    /// <param name="target">The anchor it links to.</param>
    /// <param name="level">1 to 4: the depth of its indent.</param>
    /// <param name="detail">What is set at the right, such as a rating; null for none.</param>
    public ContentsEntry(RichText content, Anchor target, int level = 1, RichText? detail = null)
    {
        Content = Require.Words(content);
        Target = target ?? throw new ArgumentNullException(nameof(target));
        Level = Require.Within(level, 1, 4);
        Detail = detail;
    }

    /// <summary>The text of the link.</summary>
    public RichText Content { get; }

    /// <summary>The anchor it links to.</summary>
    public Anchor Target { get; }

    /// <summary>1 to 4.</summary>
    public int Level { get; }

    /// <summary>What is set at the right.</summary>
    public RichText? Detail { get; }

    internal IEnumerable<RichText> Words => Detail is null ? [Content] : [Content, Detail];
}

/// <summary>Links to parts of the document: a table of contents, or an index of indicators.</summary>
public sealed record Contents : Element
{
    /// <param name="label">An accessible name for the links: "Contents", "Index of indicators". It prints no heading.</param>
    /// <param name="entries">At least one; each at most one level deeper than the entry before.</param>
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

    /// <summary>The accessible name of the links.</summary>
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
