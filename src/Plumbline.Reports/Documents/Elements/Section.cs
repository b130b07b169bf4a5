using System.Collections.Immutable;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents.Elements;

/// <summary>The orientation of A4 paper.</summary>
public enum PageOrientation
{
    /// <summary>Portrait.</summary>
    Portrait,

    /// <summary>Landscape, for wide tables.</summary>
    Landscape,
}

/// <summary>How the elements of a section are set.</summary>
public enum SectionForm
{
    /// <summary>One below the other.</summary>
    Running,

    /// <summary>To fill one printed page: what follows starts a new one.</summary>
    OnePage,

    /// <summary>Measures one after the other, in two columns on landscape paper.</summary>
    Measures,

    /// <summary>One measure, its heading first: in print the heading is repeated where the measure runs on, and its facts and chart stay with it.</summary>
    Measure,

    /// <summary>The notes of all tables, in two columns where there are many and the width is there.</summary>
    Notes,

    /// <summary>An explanation of signs, in smaller letters in print.</summary>
    Key,

    /// <summary>All that is recorded of one thing, densely: in print it is not parted where a page holds it, and another follows on the same page where that has room.</summary>
    Sheet,

    /// <summary>One below the other, and in print not parted where a page holds it: a statement of accounts.</summary>
    Whole,
}

/// <summary>Elements that belong together; the first heading names the section.</summary>
public sealed record Section : Element
{
    /// <summary>At least one element.</summary>
    public Section(ImmutableArray<Element> content) => Content = Require.Some(content);

    /// <summary>The elements.</summary>
    public ImmutableArray<Element> Content { get; }

    /// <summary>Whether it starts a new page in print.</summary>
    public bool StartsNewPage { get; init; }

    /// <summary>How its elements are set.</summary>
    public SectionForm Form { get; init; }

    /// <summary>The orientation of its pages; null for the document's. A different orientation starts a new page.</summary>
    public PageOrientation? Orientation { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<RichText> Words => [];

    /// <inheritdoc/>
    public override IEnumerable<Element> Within => Content;

    /// <inheritdoc/>
    public override void Accept(IElementVisitor visitor) => visitor.Visit(this);
}

/// <summary>Columns side by side if the width allows, else stacked.</summary>
public sealed record SideBySide : Element
{
    /// <summary>Two or three columns, none empty.</summary>
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

/// <summary>A page break in print; nothing on screen.</summary>
public sealed record PageBreak : Element
{
    /// <inheritdoc/>
    public override IEnumerable<RichText> Words => [];

    /// <inheritdoc/>
    public override IEnumerable<Element> Within => [];

    /// <inheritdoc/>
    public override void Accept(IElementVisitor visitor) => visitor.Visit(this);
}

/// <summary>A link back to an index, on screen and in PDF.</summary>
public sealed record BackLink : Element
{
    /// <param name="content">"Return to index".</param>
    /// <param name="target">The anchor of the index.</param>
    public BackLink(string content, Anchor target)
    {
        Content = Require.Text(content);
        Target = target ?? throw new ArgumentNullException(nameof(target));
    }

    /// <summary>The text.</summary>
    public string Content { get; }

    /// <summary>The anchor it links to.</summary>
    public Anchor Target { get; }

    /// <inheritdoc/>
    public override IEnumerable<RichText> Words => [];

    /// <inheritdoc/>
    public override IEnumerable<Element> Within => [];

    /// <inheritdoc/>
    public override void Accept(IElementVisitor visitor) => visitor.Visit(this);
}
