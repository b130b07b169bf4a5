using System.Collections.Immutable;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents.Elements;

/// <summary>The spacing of a table.</summary>
public enum TableDensity
{
    /// <summary>Like running text.</summary>
    Normal,

    /// <summary>Small type, for many columns: a dashboard of twelve months.</summary>
    Dense,

    /// <summary>Rows of two lines with the second in small type, and columns of set widths in print: the table of a first page.</summary>
    TwoLines,

    /// <summary>Rows of three lines with the figure in large letters: what needs attention, on a screen.</summary>
    Roomy,

    /// <summary>Close rows, without rules but those of sums: a statement of accounts.</summary>
    Accounts,
}

/// <summary>A table with a caption, header cells and groups of rows.</summary>
/// <remarks>On a screen too narrow for it, each row becomes a card: its header, then each value after its column's short header.</remarks>
public sealed record Table : Element
{
    /// <param name="caption">What it holds; screen readers always read it, see <see cref="HidesCaption"/>.</param>
    /// <param name="columns">At least one.</param>
    /// <param name="groups">The rows under their headings, in order; every row spans all columns exactly.</param>
    /// <exception cref="ArgumentException">The cells of a row, with their spans, do not fill the columns.</exception>
    public Table(RichText caption, ImmutableArray<Column> columns, ImmutableArray<RowGroup> groups)
    {
        Caption = Require.Words(caption);
        Columns = Require.Some(columns);
        Groups = Require.Some(groups);
        foreach (var row in Groups.SelectMany(static group => group.Rows))
        {
            if (row.Width != Columns.Length)
                throw new ArgumentException($"Row \"{row}\" of table \"{Caption}\" is {row.Width} cells wide; expected {Columns.Length}.", nameof(groups));
        }
    }

    /// <summary>A table of rows without groups.</summary>
    public Table(RichText caption, ImmutableArray<Column> columns, ImmutableArray<Row> rows)
        : this(caption, columns, [new RowGroup(rows)])
    {
    }

    /// <summary>The caption.</summary>
    public RichText Caption { get; }

    /// <summary>The columns.</summary>
    public ImmutableArray<Column> Columns { get; init => field = field.IsDefault || value.Length == field.Length ? value : throw new ArgumentException($"Found {value.Length} columns; expected {field.Length}.", nameof(value)); }

    /// <summary>The rows under their headings.</summary>
    public ImmutableArray<RowGroup> Groups { get; }

    /// <summary>Whether the caption is only for screen readers, because a heading just above says the same.</summary>
    public bool HidesCaption { get; init; }

    /// <summary>The spacing of the table.</summary>
    public TableDensity Density { get; init; }

    /// <summary>What opens the figures before the latest column on a card, where they are folded: "Earlier months"; null where a card shows all.</summary>
    public string? Folded { get; init => field = Require.TextOrNull(value); }

    /// <summary>Whether print repeats the header on every page. On by default; turn it off only for short tables.</summary>
    public bool RepeatsHeader { get; init; } = true;

    /// <summary>Whether it is no wider than its words, for few columns: a name and its amount stand near each other.</summary>
    public bool IsNarrow { get; init; }

    /// <summary>The size of its letters in print, in percent of the usual: 35 to 100, in steps of 5. A browser shrinks every page of a document with a table wider than its page.</summary>
    public int PrintScale { get; init; } = 100;

    /// <summary>The width on a screen below which its rows become cards, in rem; null for the width that its words need, which takes time to work out.</summary>
    public int? LeastWidth { get; init; }

    /// <summary>The anchor for links to it; null for none.</summary>
    public Anchor? Anchor { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<RichText> Words
    {
        get
        {
            yield return Caption;
            foreach (var group in Groups)
            {
                if (group.Heading is { } heading) yield return heading;
                foreach (var cell in CellsOf(group))
                {
                    yield return cell.Content;
                    if (cell.Note is { } note) yield return note;
                }
            }
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<Element> Within => Groups.SelectMany(CellsOf).Where(static cell => !cell.Elements.IsEmpty).SelectMany(static cell => cell.Elements);

    /// <inheritdoc/>
    public override void Accept(IElementVisitor visitor) => visitor.Visit(this);

    private static IEnumerable<Cell> CellsOf(RowGroup group)
    {
        foreach (var row in group.Rows)
        {
            foreach (var cell in row.Cells) yield return cell;
        }
    }
}
