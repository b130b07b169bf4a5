namespace Plumbline.Core.Spc;

/// <summary>
/// The range that a process gives, by its limits. A limit at or beyond a natural bound is not printed: no count
/// is below 0, so no words say "below −0.4".
/// </summary>
internal static class LimitWords
{
    /// <summary>For example "gives 4.7% to 15.3%, around an average of 10.0%".</summary>
    public static string Gives(ControlChart chart, ControlPoint point, string about, ChartWording wording)
    {
        var (lower, upper) = (wording.Number(point.Lower ?? 0), wording.Number(point.Upper ?? 0));
        return (point.HasLowerLimit, point.HasUpperLimit) switch
        {
            (true, true) => $"gives {lower} to {upper}, {about}",
            (false, true) => $"gives up to {upper}, {about} (there is no lower limit: none is needed below {Bound(chart.Bounds.Least, wording)})",
            (true, false) => $"gives {lower} or more, {about} (there is no upper limit: none is needed above {Bound(chart.Bounds.Greatest, wording)})",
            (false, false) => $"gives anything from {Bound(chart.Bounds.Least, wording)} to {Bound(chart.Bounds.Greatest, wording)}, {about} (there are no limits: none is needed beyond these)",
        };
    }

    /// <summary>What lies beyond two lines, for example "above 15.3% or below 4.7%"; null where nothing can.</summary>
    public static string? Beyond(ControlChart chart, double? lower, double? upper, ChartWording wording)
    {
        var above = upper is { } high && chart.Bounds.AllowAbove(high) ? $"above {wording.Number(high)}" : null;
        var below = lower is { } low && chart.Bounds.AllowBelow(low) ? $"below {wording.Number(low)}" : null;
        return above is null && below is null ? null : string.Join(" or ", new[] { above, below }.OfType<string>());
    }

    private static string Bound(double? bound, ChartWording wording) => wording.Target(bound ?? 0);
}
