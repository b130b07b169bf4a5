namespace Plumbline.Core.Spc;

/// <summary>
/// A chart worked out: limits, signals, variation and assurance. Immutable; the same request always gives the same chart.
/// </summary>
public sealed record ControlChart
{
    /// <summary>The chart.</summary>
    public required ChartKind Kind { get; init; }

    /// <summary>The rules it was judged by.</summary>
    public required SpcProfile Profile { get; init; }

    /// <summary>Which way is better.</summary>
    public required ImprovementDirection Direction { get; init; }

    /// <summary>
    /// What the figures cannot go below or above: what was given, what the chart itself knows, and 0 for a count. Beyond it no limit
    /// is needed, and none is named in words.
    /// </summary>
    public NaturalBounds Bounds { get; init; }

    /// <summary>Whether the months (or quarters) of the year differ so much by themselves that signals can be the season alone.</summary>
    public bool IsSeasonal { get; init; }

    /// <summary>Every period in order, missing ones included.</summary>
    public required IReadOnlyList<ControlPoint> Points { get; init; }

    /// <summary>The segments in order; at least one where there is a point.</summary>
    public required IReadOnlyList<ControlSegment> Segments { get; init; }

    /// <summary>Every signal, in order of its first point and then of its rule.</summary>
    public required IReadOnlyList<Signal> Signals { get; init; }

    /// <summary>Points on which rules disagree, with what decided.</summary>
    public required IReadOnlyList<SignalConflict> Conflicts { get; init; }

    /// <summary>The variation icon: the type of the last reported point.</summary>
    public required Variation Variation { get; init; }

    /// <summary>The assurance icon.</summary>
    public required Assurance Assurance { get; init; }

    /// <summary>Rebases a person may wish to consider. None is ever made by itself.</summary>
    public required IReadOnlyList<RebaseSuggestion> Suggestions { get; init; }

    /// <summary>Works a chart out.</summary>
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
