using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Documents.Elements;

/// <summary>A chart on lines of its own, with the words that stand for it and the figures behind it.</summary>
public sealed record Chart : Element
{
    /// <param name="scene">The drawing; it is scaled down to the width there is, never up.</param>
    /// <param name="title">What is charted: "Monthly sickness absence".</param>
    /// <param name="alternative">What it shows, in a sentence or two, for those who do not see it.</param>
    public Chart(Scene scene, string title, string alternative)
    {
        Scene = scene ?? throw new ArgumentNullException(nameof(scene));
        Title = Require.Text(title);
        Alternative = Require.Text(alternative);
    }

    /// <summary>The drawing.</summary>
    public Scene Scene { get; }

    /// <summary>What is charted, for formats that name their drawings. It is not printed: a heading nearby says it.</summary>
    public string Title { get; }

    /// <summary>What it shows, in words.</summary>
    public string Alternative { get; }

    /// <summary>What is printed under it; null for nothing.</summary>
    public RichText? Caption { get; init; }

    /// <summary>The figures it draws, folded away on the screen until asked for; null where a table nearby holds them.</summary>
    public Table? Data { get; init; }

    /// <summary>Whether <see cref="Data"/> is printed too. Off: the chart labels what matters.</summary>
    public bool PrintsData { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<RichText> Words => Caption is null ? [] : [Caption];

    /// <inheritdoc/>
    public override IEnumerable<Element> Within => Data is null ? [] : [Data];

    /// <inheritdoc/>
    public override void Accept(IElementVisitor visitor) => visitor.Visit(this);
}
