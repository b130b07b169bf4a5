using System.Collections.Immutable;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents.Elements;

/// <summary>How large the heading of a row group is.</summary>
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
    /// <param name="level">Section, or group within the section before it.</param>
    /// <param name="heading">The heading.</param>
    /// <param name="rows">The rows; a section may have none of its own, when groups follow.</param>
    public RowGroup(RowGroupLevel level, RichText heading, ImmutableArray<Row> rows)
    {
        Level = level;
        Heading = Require.Words(heading);
        Rows = Require.Any(rows);
    }

    /// <summary>Rows without a heading, one at least.</summary>
    public RowGroup(ImmutableArray<Row> rows) => Rows = Require.Some(rows);

    /// <summary>Section or group.</summary>
    public RowGroupLevel Level { get; }

    /// <summary>The heading; null for rows without one.</summary>
    public RichText? Heading { get; }

    /// <summary>The rows.</summary>
    public ImmutableArray<Row> Rows { get; }

    /// <summary>Where links lead; null for none.</summary>
    public Anchor? Anchor { get; init; }
}

/// <summary>How a row stands out.</summary>
public enum RowStyle
{
    /// <summary>As the others.</summary>
    Normal,

    /// <summary>Set in under the row before: a part of its total.</summary>
    Part,

    /// <summary>Strong, ruled above: a total.</summary>
    Total,

    /// <summary>Quiet: ceased, pending.</summary>
    Quiet,
}

/// <summary>A row of a table.</summary>
public sealed record Row
{
    /// <summary>One cell at least.</summary>
    public Row(ImmutableArray<Cell> cells) => Cells = Require.Some(cells);

    /// <summary>The cells, left to right.</summary>
    public ImmutableArray<Cell> Cells { get; }

    /// <summary>How it stands out.</summary>
    public RowStyle Style { get; init; }

    /// <summary>Where links lead; null for none.</summary>
    public Anchor? Anchor { get; init; }

    /// <summary>How many columns its cells fill.</summary>
    public int Width => Cells.Sum(static cell => cell.Span);

    /// <summary>The words of its first cell.</summary>
    public override string ToString() => Cells[0].Content.PlainText;
}
