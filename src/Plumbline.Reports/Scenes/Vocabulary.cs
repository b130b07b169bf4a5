using System.Runtime.InteropServices;

namespace Plumbline.Reports.Scenes;

/// <summary>What a line, area or label of a scene is; written as its class.</summary>
public enum SceneRole
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>The observed values.</summary>
    Data,

    /// <summary>Neighbours of an excluded value.</summary>
    Ghost,

    /// <summary>The mean or median.</summary>
    Centre,

    /// <summary>A control limit.</summary>
    Limit,

    /// <summary>Between the limits.</summary>
    Within,

    /// <summary>A two-sigma line.</summary>
    TwoSigma,

    /// <summary>The target.</summary>
    Target,

    /// <summary>A figure compared with.</summary>
    Comparator,

    /// <summary>Where limits start anew.</summary>
    Rebase,

    /// <summary>A thing to remember.</summary>
    Note,

    /// <summary>The axis of values.</summary>
    ValueAxis,

    /// <summary>The axis of time.</summary>
    TimeAxis,

    /// <summary>What a reader must know: limits provisional, a limit clipped.</summary>
    Footnote,
}

/// <summary>The shapes of marks.</summary>
public enum MarkShape
{
    /// <summary>Common cause.</summary>
    Circle,

    /// <summary>Special cause of concern.</summary>
    Diamond,

    /// <summary>Special cause, improving, high.</summary>
    TriangleUp,

    /// <summary>Special cause, improving, low.</summary>
    TriangleDown,

    /// <summary>Special cause, neither better nor worse.</summary>
    Square,
}

/// <summary>Which part of a text is at its spot.</summary>
public enum TextAnchor
{
    /// <summary>Its start.</summary>
    Start,

    /// <summary>Its middle.</summary>
    Middle,

    /// <summary>Its end.</summary>
    End,
}

/// <summary>How text is set.</summary>
/// <param name="Size">In pixels.</param>
/// <param name="Colour">As <c>#rrggbb</c>.</param>
/// <param name="Bold">Whether it is strong.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextStyle(double Size, string Colour, bool Bold = false);
