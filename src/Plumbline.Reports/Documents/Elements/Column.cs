using Plumbline.Reports.Documents.Inlines;
namespace Plumbline.Reports.Documents.Elements;

/// <summary>How the cells of a column line up.</summary>
public enum Alignment
{
    /// <summary>Words.</summary>
    Left,

    /// <summary>Whole numbers and figures of equal decimals: right, in figures of equal width.</summary>
    Number,

    /// <summary>Figures of different decimals: on the decimal point.</summary>
    Decimal,

    /// <summary>Icons.</summary>
    Centre,
}

/// <summary>How much of the width a column asks for.</summary>
public enum ColumnWidth
{
    /// <summary>What its content needs.</summary>
    Auto,

    /// <summary>As little as can be, on one line: a figure, an icon.</summary>
    Tight,

    /// <summary>About twice an automatic one: a name that must not break.</summary>
    Wide,

    /// <summary>What is left: commentary.</summary>
    Rest,
}

/// <summary>A column of a table.</summary>
public sealed record Column
{
    /// <param name="header">The header in full: "January 2023".</param>
    /// <param name="alignment">How its cells line up.</param>
    public Column(string header, Alignment alignment = Alignment.Left)
    {
        Header = Require.Text(header);
        Alignment = alignment;
    }

    /// <summary>The header in full.</summary>
    public string Header { get; }

    /// <summary>How its cells line up.</summary>
    public Alignment Alignment { get; }

    /// <summary>What is shown instead where width is short: "Jan"; the full header is kept beside it for those who ask.</summary>
    public string? ShortHeader { get; init => field = Require.TextOrNull(value); }

    /// <summary>The unit of its cells, shown quietly in the header: "%", "£000"; null for none or where rows differ.</summary>
    public string? Unit { get; init => field = Require.TextOrNull(value); }

    /// <summary>A header over this and its neighbours of the same text: "2023/24"; null for none.</summary>
    public string? Group { get; init => field = Require.TextOrNull(value); }

    /// <summary>How much of the width it asks for.</summary>
    public ColumnWidth Width { get; init; }

    /// <summary>The column that is read first, set stronger: the latest month.</summary>
    public bool IsLatest { get; init; }
}
