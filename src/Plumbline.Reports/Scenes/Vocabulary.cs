using System.Runtime.InteropServices;

namespace Plumbline.Reports.Scenes;

/// <summary>What a line, area or label of a scene represents; written as its class.</summary>
public enum SceneRole
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>The observed values.</summary>
    Data,

    /// <summary>The link between an excluded value and its neighbours.</summary>
    Ghost,

    /// <summary>The mean or median.</summary>
    Centre,

    /// <summary>A control limit.</summary>
    Limit,

    /// <summary>The area between the limits.</summary>
    Within,

    /// <summary>A two-sigma line.</summary>
    TwoSigma,

    /// <summary>The target.</summary>
    Target,

    /// <summary>A comparator.</summary>
    Comparator,

    /// <summary>A rebase.</summary>
    Rebase,

    /// <summary>A note.</summary>
    Note,

    /// <summary>The value axis.</summary>
    ValueAxis,

    /// <summary>The time axis.</summary>
    TimeAxis,

    /// <summary>A footnote: provisional limits, a clipped limit.</summary>
    Footnote,
}

/// <summary>The shapes of marks.</summary>
public enum MarkShape
{
    /// <summary>Common cause.</summary>
    Circle,

    /// <summary>Special cause of concern.</summary>
    Diamond,

    /// <summary>Special cause of improvement, high.</summary>
    TriangleUp,

    /// <summary>Special cause of improvement, low.</summary>
    TriangleDown,

    /// <summary>Special cause, neutral.</summary>
    Square,
}

/// <summary>Which part of a text is at its position.</summary>
public enum TextAnchor
{
    /// <summary>Its start.</summary>
    Start,

    /// <summary>Its middle.</summary>
    Middle,

    /// <summary>Its end.</summary>
    End,
}

/// <summary>The style of text.</summary>
/// <param name="Size">In pixels.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Bold">Whether it is bold.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextStyle(double Size, Paint Colour, bool Bold = false);
