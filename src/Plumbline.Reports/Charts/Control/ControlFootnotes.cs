using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Spc;

namespace Plumbline.Reports.Charts.Control;

/// <summary>What a reader must know about the limits, in sentences.</summary>
internal static class ControlFootnotes
{
    /// <param name="chart">The chart.</param>
    /// <param name="text">Its text.</param>
    /// <param name="saysProvisional">Whether provisional limits are explained here; a paper explains them once, in its key or under its first chart.</param>
    internal static ImmutableArray<string> Of(ControlChart chart, ChartText text, bool saysProvisional)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        if (chart.Segments.Count == 0 || chart.LastReported is null) return ["No value has been reported."];
        var last = chart.Segments[^1];
        if (last.TooRare) notes.Add("Too rare for this chart: no limits.");
        else if (!last.Enough) notes.Add($"Too few points for limits{(last.Index > 0 ? " since they started anew" : "")}: {TooFew(chart, last)}.");
        else if (last.Provisional && saysProvisional) notes.Add($"Limits in short dashes are provisional: they rest on {Points(last.BaselineCount)}.");
        if (last.Enough && last.BaselineCount < last.Count) notes.Add($"Limits are fixed on {Points(last.BaselineCount)} and drawn on.");
        var end = chart.Points[last.Last];
        if (!end.HasLowerLimit && end.ComputedLower is not null && chart.Bounds.Least is { } least)
            notes.Add($"There is no lower limit: it would lie at {text.Format.Target(least)}, the least possible, or beyond.");
        if (!end.HasUpperLimit && end.ComputedUpper is not null && chart.Bounds.Greatest is { } greatest)
            notes.Add($"There is no upper limit: it would lie at {text.Format.Target(greatest)}, the most possible, or beyond.");
        if (chart.Points.Any(static point => point.Excluded && point.Value is not null))
            notes.Add("Hollow points are left out of average and limits.");
        if (Hollow(chart) is { } hollow) notes.Add($"Hollow points are {hollow}: they are in no average, limit or signal.");
        foreach (var why in text.Missing.Where((_, i) => i >= chart.Points.Count || chart.Points[i].Unjudged is null).OfType<string>().GroupBy(static why => why, StringComparer.Ordinal))
            notes.Add($"{Points(why.Count())} missing here: {why.Key}.");
        return notes.DrainToImmutable();
    }

    private static string? Hollow(ControlChart chart) =>
        (chart.Points.Any(static point => point is { Unjudged: not null, IsDoubtful: false }), chart.Points.Any(static point => point is { Unjudged: not null, IsDoubtful: true })) switch
        {
            (true, true) => "incomplete totals or doubtful figures",
            (true, false) => "incomplete totals",
            (false, true) => "doubtful figures",
            (false, false) => null,
        };

    // A single point has no moving range, so the minimum is 2 whatever the profile says.
    private static string TooFew(ControlChart chart, ControlSegment segment) =>
        string.Create(CultureInfo.InvariantCulture, $"{segment.Count} of {Math.Max(chart.Profile.MinimumPoints, 2)}");

    private static string Points(int count) => count.ToString(CultureInfo.InvariantCulture) + (count == 1 ? " point" : " points");
}
