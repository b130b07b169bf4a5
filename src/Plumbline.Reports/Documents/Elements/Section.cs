using System.Collections.Immutable;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents.Elements;

/// <summary>Which way the paper lies.</summary>
public enum PageOrientation
{
    /// <summary>A4 upright.</summary>
    Portrait,

    /// <summary>A4 on its side, for wide tables.</summary>
    Landscape,
}

/// <summary>Elements that belong together; its first heading names it.</summary>
public sealed record Section : Element
{
    /// <summary>One element at least.</summary>
    public Section(ImmutableArray<Element> content) => Content = Require.Some(content);

    /// <summary>The elements.</summary>
    public ImmutableArray<Element> Content { get; }

    /// <summary>Whether print starts a new page for it, as for an indicator's page.</summary>
    public bool StartsNewPage { get; init; }

    /// <summary>The lie of its own pages; null for the document's. Another than the document's starts a new page.</summary>
    public PageOrientation? Orientation { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<RichText> Words => [];

    /// <inheritdoc/>
    public override IEnumerable<Element> Within => Content;

    /// <inheritdoc/>
    public override void Accept(IElementVisitor visitor) => visitor.Visit(this);
}

/// <summary>Columns beside each other where there is width for it, one above the other where not.</summary>
public sealed record SideBySide : Element
{
    /// <summary>Two columns or three, none empty.</summary>
    public SideBySide(params ReadOnlySpan<ImmutableArray<Element>> columns)
    {
        Require.Within(columns.Length, 2, 3);
        foreach (var column in columns)
            Require.Some(column, nameof(columns));
        Columns = [.. columns];
    }

    /// <summary>The columns, left to right.</summary>
    public ImmutableArray<ImmutableArray<Element>> Columns { get; }

    /// <inheritdoc/>
    public override IEnumerable<RichText> Words => [];

    /// <inheritdoc/>
    public override IEnumerable<Element> Within => Columns.SelectMany(static column => column);

    /// <inheritdoc/>
    public override void Accept(IElementVisitor visitor) => visitor.Visit(this);
}

/// <summary>A new page in print; nothing on the screen.</summary>
public sealed record PageBreak : Element
{
    /// <inheritdoc/>
    public override IEnumerable<RichText> Words => [];

    /// <inheritdoc/>
    public override IEnumerable<Element> Within => [];

    /// <inheritdoc/>
    public override void Accept(IElementVisitor visitor) => visitor.Visit(this);
}

/// <summary>The way back to an index: a link on the screen and in PDF alike.</summary>
public sealed record BackLink : Element
{
    /// <param name="content">"Return to index".</param>
    /// <param name="target">The anchor of the index.</param>
    public BackLink(string content, Anchor target)
    {
        Content = Require.Text(content);
        Target = target ?? throw new ArgumentNullException(nameof(target));
    }

    /// <summary>The words.</summary>
    public string Content { get; }

    /// <summary>Where it leads.</summary>
    public Anchor Target { get; }

    /// <inheritdoc/>
    public override IEnumerable<RichText> Words => [];

    /// <inheritdoc/>
    public override IEnumerable<Element> Within => [];

    /// <inheritdoc/>
    public override void Accept(IElementVisitor visitor) => visitor.Visit(this);
}
