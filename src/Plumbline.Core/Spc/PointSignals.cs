namespace Plumbline.Core.Spc;

/// <summary>Every rule that fired on one point, each with its side. High is the upper side of the chart, whichever side is better.</summary>
[Flags]
public enum PointSignals
{
    /// <summary>No rule fired.</summary>
    None = 0,

    /// <summary>Above the upper limit.</summary>
    OutsideHigh = 1 << 0,

    /// <summary>Below the lower limit.</summary>
    OutsideLow = 1 << 1,

    /// <summary>Part of a run above the centre line.</summary>
    ShiftHigh = 1 << 2,

    /// <summary>Part of a run below the centre line.</summary>
    ShiftLow = 1 << 3,

    /// <summary>Part of a run of points that each lie above the one before.</summary>
    TrendHigh = 1 << 4,

    /// <summary>Part of a run of points that each lie below the one before.</summary>
    TrendLow = 1 << 5,

    /// <summary>One of two out of three points beyond two sigma, high side.</summary>
    TwoOfThreeHigh = 1 << 6,

    /// <summary>One of two out of three points beyond two sigma, low side.</summary>
    TwoOfThreeLow = 1 << 7,

    /// <summary>The moving range from the point before is above its limit, and the point is above the centre line (a rule of some profiles).</summary>
    MovingRangeHigh = 1 << 8,

    /// <summary>The moving range from the point before is above its limit, and the point is below the centre line (a rule of some profiles).</summary>
    MovingRangeLow = 1 << 9,
}
