namespace Plumbline.Core.Spc;

/// <summary>A point strictly outside a control limit. Source: Shewhart 1931; Western Electric rule 1.</summary>
internal static class OutsideRule
{
    public static void Flag(in JudgedSegment segment, Span<PointSignals> signals)
    {
        var tolerance = segment.Tolerance;
        for (var start = 0; start < segment.Values.Length; start = PointBits.Next(start, 1))
        {
            var values = PointBits.At(segment.Values, start);
            PointBits.Flag(signals[start..], PointBits.Above(values, PointBits.At(segment.Upper, start), tolerance), PointSignals.OutsideHigh);
            PointBits.Flag(signals[start..], PointBits.Above(PointBits.At(segment.Lower, start), values, tolerance), PointSignals.OutsideLow);
        }
    }
}
