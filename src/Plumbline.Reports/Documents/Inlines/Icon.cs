using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Documents.Inlines;

/// <summary>A drawing within a line of text: an SPC icon, a sparkline, an arrow.</summary>
public sealed record Icon : Inline
{
    /// <param name="scene">The drawing; it keeps its own width and height.</param>
    /// <param name="text">The text alternative.</param>
    public Icon(Scene scene, string text)
    {
        Scene = scene ?? throw new ArgumentNullException(nameof(scene));
        Alternative = Require.Text(text);
    }

    private Icon(Scene scene) => Scene = scene;

    /// <summary>The drawing.</summary>
    public Scene Scene { get; }

    /// <summary>The text alternative; null if the text next to it says the same.</summary>
    public string? Alternative { get; }

    /// <inheritdoc/>
    public override string PlainText => Alternative ?? "";

    /// <inheritdoc/>
    public override RichText Within => RichText.Empty;

    /// <summary>A drawing that adds nothing to the text next to it, such as a row's sparkline.</summary>
    public static Icon Decorative(Scene scene) => new(scene ?? throw new ArgumentNullException(nameof(scene)));

    /// <inheritdoc/>
    public override void Accept(IInlineVisitor visitor) => visitor.Visit(this);
}
