using System.Runtime.InteropServices;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Writers.Svg;

/// <summary>How text is set: its style, and the part of it that stands at its position.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LetterStyle(TextStyle Text, TextAnchor Anchor);

/// <summary>How an item is drawn, apart from its role and place. Items drawn alike have equal styles.</summary>
/// <param name="Fill">The colour of an area or mark; null for none.</param>
/// <param name="Stroke">Its line or outline; null for none.</param>
/// <param name="Letters">How it is set, if it is text; null otherwise.</param>
/// <param name="HasRoundJoins">Whether the corners of its line are round.</param>
/// <param name="Reach">The radius of a circle in pixels, to a tenth; null for all else.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ItemStyle(Paint? Fill, Pen? Stroke, LetterStyle? Letters = null, bool HasRoundJoins = false, double? Reach = null);

/// <summary>Writes how items are drawn, as attributes of their elements.</summary>
internal interface ISvgStyles
{
    /// <summary>Whether the drawing stands alone: then its items name what they are, and the figures that they draw. On a page, a table does.</summary>
    bool StandsAlone { get; }

    /// <summary>Whether a style sets the radius of circles, so that they have no attribute for it.</summary>
    bool SetReach { get; }

    /// <summary>Writes the attributes of a style.</summary>
    /// <param name="text">The drawing.</param>
    /// <param name="role">The class that names what the item is; null for none.</param>
    /// <param name="style">How the item is drawn.</param>
    void Write(SvgText text, string? role, ItemStyle style);
}
