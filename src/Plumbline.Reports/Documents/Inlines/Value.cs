using Plumbline.Core.Quantities;
using Plumbline.Core.References;

namespace Plumbline.Reports.Documents.Inlines;

/// <summary>A figure: its printed text, its number and its source. It never breaks across lines.</summary>
public sealed record Value : Inline
{
    private readonly int? _decimals;

    /// <param name="text">The printed text with its unit, in the reader's language: "6.98%".</param>
    /// <param name="number">The printed number, for formats that store numbers; null for "17/19", "N/A" or a verdict.</param>
    /// <param name="source">The source; null for none.</param>
    public Value(string text, Quantity? number = null, FigureSource? source = null)
    {
        Text = Require.Text(text);
        (Number, Source) = (number, source);
    }

    /// <summary>The printed text with its unit.</summary>
    public string Text { get; }

    /// <summary>The printed number.</summary>
    public Quantity? Number { get; }

    /// <summary>How many decimals are printed: those of <see cref="Number"/>, unless the text abbreviates the number with decimals of its own, as in "12.35bn".</summary>
    public int Decimals { get => _decimals ?? Number?.Decimals ?? 0; init => _decimals = value; }

    /// <summary>The source.</summary>
    public FigureSource? Source { get; }

    /// <inheritdoc/>
    public override string PlainText => Text;

    /// <inheritdoc/>
    public override RichText Within => RichText.Empty;

    /// <inheritdoc/>
    public override void Accept(IInlineVisitor visitor) => visitor.Visit(this);
}
