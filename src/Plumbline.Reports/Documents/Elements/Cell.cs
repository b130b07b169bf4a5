using System.Collections.Immutable;
using Plumbline.Core.References;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents.Elements;

/// <summary>How a cell is emphasised.</summary>
public enum CellStyle
{
    /// <summary>Like the others.</summary>
    Normal,

    /// <summary>Strong.</summary>
    Strong,

    /// <summary>Quiet: N/A, TBA, a target next to the figures.</summary>
    Quiet,
}

/// <summary>A table cell: text, a figure, a chip or an icon, or whole elements.</summary>
public sealed record Cell
{
    /// <summary>A cell of running text, which may hold figures, chips or icons.</summary>
    public Cell(RichText content) => Content = content ?? throw new ArgumentNullException(nameof(content));

    /// <summary>A cell of paragraphs and lists, as in a risk register.</summary>
    public Cell(ImmutableArray<Element> elements)
    {
        Content = RichText.Empty;
        Elements = Require.Some(elements);
    }

    /// <summary>An empty cell.</summary>
    public static Cell Empty { get; } = new(RichText.Empty);

    /// <summary>Running text; empty if <see cref="Elements"/> holds the content.</summary>
    public RichText Content { get; }

    /// <summary>Paragraphs and lists; empty if <see cref="Content"/> holds the content.</summary>
    public ImmutableArray<Element> Elements { get; } = [];

    /// <summary>Whether it is the header of its row.</summary>
    public bool IsRowHeader { get; init; }

    /// <summary>The figure it shows, linked or not, which marks and quiet text may accompany; null if it shows none.</summary>
    public Value? Value => Content switch
    {
        [Value value, ..] => value,
        [Hyperlink { Content: [Value value] }, ..] => value,
        _ => null,
    };

    /// <summary>The source of the cell: its figure's, unless the cell is given one of its own; null for none.</summary>
    public FigureSource? Source { get => field ?? Value?.Source; init; }

    /// <summary>The mark of a note on the cell; null for none.</summary>
    public NoteMark? Note { get; init; }

    /// <summary>How the cell is emphasised.</summary>
    public CellStyle Style { get; init; }

    /// <summary>The background of a rating; null for none. The cell always says the rating in a word or shape too.</summary>
    public RatingTone? Tone { get; init; }

    /// <summary>How many columns it spans.</summary>
    public int Span { get; init => field = Require.Within(value, 1, 1000, nameof(Span)); } = 1;

    /// <summary>Whether nothing would be printed.</summary>
    public bool IsEmpty => Content.IsEmpty && Elements.IsEmpty && Note is null;

    /// <summary>The header cell of a row.</summary>
    public static Cell Header(RichText content) => new(Require.Words(content)) { IsRowHeader = true };

    /// <summary>A cell of one figure.</summary>
    public static Cell Figure(Value value) => new(RichText.FromInline(value));

    /// <summary>A cell of plain text.</summary>
    public static implicit operator Cell(string text) => FromString(text);

    /// <summary>A cell of plain text.</summary>
    public static Cell FromString(string text) => new(RichText.FromString(text));
}
