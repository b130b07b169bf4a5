namespace Plumbline.Core.Spc;

/// <summary>
/// So many points in a row each strictly above (or below) the last; a tie ends the run, as does a missing period. The
/// first point of the run, from which it rises, counts; a profile may leave it unflagged.
/// Source: NHS England, Making Data Count (7).
/// </summary>
internal static class TrendRule
{
    public static void Flag(in JudgedSegment segment, int length, bool flagsFirstPoint, Span<PointSignals> signals)
    {
        var tolerance = segment.Tolerance;
        for (var start = 0; start <= segment.Values.Length - length; start = PointBits.Next(start, length))
        {
            var block = PointBits.At(segment.Values, start);
            var earlier = block[..^1];
            var later = block[1..];
            Flag(signals[start..], PointBits.Above(later, earlier, tolerance), length, flagsFirstPoint, PointSignals.TrendHigh);
            Flag(signals[start..], PointBits.Above(earlier, later, tolerance), length, flagsFirstPoint, PointSignals.TrendLow);
        }
    }

    // A bit here is a step from a point to the next: a trend of seven points is a run of six steps.
    private static void Flag(Span<PointSignals> signals, ulong steps, int length, bool flagsFirstPoint, PointSignals signal)
    {
        var members = PointBits.InRuns(steps, length - 1);
        PointBits.Flag(signals, flagsFirstPoint ? members | (members << 1) : members << 1, signal);
    }
}
