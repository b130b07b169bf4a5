namespace Plumbline.Core.Spc;

/// <summary>
/// One period of a chart, ready to draw. Values are in the unit of the chart: a proportion or rate for p and u
/// (not multiplied), the subgroup's mean or standard deviation for X̄ and S, the range for MR.
/// </summary>
public sealed record ControlPoint
{
    /// <summary>Position in the chart, from 0; missing periods count.</summary>
    public required int Index { get; init; }

    /// <summary>The period as the caller named it.</summary>
    public required string Label { get; init; }

    /// <summary>The value charted, or null where none was reported.</summary>
    public double? Value { get; init; }

    /// <summary>The denominator, or size of the subgroup, where the chart has one.</summary>
    public double? Denominator { get; init; }

    /// <summary>A value that is drawn though it is in no limit and no signal; null for a point with a value.</summary>
    public double? Unjudged { get; init; }

    /// <summary>Whether it is not judged because it is known to be probably wrong; else it is a total with parts missing.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>The target in force at this period.</summary>
    public double? Target { get; init; }

    /// <summary>Index of the segment the point belongs to.</summary>
    public int Segment { get; init; }

    /// <summary>Whether the point is excluded: shown, but left out of the sums that make the limits.</summary>
    public bool Excluded { get; init; }

    /// <summary>The centre line: a mean or median, by the kind of chart. Null where the segment has no value.</summary>
    public double? Centre { get; init; }

    /// <summary>Lower limit as drawn, clipped to the natural bounds. Null where the segment has too few points.</summary>
    public double? Lower { get; init; }

    /// <summary>Upper limit as drawn, clipped to the natural bounds.</summary>
    public double? Upper { get; init; }

    /// <summary>Lower two-sigma line as drawn.</summary>
    public double? LowerTwoSigma { get; init; }

    /// <summary>Upper two-sigma line as drawn.</summary>
    public double? UpperTwoSigma { get; init; }

    /// <summary>Lower limit as computed, before clipping. Points are judged by it.</summary>
    public double? ComputedLower { get; init; }

    /// <summary>Upper limit as computed, before clipping. Points are judged by it.</summary>
    public double? ComputedUpper { get; init; }

    /// <summary>Whether a value could lie above the upper limit: one was computed, and it is within the bounds.</summary>
    public bool HasUpperLimit { get; init; }

    /// <summary>Whether a value could lie below the lower limit: one was computed, and it is within the bounds.</summary>
    public bool HasLowerLimit { get; init; }

    /// <summary>Whether the limits rest on few points and will move. They are drawn in short dashes.</summary>
    public bool Provisional { get; init; }

    /// <summary>Every rule that fired on the point.</summary>
    public PointSignals Signals { get; init; }

    /// <summary>The kind of variation, which decides the colour and shape of the mark.</summary>
    public required Variation Type { get; init; }
}
