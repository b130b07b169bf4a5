namespace Plumbline.Core.Spc;

/// <summary>A series on its way back after it fell beyond a limit: better than its worst, and not yet what it was.</summary>
/// <param name="Worst">The position of the worst point: outside the limit on the bad side.</param>
/// <param name="Before">The mean of the points before it in the same segment, in the unit of the chart.</param>
public sealed record Recovery(int Worst, double Before)
{
    /// <summary>
    /// The recovery that the last point of a chart belongs to; null where there is none. The last point lies inside the limits or on
    /// the good side of them; every point since the worst is at least as good as the one before it; and the last is better than the
    /// worst, and still worse than the mean of the points before it.
    /// </summary>
    public static Recovery? Of(ControlChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        if (chart.Direction is ImprovementDirection.Neutral || chart.LastReported is not { Excluded: false } last) return null;
        // The sign makes higher the better side.
        var sign = chart.Direction is ImprovementDirection.Increase ? 1 : -1;
        var bad = sign > 0 ? PointSignals.OutsideLow : PointSignals.OutsideHigh;
        if ((last.Signals & bad) != PointSignals.None) return null;
        var segment = chart.Segments[last.Segment];
        var points = chart.Points.Take(segment.First..(last.Index + 1)).Where(static point => point is { Value: not null, Excluded: false }).ToList();
        if (points.LastOrDefault(point => (point.Signals & bad) != PointSignals.None) is null) return null;
        var worst = points.Where(point => (point.Signals & bad) != PointSignals.None).Aggregate((a, b) => sign * b.Value!.Value <= sign * a.Value!.Value ? b : a);
        var since = points.Where(point => point.Index >= worst.Index).Select(point => sign * point.Value!.Value).ToList();
        var before = points.Where(point => point.Index < worst.Index).Select(static point => point.Value!.Value).ToList();
        if (before.Count == 0 || since.Count < 2 || since.Zip(since.Skip(1)).Any(static pair => pair.Second < pair.First)) return null;
        var mean = before.Average();
        return since[^1] > since[0] && since[^1] < (sign * mean) - JudgedSegment.ToleranceAt(mean) ? new Recovery(worst.Index, mean) : null;
    }
}
