using System.Collections.Immutable;

namespace Plumbline.Core.Spc;

/// <summary>What a chart allows to be said about meeting its target. A forecast needs firm limits, and no point of their span may contradict it.</summary>
/// <remarks>
/// <see cref="ControlChart.Assurance"/> compares the target with the limits alone. Limits that rest on a rising series can lie below
/// a target that was met last month; a reader who sees that must not be told that the target is out of reach.
/// </remarks>
/// <param name="Kind">What may be said.</param>
/// <param name="Target">The target of the last period, in the unit of the chart; null without one.</param>
/// <param name="Met">The points of the last segment, since this target came into force, that meet it, in order: their positions in the chart.</param>
/// <param name="Missed">The points of the last segment, since this target came into force, that miss it, in order.</param>
public sealed record TargetOutlook(OutlookKind Kind, double? Target, ImmutableArray<int> Met, ImmutableArray<int> Missed)
{
    /// <summary>How near a limit the target lies for the words "only just", as a share of the distance between the limits.</summary>
    private const double Near = 0.05;

    /// <summary>Whether the target lies so near the limit that a small change would turn the forecast.</summary>
    public bool IsOnlyJust { get; private init; }

    /// <summary>Whether the target came into force within the last segment: its earlier points had another target, or none.</summary>
    public TargetAge Age { get; private init; }

    /// <summary>Whether every point since the target came into force misses it: at least one; of a target younger than the segment, at least two.</summary>
    public bool IsMissedThroughout => Met.IsEmpty && Missed.Length >= Least;

    /// <summary>Whether every point since the target came into force meets it: at least one; of a target younger than the segment, at least two.</summary>
    public bool IsMetThroughout => Missed.IsEmpty && Met.Length >= Least;

    /// <summary>Whether only a change in how the work is done will meet the target: it is out of reach, or was missed throughout. A few months of a new target inside the limits are too few to say so.</summary>
    public bool NeedsAnotherWay => Kind is OutlookKind.OutOfReach || (IsMissedThroughout && (Age is TargetAge.OfSegment || Kind is OutlookKind.MissedSoFar));

    /// <summary>The points of the last segment that contradict what the limits say, those before the target came into force among them; empty unless the limits are under review.</summary>
    public ImmutableArray<int> Against { get; private init; } = [];

    private int Least => Age is TargetAge.OfSegment ? 1 : 2;

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
        var since = InForceSince(chart, target);
        return new TargetOutlook(kind, target, [.. met.Where(index => index >= since)], [.. missed.Where(index => index >= since)])
        {
            Age = !held.Exists(point => point.Index < since) ? TargetAge.OfSegment : held.Exists(point => point.Index < since && point.Target is not null) ? TargetAge.Changed : TargetAge.New,
            IsOnlyJust = kind is OutlookKind.Assured or OutlookKind.OutOfReach && IsNear(chart, last, target),
            Against = kind is OutlookKind.UnderReview ? chart.Assurance is Assurance.Fail ? met : missed : [],
        };
    }

    // The first of the points at the end of the chart that have the target of the last.
    private static int InForceSince(ControlChart chart, double target)
    {
        var first = chart.Points.Count - 1;
        while (first > 0 && chart.Points[first - 1].Target is { } before && Math.Abs(before - target) <= JudgedSegment.ToleranceAt(target)) first--;
        return first;
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
