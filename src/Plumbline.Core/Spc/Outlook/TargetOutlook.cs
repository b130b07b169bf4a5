using System.Collections.Immutable;

namespace Plumbline.Core.Spc;

/// <summary>What a chart allows to be said about meeting its target. A forecast needs firm limits, and no point of their span may contradict it.</summary>
/// <remarks>
/// <see cref="ControlChart.Assurance"/> compares the target with the limits alone. Limits that rest on a rising series can lie below
/// a target that was met last month; a reader who sees that must not be told that the target is out of reach.
/// </remarks>
/// <param name="Kind">What may be said.</param>
/// <param name="Target">The target of the last period, in the unit of the chart; null without one.</param>
/// <param name="Met">The points of the last segment that meet this target, in order: their positions in the chart.</param>
/// <param name="Missed">The points of the last segment that miss it, in order.</param>
public sealed record TargetOutlook(OutlookKind Kind, double? Target, ImmutableArray<int> Met, ImmutableArray<int> Missed)
{
    /// <summary>How near a limit the target lies for the words "only just", as a share of the distance between the limits.</summary>
    private const double Near = 0.05;

    /// <summary>Whether the target lies so near the limit that a small change would turn the forecast.</summary>
    public bool IsOnlyJust { get; private init; }

    /// <summary>Whether every point of the last segment misses the target, and there is at least one.</summary>
    public bool IsMissedThroughout => Met.IsEmpty && !Missed.IsEmpty;

    /// <summary>Whether every point of the last segment meets the target, and there is at least one.</summary>
    public bool IsMetThroughout => Missed.IsEmpty && !Met.IsEmpty;

    /// <summary>The points that contradict what the limits say; empty unless the limits are under review.</summary>
    public ImmutableArray<int> Against { get; private init; } = [];

    /// <summary>What a chart allows to be said.</summary>
    public static TargetOutlook Of(ControlChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        if (chart.LastReported is not { } last || chart.Direction is ImprovementDirection.Neutral || chart.Points[^1].Target is not { } target)
            return new TargetOutlook(OutlookKind.None, null, [], []);
        var segment = chart.Segments[last.Segment];
        var held = chart.Points.Take(segment.First..(segment.Last + 1)).Where(static point => point is { Value: not null, Excluded: false }).ToList();
        ImmutableArray<int> met = [.. held.Where(point => StandingWords.Meets(chart, point.Value!.Value, target) is true).Select(static point => point.Index)];
        ImmutableArray<int> missed = [.. held.Select(static point => point.Index).Except(met)];
        var kind = KindOf(chart.Assurance, segment, met, missed);
        return new TargetOutlook(kind, target, met, missed)
        {
            IsOnlyJust = kind is OutlookKind.Assured or OutlookKind.OutOfReach && IsNear(chart, last, target),
            Against = kind is OutlookKind.UnderReview ? chart.Assurance is Assurance.Fail ? met : missed : [],
        };
    }

    private static OutlookKind KindOf(Assurance assurance, ControlSegment segment, ImmutableArray<int> met, ImmutableArray<int> missed) => assurance switch
    {
        Assurance.None => OutlookKind.None,
        Assurance.Insufficient => OutlookKind.NoLimits,
        Assurance.HitOrMiss => OutlookKind.Varies,
        Assurance.Pass when !missed.IsEmpty => OutlookKind.UnderReview,
        Assurance.Fail when !met.IsEmpty => OutlookKind.UnderReview,
        Assurance.Pass => segment.Provisional ? OutlookKind.MetSoFar : OutlookKind.Assured,
        Assurance.Fail => segment.Provisional ? OutlookKind.MissedSoFar : OutlookKind.OutOfReach,
    };

    private static bool IsNear(ControlChart chart, ControlPoint last, double target)
    {
        // A constant has no width, so nothing is near its limit: a count that is always 0 meets "at most 0" fully.
        if (last is not { ComputedLower: { } lower, ComputedUpper: { } upper } || VariationWords.IsConstant(last)) return false;
        var isLowerBad = chart.Direction is ImprovementDirection.Increase;
        var limit = chart.Assurance is Assurance.Pass == isLowerBad ? lower : upper;
        return Math.Abs(target - limit) <= Near * (upper - lower);
    }
}
