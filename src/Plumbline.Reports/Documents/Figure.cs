namespace Plumbline.Reports.Documents;

/// <summary>A chart on lines of its own, with the words that stand for it and the figures behind it.</summary>
public sealed record Figure : Element
{
    /// <param name="drawing">The chart; it is scaled down to the width there is, never up.</param>
    /// <param name="alternative">What it shows, in a sentence or two, for those who do not see it.</param>
    public Figure(Svg drawing, string alternative)
    {
        Drawing = drawing ?? throw new ArgumentNullException(nameof(drawing));
        Alternative = Require.Text(alternative);
    }

    /// <summary>The chart.</summary>
    public Svg Drawing { get; }

    /// <summary>What it shows, in words.</summary>
    public string Alternative { get; }

    /// <summary>What is printed under it; null for nothing.</summary>
    public RichText? Caption { get; init; }

    /// <summary>The figures it draws, folded away on the screen until asked for; null where a table nearby holds them.</summary>
    public Table? Data { get; init; }

    /// <summary>Whether <see cref="Data"/> is printed too. Off: the chart labels what matters.</summary>
    public bool PrintsData { get; init; }

    /// <inheritdoc/>
    public override void Accept(IElementVisitor visitor) => visitor.Visit(this);
}
