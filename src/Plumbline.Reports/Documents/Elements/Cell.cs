using System.Collections.Immutable;
using Plumbline.Core.References;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Documents.Elements;

/// <summary>How a cell stands out.</summary>
public enum CellStyle
{
    /// <summary>As the others.</summary>
    Normal,

    /// <summary>Strong.</summary>
    Strong,

    /// <summary>Quiet: N/A, TBA, a target beside the figures.</summary>
    Quiet,
}

/// <summary>A cell of a table: words, a figure, a chip or an icon, or whole elements.</summary>
public sealed record Cell
{
    /// <summary>A cell of words, figures, chips or icons.</summary>
    public Cell(RichText content) => Content = content ?? throw new ArgumentNullException(nameof(content));

    /// <summary>A cell of paragraphs and lists, as in a risk register.</summary>
    public Cell(ImmutableArray<Element> elements)
    {
        Content = RichText.Empty;
        Elements = Require.Some(elements);
    }

    /// <summary>A cell with nothing in it.</summary>
    public static Cell Empty { get; } = new(RichText.Empty);

    /// <summary>Words, figures, chips or icons; empty where <see cref="Elements"/> holds the content.</summary>
    public RichText Content { get; }

    /// <summary>Paragraphs and lists; empty where <see cref="Content"/> holds the content.</summary>
    public ImmutableArray<Element> Elements { get; } = [];

    /// <summary>It names its row.</summary>
    public bool IsRowHeader { get; init; }

    /// <summary>The figure it shows, beside which may stand marks and quiet words; null where it shows none.</summary>
    public Value? Value => Content is [Value value, ..] ? value : null;

    /// <summary>What it leads back to: its figure's source, unless its words are said to have one; null for nothing.</summary>
    public FigureSource? Source { get => field ?? Value?.Source; init; }

    /// <summary>The mark of a note on it; null for none.</summary>
    public NoteMark? Note { get; init; }

    /// <summary>How it stands out.</summary>
    public CellStyle Style { get; init; }

    /// <summary>The background of a rating, only ever beside a word or shape in the cell; null for none.</summary>
    public RatingTone? Tone { get; init; }

    /// <summary>How many columns it fills.</summary>
    public int Span { get; init => field = Require.Within(value, 1, 1000, nameof(Span)); } = 1;

    /// <summary>Nothing would be printed.</summary>
    public bool IsEmpty => Content.IsEmpty && Elements.IsEmpty && Note is null;

    /// <summary>The cell that names its row.</summary>
    public static Cell Header(RichText content) => new(Require.Words(content)) { IsRowHeader = true };

    /// <summary>A figure alone.</summary>
    public static Cell Figure(Value value) => new(RichText.FromInline(value));

    /// <summary>Plain words.</summary>
    public static implicit operator Cell(string text) => FromString(text);

    /// <summary>Plain words.</summary>
    public static Cell FromString(string text) => new(RichText.FromString(text));
}
