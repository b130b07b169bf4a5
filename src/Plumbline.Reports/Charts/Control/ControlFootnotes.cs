using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Spc;

namespace Plumbline.Reports.Charts.Control;

/// <summary>What a reader must know of the limits, in sentences.</summary>
internal static class ControlFootnotes
{
    internal static ImmutableArray<string> Of(ControlChart chart, ChartText text)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        if (chart.Segments.Count == 0 || chart.LastReported is null) return ["No value has been reported."];
        var last = chart.Segments[^1];
        if (!last.Enough) notes.Add(last.Index > 0 ? $"Too few points for limits since they started anew: {Points(last.Count)}." : $"Too few points for limits: {Points(last.Count)}.");
        else if (last.Provisional) notes.Add($"Dashed limits are provisional: they rest on {Points(last.BaselineCount)}.");
        if (last.Enough && last.BaselineCount < last.Count) notes.Add($"Limits are fixed on {Points(last.BaselineCount)} and drawn on.");
        var end = chart.Points[last.Last];
        if (Clip(end.Lower, end.ComputedLower) is { } lower)
            notes.Add($"The lower limit is drawn at {text.Format.Target(lower.Drawn)}, the least possible; computed, it is {text.Format.Statistic(lower.Computed)}.");
        if (Clip(end.Upper, end.ComputedUpper) is { } upper)
            notes.Add($"The upper limit is drawn at {text.Format.Target(upper.Drawn)}, the most possible; computed, it is {text.Format.Statistic(upper.Computed)}.");
        if (chart.Points.Any(static point => point.Excluded && point.Value is not null))
            notes.Add("Hollow points are left out of mean and limits.");
        foreach (var why in text.Missing.OfType<string>().GroupBy(static why => why, StringComparer.Ordinal))
            notes.Add($"{Points(why.Count())} missing here: {why.Key}.");
        return notes.DrainToImmutable();
    }

    private static (double Drawn, double Computed)? Clip(double? drawn, double? computed) =>
        drawn is { } d && computed is { } c && double.IsFinite(c) && double.IsFinite(d) && Math.Abs(d - c) > 1e-9 * Math.Max(1, Math.Abs(c)) ? (d, c) : null;

    private static string Points(int count) => count.ToString(CultureInfo.InvariantCulture) + (count == 1 ? " point" : " points");
}
