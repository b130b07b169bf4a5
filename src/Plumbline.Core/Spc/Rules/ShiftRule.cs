namespace Plumbline.Core.Spc;

/// <summary>
/// So many points in a row on one side of the centre line. A point on the line ends the run, as does a missing period.
/// Source: NHS England, Making Data Count (7); Western Electric (8).
/// </summary>
internal static class ShiftRule
{
    public static void Flag(in JudgedSegment segment, int length, Span<PointSignals> signals)
    {
        var (above, below) = (segment.Centre + segment.Tolerance, segment.Centre - segment.Tolerance);
        var values = segment.Values;
        var (high, low) = (0, 0);
        for (var i = 0; i < values.Length; i++)
        {
            high = values[i] > above ? high + 1 : 0;
            low = values[i] < below ? low + 1 : 0;
            if (high >= length)
                RunOfPoints.Flag(signals, i, high == length ? length : 1, PointSignals.ShiftHigh);
            else if (low >= length)
                RunOfPoints.Flag(signals, i, low == length ? length : 1, PointSignals.ShiftLow);
        }
    }
}
