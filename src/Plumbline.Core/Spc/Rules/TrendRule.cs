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
        var values = segment.Values;
        var flagged = flagsFirstPoint ? length : length - 1;
        var (rising, falling) = (1, 1);
        for (var i = 1; i < values.Length; i++)
        {
            var step = values[i] - values[i - 1];
            rising = step > tolerance ? rising + 1 : 1;
            falling = step < -tolerance ? falling + 1 : 1;
            if (rising >= length)
                RunOfPoints.Flag(signals, i, rising == length ? flagged : 1, PointSignals.TrendHigh);
            else if (falling >= length)
                RunOfPoints.Flag(signals, i, falling == length ? flagged : 1, PointSignals.TrendLow);
        }
    }
}
