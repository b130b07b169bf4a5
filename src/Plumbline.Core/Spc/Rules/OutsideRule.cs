namespace Plumbline.Core.Spc;

/// <summary>A point strictly outside a control limit. Source: Shewhart 1931; Western Electric rule 1.</summary>
internal static class OutsideRule
{
    public static void Flag(in JudgedSegment segment, Span<PointSignals> signals)
    {
        var tolerance = segment.Tolerance;
        var values = segment.Values;
        var lower = segment.Lower[..values.Length];
        var upper = segment.Upper[..values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] > upper[i] + tolerance)
                signals[i] |= PointSignals.OutsideHigh;
            else if (values[i] < lower[i] - tolerance)
                signals[i] |= PointSignals.OutsideLow;
        }
    }
}
