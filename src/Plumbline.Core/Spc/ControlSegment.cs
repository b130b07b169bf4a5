namespace Plumbline.Core.Spc;

/// <summary>A part of a chart with its own centre and limits, computed as if it stood alone.</summary>
public sealed record ControlSegment
{
    /// <summary>Position among the segments, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Index of its first point.</summary>
    public required int First { get; init; }

    /// <summary>Index of its last point.</summary>
    public required int Last { get; init; }

    /// <summary>Why new limits start here; null for the first segment.</summary>
    public string? Reason { get; init; }

    /// <summary>The number of points with a value that are not excluded, which must be enough for limits.</summary>
    public required int Count { get; init; }

    /// <summary>The number of points that make the limits: those of the baseline where there is one, otherwise <see cref="Count"/>.</summary>
    public required int BaselineCount { get; init; }

    /// <summary>The centre line, or null where there is no value.</summary>
    public double? Centre { get; init; }

    /// <summary>Mean moving range after any screening, for charts that compute their limits from it; null for the others.</summary>
    public double? MeanMovingRange { get; init; }

    /// <summary>Whether there are limits, signals and icons: enough points, and not too rare for the chart.</summary>
    public required bool Enough { get; init; }

    /// <summary>Whether there are enough points, but what they count is too rare for the chart: no limits, signals or icons.</summary>
    public bool TooRare { get; init; }

    /// <summary>Whether the limits rest on fewer points than the profile's <see cref="SpcProfile.FirmPoints"/>.</summary>
    public required bool Provisional { get; init; }

    /// <summary>Whether at least one limit is drawn at a natural bound instead of where it was computed.</summary>
    public required bool Clipped { get; init; }

    /// <summary>The longest run and the number of crossings against what chance allows.</summary>
    public required RunTest Runs { get; init; }
}
