namespace Plumbline.Core.Spc;

/// <summary>
/// A number of points in a row, each strictly above (or below) the one before; a tie ends the run, as does a missing period. The
/// first point of the run, from which it rises, counts; a profile may leave it unflagged. Where one trend ends and another
/// begins, the point belongs to both, or by profile to the later one only.
/// Source: NHS England, Making Data Count (7).
/// </summary>
internal static class TrendRule
{
    public static void Flag(in JudgedSegment segment, int length, bool flagsFirstPoint, bool laterWins, Span<PointSignals> signals)
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

        if (laterWins)
            KeepLater(segment.Values, signals);
    }

    // A point of both trends is a peak, after which it falls, or a trough, after which it rises. The step to the point says which.
    private static void KeepLater(ReadOnlySpan<double> values, Span<PointSignals> signals)
    {
        const PointSignals Both = PointSignals.TrendHigh | PointSignals.TrendLow;
        for (var i = 1; i < values.Length; i++)
        {
            if ((signals[i] & Both) == Both)
                signals[i] &= values[i] > values[i - 1] ? ~PointSignals.TrendHigh : ~PointSignals.TrendLow;
        }
    }

    // A bit here is a step from one point to the next: a trend of seven points is a run of six steps.
    private static void Flag(Span<PointSignals> signals, ulong steps, int length, bool flagsFirstPoint, PointSignals signal)
    {
        var members = PointBits.InRuns(steps, length - 1);
        PointBits.Flag(signals, flagsFirstPoint ? members | (members << 1) : members << 1, signal);
    }
}
