using Plumbline.Core.Quantities;
using Plumbline.Core.References;

namespace Plumbline.Reports.Documents.Inlines;

/// <summary>A figure: as it is printed, as a number, and what it leads back to. It is never broken over a line.</summary>
public sealed record Value : Inline
{
    private readonly int? _decimals;

    /// <param name="text">The figure with its unit, in the reader's language: "6.98%".</param>
    /// <param name="number">The number that is printed, for formats that hold numbers; null for "17/19", "N/A" or a verdict.</param>
    /// <param name="source">What it leads back to; null for nothing.</param>
    public Value(string text, Quantity? number = null, FigureSource? source = null)
    {
        Text = Require.Text(text);
        (Number, Source) = (number, source);
    }

    /// <summary>The figure with its unit.</summary>
    public string Text { get; }

    /// <summary>The number that is printed.</summary>
    public Quantity? Number { get; }

    /// <summary>How many decimals are printed: those of <see cref="Number"/>, unless a scale in words is printed with decimals of its own, as in "12.35bn".</summary>
    public int Decimals { get => _decimals ?? Number?.Decimals ?? 0; init => _decimals = value; }

    /// <summary>What it leads back to.</summary>
    public FigureSource? Source { get; }

    /// <inheritdoc/>
    public override string PlainText => Text;

    /// <inheritdoc/>
    public override RichText Within => RichText.Empty;

    /// <inheritdoc/>
    public override void Accept(IInlineVisitor visitor) => visitor.Visit(this);
}
