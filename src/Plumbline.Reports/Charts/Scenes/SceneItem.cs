using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Plumbline.Reports.Charts.Scenes;

/// <summary>A thing drawn. The kinds are closed.</summary>
public abstract record SceneItem
{
    private protected SceneItem()
    {
    }
}

/// <summary>How a line is drawn.</summary>
/// <param name="Colour">As <c>#rrggbb</c>.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Dash">Lengths of dash and gap: "5 4"; null for a line without gaps.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Pen(string Colour, double Width, string? Dash = null);

/// <summary>A line through two or more spots.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Spots">The spots in order.</param>
/// <param name="Pen">How it is drawn.</param>
public sealed record SceneLine(SceneRole Role, ImmutableArray<Spot> Spots, Pen Pen) : SceneItem
{
    /// <summary>What it says when pointed at; null for nothing.</summary>
    public string? Title { get; init; }
}

/// <summary>A filled shape.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Spots">Its corners in order.</param>
/// <param name="Fill">As <c>#rrggbb</c>.</param>
public sealed record SceneArea(SceneRole Role, ImmutableArray<Spot> Spots, string Fill) : SceneItem
{
    /// <summary>Its outline; null for none.</summary>
    public Pen? Outline { get; init; }

    /// <summary>The key of the observation it stands for, as a column does; null for none.</summary>
    public string? Key { get; init; }

    /// <summary>What it says when pointed at; null for nothing.</summary>
    public string? Title { get; init; }
}

/// <summary>A mark: an observation in a chart, a sign in an icon.</summary>
/// <param name="Shape">Its shape.</param>
/// <param name="At">Its centre.</param>
/// <param name="Reach">From its centre to its edge.</param>
/// <param name="Fill">As <c>#rrggbb</c>.</param>
/// <param name="Outline">Its outline; null for none.</param>
public sealed record SceneMark(MarkShape Shape, Spot At, double Reach, string Fill, Pen? Outline = null) : SceneItem
{
    /// <summary>The key of the observation it stands for; null for none.</summary>
    public string? Key { get; init; }

    /// <summary>What it says when pointed at: "December 2023: 6.98%, above the upper limit".</summary>
    public string? Title { get; init; }
}

/// <summary>A line of text.</summary>
/// <param name="Role">What it labels.</param>
/// <param name="Text">The words.</param>
/// <param name="At">Where its baseline begins, is centred, or ends, by <paramref name="Anchor"/>.</param>
/// <param name="Anchor">Which part of it is at that spot.</param>
/// <param name="Style">Size, weight and colour.</param>
public sealed record SceneLabel(SceneRole Role, string Text, Spot At, TextAnchor Anchor, TextStyle Style) : SceneItem
{
    /// <summary>The whole words, where the text had to be cut; null where it is whole.</summary>
    public string? Title { get; init; }

    /// <summary>A white edge around the letters, for text that lies over lines.</summary>
    public bool Halo { get; init; }

    /// <summary>The room it takes, by estimated widths.</summary>
    public Box Box => TextWidth.BoxOf(Text, At, Anchor, Style);
}
