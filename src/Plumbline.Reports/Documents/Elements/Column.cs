using Plumbline.Reports.Documents.Inlines;
namespace Plumbline.Reports.Documents.Elements;

/// <summary>How the cells of a column are aligned.</summary>
public enum Alignment
{
    /// <summary>Left, for text.</summary>
    Left,

    /// <summary>Right, in digits of equal width, for numbers with equal decimals.</summary>
    Number,

    /// <summary>On the decimal point, for numbers with different decimals.</summary>
    Decimal,

    /// <summary>Centred, for icons.</summary>
    Centre,
}

/// <summary>How much of the width a column takes.</summary>
public enum ColumnWidth
{
    /// <summary>What its content needs.</summary>
    Auto,

    /// <summary>As little as possible, on one line: a figure, an icon.</summary>
    Tight,

    /// <summary>About twice an automatic column: a name that must not break.</summary>
    Wide,

    /// <summary>The remaining width: commentary.</summary>
    Rest,
}

/// <summary>A column of a table.</summary>
public sealed record Column
{
    /// <param name="header">The header in full: "January 2023".</param>
    /// <param name="alignment">How its cells are aligned.</param>
    public Column(string header, Alignment alignment = Alignment.Left)
    {
        Header = Require.Text(header);
        Alignment = alignment;
    }

    /// <summary>The header in full.</summary>
    public string Header { get; }

    /// <summary>How its cells are aligned.</summary>
    public Alignment Alignment { get; }

    /// <summary>A short header for narrow widths: "Jan"; the full header stays available.</summary>
    public string? ShortHeader { get; init => field = Require.TextOrNull(value); }

    /// <summary>The unit of its cells, shown quietly in the header: "%", "£000"; null if there is none or rows differ.</summary>
    public string? Unit { get; init => field = Require.TextOrNull(value); }

    /// <summary>A header over this column and its neighbours with the same text: "2023/24"; null for none.</summary>
    public string? Group { get; init => field = Require.TextOrNull(value); }

    /// <summary>How much of the width it takes.</summary>
    public ColumnWidth Width { get; init; }

    /// <summary>The largest share of the width that a column takes, in percent.</summary>
    public const int LargestShare = 60;

    /// <summary>Its share of the width, in percent, 1 to 60, in halves. Columns without one have equal parts of what the others leave; where no column has one, the content decides.</summary>
    public double? Share
    {
        get;
        init => field = value is null || (value is >= 1 and <= LargestShare && value * 2 % 1 == 0) ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Found {value}; expected 1 to 60, in halves.");
    }

    /// <summary>Whether the column is emphasised: the latest month.</summary>
    public bool IsLatest { get; init; }
}
