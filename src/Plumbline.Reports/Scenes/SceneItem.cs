using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Plumbline.Core.References;

namespace Plumbline.Reports.Scenes;

/// <summary>A drawn item. The set of kinds is closed: every <see cref="ISceneVisitor"/> handles each of them.</summary>
/// <remarks>An item has no id, style, script or address, so one page can hold any number of scenes.</remarks>
public abstract record SceneItem
{
    private protected SceneItem()
    {
    }

    /// <summary>Calls the visitor's method for this kind.</summary>
    public abstract void Accept(ISceneVisitor visitor);

    /// <summary>The item scaled about the top left corner.</summary>
    public abstract SceneItem Scaled(double by);
}

/// <summary>One method for each kind of item, so that a writer that misses a kind does not compile.</summary>
public interface ISceneVisitor
{
    /// <summary>A line.</summary>
    void Visit(SceneLine line);

    /// <summary>A filled shape.</summary>
    void Visit(SceneArea area);

    /// <summary>A mark.</summary>
    void Visit(SceneMark mark);

    /// <summary>A line of text.</summary>
    void Visit(SceneLabel label);
}

/// <summary>How a line is drawn.</summary>
/// <param name="Colour">Its colour.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Dash">Lengths of dash and gap: "5 4"; null for a solid line.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Pen(Paint Colour, double Width, string? Dash = null)
{
    /// <summary>The pen with its width scaled.</summary>
    public Pen Scaled(double by) => this with { Width = Width * by };
}

/// <summary>A line through two or more positions.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Spots">The positions in order.</param>
/// <param name="Pen">How it is drawn.</param>
public sealed record SceneLine(SceneRole Role, ImmutableArray<Spot> Spots, Pen Pen) : SceneItem
{
    /// <summary>Its tooltip; null for none.</summary>
    public string? Title { get; init; }

    /// <inheritdoc/>
    public override void Accept(ISceneVisitor visitor) => visitor.Visit(this);

    /// <inheritdoc/>
    public override SceneItem Scaled(double by) => this with { Spots = [.. Spots.Select(spot => spot.Scaled(by))], Pen = Pen.Scaled(by) };
}

/// <summary>A filled shape.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Spots">Its corners in order.</param>
/// <param name="Fill">Its colour.</param>
public sealed record SceneArea(SceneRole Role, ImmutableArray<Spot> Spots, Paint Fill) : SceneItem
{
    /// <summary>Its outline; null for none.</summary>
    public Pen? Outline { get; init; }

    /// <summary>The source of the figure it draws, such as a column's; null for none.</summary>
    public FigureSource? Source { get; init; }

    /// <summary>Its tooltip; null for none.</summary>
    public string? Title { get; init; }

    /// <inheritdoc/>
    public override void Accept(ISceneVisitor visitor) => visitor.Visit(this);

    /// <inheritdoc/>
    public override SceneItem Scaled(double by) => this with { Spots = [.. Spots.Select(spot => spot.Scaled(by))], Outline = Outline?.Scaled(by) };
}

/// <summary>A mark: an observation in a chart, a symbol in an icon.</summary>
/// <param name="Shape">Its shape.</param>
/// <param name="At">Its centre.</param>
/// <param name="Reach">The distance from its centre to its edge.</param>
/// <param name="Fill">Its colour.</param>
/// <param name="Outline">Its outline; null for none.</param>
public sealed record SceneMark(MarkShape Shape, Spot At, double Reach, Paint Fill, Pen? Outline = null) : SceneItem
{
    /// <summary>The source of its figure; null for none.</summary>
    public FigureSource? Source { get; init; }

    /// <summary>Its tooltip: "December 2023: 6.98%, above the upper limit"; null for none.</summary>
    public string? Title { get; init; }

    /// <inheritdoc/>
    public override void Accept(ISceneVisitor visitor) => visitor.Visit(this);

    /// <inheritdoc/>
    public override SceneItem Scaled(double by) => this with { At = At.Scaled(by), Reach = Reach * by, Outline = Outline?.Scaled(by) };
}

/// <summary>A line of text.</summary>
/// <param name="Role">What it labels.</param>
/// <param name="Text">The text.</param>
/// <param name="At">The start, middle or end of its baseline, by <paramref name="Anchor"/>.</param>
/// <param name="Anchor">Which part of the text is at that position.</param>
/// <param name="Style">Size, weight and colour.</param>
public sealed record SceneLabel(SceneRole Role, string Text, Spot At, TextAnchor Anchor, TextStyle Style) : SceneItem
{
    /// <summary>The whole text if it was cut; null otherwise.</summary>
    public string? Title { get; init; }

    /// <summary>The colour of the plate that lies under it, for text over lines; null for none.</summary>
    /// <remarks>Not an outline of the letters: in PDF, outlined letters are drawn and not set in the font.</remarks>
    public Paint? Plate { get; init; }

    /// <summary>The box it occupies, by estimated widths.</summary>
    public Box Box => TextWidth.BoxOf(Text, At, Anchor, Style);

    /// <inheritdoc/>
    public override void Accept(ISceneVisitor visitor) => visitor.Visit(this);

    /// <inheritdoc/>
    public override SceneItem Scaled(double by) => this with { At = At.Scaled(by), Style = Style with { Size = Style.Size * by } };
}
