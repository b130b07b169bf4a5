using System.Collections.Immutable;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents.Elements;

/// <summary>The level of a row group's heading.</summary>
public enum RowGroupLevel
{
    /// <summary>A section of the table: "Workforce".</summary>
    Section,

    /// <summary>A group within a section: "Mandatory training".</summary>
    Group,
}

/// <summary>Rows under a heading that spans the table.</summary>
public sealed record RowGroup
{
    /// <param name="level">A section, or a group within the preceding section.</param>
    /// <param name="heading">The heading.</param>
    /// <param name="rows">The rows; a section followed by groups may have none of its own.</param>
    public RowGroup(RowGroupLevel level, RichText heading, ImmutableArray<Row> rows)
    {
        Level = level;
        Heading = Require.Words(heading);
        Rows = Require.Any(rows);
    }

    /// <summary>Rows without a heading, at least one.</summary>
    public RowGroup(ImmutableArray<Row> rows) => Rows = Require.Some(rows);

    /// <summary>A section or a group.</summary>
    public RowGroupLevel Level { get; }

    /// <summary>The heading; null for rows without one.</summary>
    public RichText? Heading { get; }

    /// <summary>The rows.</summary>
    public ImmutableArray<Row> Rows { get; }

    /// <summary>The anchor for links to it; null for none.</summary>
    public Anchor? Anchor { get; init; }
}

/// <summary>How a row is emphasised.</summary>
public enum RowStyle
{
    /// <summary>Like the others.</summary>
    Normal,

    /// <summary>Indented under the row before: part of its total.</summary>
    Part,

    /// <summary>Strong, with a rule above: a total.</summary>
    Total,

    /// <summary>Strong, with a rule above and two below: the sum with which an account ends.</summary>
    GrandTotal,

    /// <summary>Quiet: ceased, pending.</summary>
    Quiet,
}

/// <summary>A row of a table.</summary>
public sealed record Row
{
    /// <summary>At least one cell.</summary>
    public Row(ImmutableArray<Cell> cells) => Cells = Require.Some(cells);

    /// <summary>The cells, left to right.</summary>
    public ImmutableArray<Cell> Cells { get; }

    /// <summary>How the row is emphasised.</summary>
    public RowStyle Style { get; init; }

    /// <summary>The anchor for links to it; null for none.</summary>
    public Anchor? Anchor { get; init; }

    /// <summary>How many columns its cells span.</summary>
    public int Width => Cells.Sum(static cell => cell.Span);

    /// <summary>The text of its first cell.</summary>
    public override string ToString() => Cells[0].Content.PlainText;
}
