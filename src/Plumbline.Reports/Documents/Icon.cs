namespace Plumbline.Reports.Documents;

/// <summary>A drawing in the line of text: an SPC icon, a sparkline, an arrow.</summary>
public sealed record Icon : Inline
{
    /// <param name="drawing">The drawing; it keeps its own width and height in pixels.</param>
    /// <param name="text">What it says, for those who do not see it.</param>
    public Icon(Svg drawing, string text)
    {
        Drawing = drawing ?? throw new ArgumentNullException(nameof(drawing));
        Alternative = Require.Text(text);
    }

    private Icon(Svg drawing) => Drawing = drawing;

    /// <summary>The drawing.</summary>
    public Svg Drawing { get; }

    /// <summary>What it says; null where the words beside it say the same already.</summary>
    public string? Alternative { get; }

    /// <inheritdoc/>
    public override string PlainText => Alternative ?? "";

    /// <summary>A drawing that adds nothing to the words and figures beside it, such as the sparkline of a row.</summary>
    public static Icon Decorative(Svg drawing) => new(drawing ?? throw new ArgumentNullException(nameof(drawing)));

    /// <inheritdoc/>
    public override void Accept(IInlineVisitor visitor) => visitor.Visit(this);
}
