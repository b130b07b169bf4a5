namespace Plumbline.Core.Spc;

/// <summary>
/// A number of points in a row on one side of the centre line. A point on the line ends the run, as does a missing period.
/// Source: NHS England, Making Data Count (7); Western Electric (8).
/// </summary>
internal static class ShiftRule
{
    public static void Flag(in JudgedSegment segment, int length, Span<PointSignals> signals)
    {
        var (above, below) = (segment.Centre + segment.Tolerance, segment.Centre - segment.Tolerance);
        for (var start = 0; start <= segment.Values.Length - length; start = PointBits.Next(start, length))
        {
            var values = PointBits.At(segment.Values, start);
            PointBits.Flag(signals[start..], PointBits.InRuns(PointBits.Above(values, above), length), PointSignals.ShiftHigh);
            PointBits.Flag(signals[start..], PointBits.InRuns(PointBits.Below(values, below), length), PointSignals.ShiftLow);
        }
    }
}
