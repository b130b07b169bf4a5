using System.Collections.Immutable;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents.Elements;

/// <summary>How tightly a table is set.</summary>
public enum TableDensity
{
    /// <summary>As running text.</summary>
    Normal,

    /// <summary>Small, for many columns: a dashboard of twelve months.</summary>
    Dense,
}

/// <summary>What becomes of a table on a telephone, 320 pixels wide.</summary>
public enum NarrowLayout
{
    /// <summary>Each row becomes a card: its header, then each value under its column's short header.</summary>
    Cards,

    /// <summary>It stays a table and scrolls sideways in a region of its own: where columns are compared down.</summary>
    Scroll,
}

/// <summary>A table with a caption, header cells and groups of rows.</summary>
public sealed record Table : Element
{
    /// <param name="caption">What it holds; always there for those who cannot see it, see <see cref="HidesCaption"/>.</param>
    /// <param name="columns">One at least.</param>
    /// <param name="groups">Rows under their headings, in order; every row spans all columns exactly.</param>
    /// <exception cref="ArgumentException">A row's cells, with their spans, do not fill the columns.</exception>
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

    /// <summary>What it holds.</summary>
    public RichText Caption { get; }

    /// <summary>The columns.</summary>
    public ImmutableArray<Column> Columns { get; }

    /// <summary>Rows under their headings.</summary>
    public ImmutableArray<RowGroup> Groups { get; }

    /// <summary>The caption is read out but not shown, as where a heading just above says the same.</summary>
    public bool HidesCaption { get; init; }

    /// <summary>How tightly it is set.</summary>
    public TableDensity Density { get; init; }

    /// <summary>What becomes of it on a telephone.</summary>
    public NarrowLayout Narrow { get; init; }

    /// <summary>Print repeats the header on every page. On, unless the table is sure to be short.</summary>
    public bool RepeatsHeader { get; init; } = true;

    /// <summary>Where links lead; null for none.</summary>
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
