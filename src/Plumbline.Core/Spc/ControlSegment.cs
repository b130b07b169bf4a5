namespace Plumbline.Core.Spc;

/// <summary>A stretch of a chart with its own centre and limits, computed as if it stood alone.</summary>
public sealed record ControlSegment
{
    /// <summary>Position among the segments, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Index of its first point.</summary>
    public required int First { get; init; }

    /// <summary>Index of its last point.</summary>
    public required int Last { get; init; }

    /// <summary>Why the limits start anew here; null for the first segment.</summary>
    public string? Reason { get; init; }

    /// <summary>Points with a value that are not excluded: what "enough data" counts.</summary>
    public required int Count { get; init; }

    /// <summary>Points whose values make the limits: those of the baseline where one is set, else <see cref="Count"/>.</summary>
    public required int BaselineCount { get; init; }

    /// <summary>The centre line, or null where there is no value.</summary>
    public double? Centre { get; init; }

    /// <summary>Mean moving range after any screening, for charts whose limits come of it; null for the others.</summary>
    public double? MeanMovingRange { get; init; }

    /// <summary>There are limits, signals and icons: points enough, and not too rare for the chart.</summary>
    public required bool Enough { get; init; }

    /// <summary>There are points enough, but what they count is too rare for the chart: no limits, signals or icons.</summary>
    public bool TooRare { get; init; }

    /// <summary>The limits rest on fewer points than the profile calls firm.</summary>
    public required bool Provisional { get; init; }

    /// <summary>At least one limit drawn is a natural bound instead of the limit computed.</summary>
    public required bool Clipped { get; init; }

    /// <summary>The longest run and the number of crossings against what chance allows.</summary>
    public required RunTest Runs { get; init; }
}
