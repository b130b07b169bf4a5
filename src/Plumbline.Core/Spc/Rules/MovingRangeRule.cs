namespace Plumbline.Core.Spc;

/// <summary>
/// A moving range above its own limit, a factor times the mean moving range. The later point is flagged, on its side of
/// the centre line. Source: NHS England SPC SQL, 2019–20.
/// </summary>
internal static class MovingRangeRule
{
    public static void Flag(in JudgedSegment segment, double limit, Span<PointSignals> signals)
    {
        var (tolerance, centre) = (segment.Tolerance, segment.Centre);
        for (var i = 1; i < segment.Values.Length; i++)
        {
            if (!(Math.Abs(segment.Values[i] - segment.Values[i - 1]) > limit + tolerance))
                continue;
            if (segment.Values[i] > centre + tolerance)
                signals[i] |= PointSignals.MovingRangeHigh;
            else if (segment.Values[i] < centre - tolerance)
                signals[i] |= PointSignals.MovingRangeLow;
        }
    }
}
