using System.Globalization;
using Plumbline.Reports.Documents;

namespace Plumbline.Reports.Tests.Documents;

/// <summary>Stand-ins for the chart drawer's work: true to its size, not to its care.</summary>
internal static class Drawings
{
    private const string Ink = "#1b2733", Muted = "#586876", Target = "#b5121b", Common = "#8a949c";

    internal static Svg Sparkline(IReadOnlyList<decimal> values, decimal? target)
    {
        const int width = 96, height = 20;
        var (low, high) = Range(values, target);
        string X(int i) => Text(3 + ((decimal)i * (width - 8) / (values.Count - 1)));
        string Y(decimal v) => Text(height - 3 - ((v - low) / (high - low) * (height - 6)));
        var points = string.Join(' ', values.Select((v, i) => $"{X(i)},{Y(v)}"));
        var line = target is { } t
            ? $"""<line x1="0" x2="{width}" y1="{Y(t)}" y2="{Y(t)}" stroke="{Target}" stroke-dasharray="2 2" opacity=".7"/>"""
            : "";
        return Svg.FromMarkup($"""<svg width="{width}" height="{height}" viewBox="0 0 {width} {height}">{line}<polyline fill="none" stroke="{Muted}" stroke-width="1.3" points="{points}"/><circle cx="{X(values.Count - 1)}" cy="{Y(values[^1])}" r="2.4" fill="{Ink}"/></svg>""");
    }

    internal static Svg Variation(string colour, bool high)
    {
        (int X, int Y)[] points = high
            ? [(6, 21), (11, 19), (15, 20), (20, 11), (24, 8)]
            : [(6, 9), (11, 11), (15, 10), (20, 19), (24, 22)];
        var dots = string.Concat(points.Select((p, i) => $"""<circle cx="{p.X}" cy="{p.Y}" r="{(i > 2 ? "2.3" : "1.5")}" fill="{(i > 2 ? colour : Common)}"/>"""));
        return Svg.FromMarkup($"""<svg width="26" height="26" viewBox="0 0 30 30"><circle cx="15" cy="15" r="13.2" fill="#fff" stroke="{colour}" stroke-width="2.2"/><path d="M{string.Join(" L", points.Select(p => $"{p.X} {p.Y}"))}" fill="none" stroke="{Common}" stroke-width="1.4"/>{dots}</svg>""");
    }

    internal static Svg Letter(string letter, string colour) => Svg.FromMarkup(
        $"""<svg width="26" height="26" viewBox="0 0 30 30"><circle cx="15" cy="15" r="13.2" fill="#fff" stroke="{colour}" stroke-width="2.2"/><text x="15" y="19.6" text-anchor="middle" font-size="13" font-weight="700" fill="{colour}">{letter}</text></svg>""");

    internal static Svg Chart(IReadOnlyList<decimal> values, IReadOnlyList<string> labels, decimal target)
    {
        const int width = 860, height = 320;
        var mean = values.Average();
        var step = 2.66m * values.Zip(values.Skip(1), (a, b) => Math.Abs(a - b)).Average();
        var (low, high) = Range([.. values, mean - step, mean + step], target);
        string X(int i) => Text(58 + ((decimal)i * (width - 176) / (values.Count - 1)));
        string Y(decimal v) => Text(26 + ((high - v) / (high - low) * (height - 60)));
        string Line(decimal v, string label, string colour, string more) =>
            $"""<line x1="58" x2="{X(values.Count - 1)}" y1="{Y(v)}" y2="{Y(v)}" stroke="{colour}" {more}/><text x="752" y="{Y(v)}" dy="4" font-size="12.5" fill="{colour}">{label} {v.ToString("0.00", CultureInfo.InvariantCulture)}%</text>""";
        return Svg.FromMarkup($"""
            <svg width="{width}" height="{height}" viewBox="0 0 {width} {height}">
            <rect x="58" y="{Y(mean + step)}" width="{width - 176}" height="{Text((2 * step) / (high - low) * (height - 60))}" fill="#f4f7f9"/>
            {string.Concat(labels.Select((l, i) => $"""<text x="{X(i)}" y="{height - 8}" font-size="12" text-anchor="middle" fill="{Muted}">{l}</text>"""))}
            {Line(mean + step, "Upper", Common, "stroke-dasharray=\"5 4\"")}{Line(mean - step, "Lower", Common, "stroke-dasharray=\"5 4\"")}{Line(mean, "Mean", Ink, "")}{Line(target, "Target", Target, "")}
            <polyline fill="none" stroke="{Ink}" stroke-width="1.6" points="{string.Join(' ', values.Select((v, i) => $"{X(i)},{Y(v)}"))}"/>
            {string.Concat(values.Select((v, i) => $"""<circle cx="{X(i)}" cy="{Y(v)}" r="3.6" fill="{Ink}" stroke="#fff" stroke-width="1.4"/>"""))}
            </svg>
            """);
    }

    private static (decimal Low, decimal High) Range(IReadOnlyList<decimal> values, decimal? target)
    {
        var all = target is { } t ? values.Append(t) : values;
        return all.Min() == all.Max() ? (all.Min() - 1, all.Max() + 1) : (all.Min(), all.Max());
    }

    private static string Text(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
