namespace Plumbline.Core.Spc;

/// <summary>The rules that detect a change on a chart.</summary>
public enum SignalRule
{
    /// <summary>A point strictly outside a control limit.</summary>
    Outside,

    /// <summary>A run on one side of the centre line.</summary>
    Shift,

    /// <summary>A run of points that each lie strictly above, or strictly below, the one before.</summary>
    Trend,

    /// <summary>Two out of three points in a row beyond two sigma.</summary>
    TwoOfThree,

    /// <summary>A moving range above its own limit.</summary>
    MovingRange,

    /// <summary>Anhøj: the longest run about the centre is longer than chance allows.</summary>
    LongRun,

    /// <summary>Anhøj: the line crosses its centre less often than chance allows.</summary>
    FewCrossings,
}
