namespace Plumbline.Core.Spc;

/// <summary>
/// A computed chart: limits, signals, variation and assurance. Immutable; the same request always gives the same chart.
/// </summary>
public sealed record ControlChart
{
    /// <summary>The kind of chart.</summary>
    public required ChartKind Kind { get; init; }

    /// <summary>The rules it was judged by.</summary>
    public required SpcProfile Profile { get; init; }

    /// <summary>Which way is better.</summary>
    public required ImprovementDirection Direction { get; init; }

    /// <summary>Whether the target itself is not enough: more than 75, not at least 75.</summary>
    public bool IsTargetStrict { get; init; }

    /// <summary>
    /// What the figures cannot go below or above: the bounds given, the bounds of the kind of chart, and 0 for a count. A limit beyond
    /// a bound is not needed, and the words do not mention it.
    /// </summary>
    public NaturalBounds Bounds { get; init; }

    /// <summary>Whether the months (or quarters) of the year differ so much that a signal can be the season alone.</summary>
    public bool IsSeasonal { get; init; }

    /// <summary>Every period in order, missing ones included.</summary>
    public required IReadOnlyList<ControlPoint> Points { get; init; }

    /// <summary>The segments in order; at least one where there are points.</summary>
    public required IReadOnlyList<ControlSegment> Segments { get; init; }

    /// <summary>Every signal, ordered by its first point and then by its rule.</summary>
    public required IReadOnlyList<Signal> Signals { get; init; }

    /// <summary>The points on which rules disagree, and what decided between them.</summary>
    public required IReadOnlyList<SignalConflict> Conflicts { get; init; }

    /// <summary>The variation icon: the type of the last reported point.</summary>
    public required Variation Variation { get; init; }

    /// <summary>The assurance icon.</summary>
    public required Assurance Assurance { get; init; }

    /// <summary>Rebases for a person to consider. None is ever made automatically.</summary>
    public required IReadOnlyList<RebaseSuggestion> Suggestions { get; init; }

    /// <summary>Computes a chart.</summary>
    /// <exception cref="ArgumentException">The request has <see cref="ControlChartRequest.Problems"/>.</exception>
    public static ControlChart Of(ControlChartRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequestProblems.Refuse(request);
        return ChartAssembly.Assemble(request);
    }

    /// <summary>The last point with a value, or null where there is none.</summary>
    public ControlPoint? LastReported => Points.LastOrDefault(point => point.Value is not null);
}
