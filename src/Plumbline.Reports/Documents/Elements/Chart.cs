using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Documents.Elements;

/// <summary>A chart on lines of its own, with its text alternative and its data.</summary>
public sealed record Chart : Element
{
    /// <param name="scene">The drawing; it is scaled down to fit the width, never up.</param>
    /// <param name="title">What is charted: "Monthly sickness absence".</param>
    /// <param name="alternative">What it shows, in a sentence or two: the text alternative.</param>
    public Chart(Scene scene, string title, string alternative)
    {
        Scene = scene ?? throw new ArgumentNullException(nameof(scene));
        Title = Require.Text(title);
        Alternative = Require.Text(alternative);
    }

    /// <summary>The drawing.</summary>
    public Scene Scene { get; }

    /// <summary>What is charted, for formats that name their drawings. It is not printed, because a nearby heading says it.</summary>
    public string Title { get; }

    /// <summary>The text alternative.</summary>
    public string Alternative { get; }

    /// <summary>The drawing for a phone, about 340 pixels wide; null where the other fits.</summary>
    public Scene? Narrow { get; init; }

    /// <summary>What stands over it, where charts stand side by side: a name, which may be linked; null for none.</summary>
    public RichText? Name { get; init; }

    /// <summary>The caption printed under it; null for none.</summary>
    public RichText? Caption { get; init; }

    /// <summary>The figures it draws, in a closed disclosure on screen; null if a nearby table holds them.</summary>
    public Table? Data { get; init; }

    /// <summary>Whether <see cref="Data"/> is printed too. Off by default, because the chart labels what matters.</summary>
    public bool PrintsData { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<RichText> Words => new[] { Name, Caption }.OfType<RichText>();

    /// <inheritdoc/>
    public override IEnumerable<Element> Within => Data is null ? [] : [Data];

    /// <inheritdoc/>
    public override void Accept(IElementVisitor visitor) => visitor.Visit(this);
}
