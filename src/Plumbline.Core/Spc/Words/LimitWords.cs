using System.Collections.Immutable;

namespace Plumbline.Core.Spc;

/// <summary>
/// The usual range of a measure, between its limits. A limit at or beyond a natural bound is not printed: no count
/// is below 0, so no words say "below −0.4".
/// </summary>
public static class LimitWords
{
    /// <summary>The range at a point: "4.30% to 6.87%", "up to 6.87%", "86% or more"; of a constant, "always 5.0%". Null where the point has no limits.</summary>
    /// <param name="point">A point with limits.</param>
    /// <param name="wording">How numbers are written.</param>
    public static string? Range(ControlPoint point, ChartWording wording) => Range(point, wording, []).Range;

    /// <summary>The range, and other numbers of the same sentence, in enough digits to tell them all apart.</summary>
    /// <param name="point">The point.</param>
    /// <param name="wording">How numbers are written.</param>
    /// <param name="others">The other numbers, each as it is usually written.</param>
    public static (string? Range, ImmutableArray<string> Others) Range(ControlPoint point, ChartWording wording, params IReadOnlyList<(double Number, string Text)> others)
    {
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(wording);
        if (point is not { Lower: { } lower, Upper: { } upper }) return (null, NumbersApart.Of(wording, others));
        if (VariationWords.IsConstant(point))
        {
            var all = NumbersApart.Of(wording, [(lower, wording.Number(lower)), .. others]);
            return ($"always {all[0]}", all[1..]);
        }

        (double, string)[] limits = [.. Limit(lower, point.HasLowerLimit), .. Limit(upper, point.HasUpperLimit)];
        var texts = NumbersApart.Of(wording, [.. limits, .. others]);
        var range = (point.HasLowerLimit, point.HasUpperLimit) switch
        {
            (true, true) => $"{texts[0]} to {texts[1]}",
            (false, true) => $"up to {texts[0]}",
            (true, false) => $"{texts[0]} or more",
            (false, false) => $"{wording.Target(lower)} to {wording.Target(upper)}",
        };
        return (range, texts[limits.Length..]);

        IEnumerable<(double, string)> Limit(double at, bool isDrawn) => isDrawn ? [(at, wording.Number(at))] : [];
    }

    /// <summary>What lies beyond two lines, for example "above 15.3% or below 4.7%"; null where nothing can.</summary>
    internal static string? Beyond(ControlChart chart, double? lower, double? upper, ChartWording wording)
    {
        var above = upper is { } high && chart.Bounds.AllowAbove(high) ? $"above {wording.Number(high)}" : null;
        var below = lower is { } low && chart.Bounds.AllowBelow(low) ? $"below {wording.Number(low)}" : null;
        return above is null && below is null ? null : string.Join(" or ", new[] { above, below }.OfType<string>());
    }
}
