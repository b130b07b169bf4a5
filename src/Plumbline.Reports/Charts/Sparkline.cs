using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts;

/// <summary>Draws a sparkline as high as the text: the values, a dot at the last, the target dotted, a gap where nothing was reported, a ring for a doubtful value.</summary>
/// <remarks>It repeats the figures next to it, so a row shows it as <see cref="Icon.Decorative"/>.</remarks>
public static class Sparkline
{
    private const double Margin = 3.5;

    // A target that would leave the values less than this share of the height is drawn at the edge.
    private const double LeastShare = 0.25;
    private static readonly Pen Values = new(Paint.Muted, 1.3);
    private static readonly Pen Target = new(Paint.Target, 1, "2 2");
    private static readonly Pen Ring = new(Paint.Muted, 1);

    /// <summary>The drawing for a row, hidden from screen readers.</summary>
    public static Icon Inline(IReadOnlyList<double?> values, double? target = null, IReadOnlyCollection<int>? doubtful = null) => Icon.Decorative(Arrange(values, target, doubtful));

    /// <summary>The drawing.</summary>
    /// <param name="values">In time order; null for a missing value. May be empty.</param>
    /// <param name="target">The current target; null for none.</param>
    /// <param name="doubtful">The places of doubtful values, from 0. They do not stretch the scale: one far from the others is drawn at the edge.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    public static Scene Arrange(IReadOnlyList<double?> values, double? target = null, IReadOnlyCollection<int>? doubtful = null, double width = 96, double height = 22)
    {
        ArgumentNullException.ThrowIfNull(values);
        var judged = doubtful is null ? values : [.. values.Select((value, at) => doubtful.Contains(at) ? null : value)];
        var (low, high) = Range(judged.Any(static value => value is { } number && double.IsFinite(number)) ? judged : values, target);
        var items = new List<SceneItem>();
        var run = new List<Spot>();
        for (var i = 0; i <= values.Count; i++)
        {
            if (i < values.Count && judged[i] is { } value && double.IsFinite(value))
            {
                run.Add(new Spot(X(i), Y(value)));
                continue;
            }

            if (run.Count > 1) items.Add(new SceneLine(SceneRole.Data, [.. run], Values));
            if (run.Count == 1) items.Add(new SceneMark(MarkShape.Circle, run[0], 1, Paint.Muted));
            run.Clear();
        }

        // Over the values, so that it is seen where they all lie on it.
        if (target is { } aim && double.IsFinite(aim))
            items.Add(new SceneLine(SceneRole.Target, [new(0, Y(aim)), new(width, Y(aim))], Target));

        var last = values.Count - 1;
        while (last >= 0 && !double.IsFinite(values[last] ?? double.NaN)) last--;
        foreach (var at in doubtful ?? [])
        {
            if (values[at] is { } value && double.IsFinite(value)) items.Add(new SceneMark(MarkShape.Circle, new Spot(X(at), Y(value)), 2.2, Paint.Paper, Ring));
        }

        if (last >= 0 && judged[last] is { } latest) items.Add(new SceneMark(MarkShape.Circle, new Spot(X(last), Y(latest)), 2.4, Paint.Ink));
        return new Scene { Width = width, Height = height, Plot = new Box(0, 0, width, height), Items = [.. items] };

        double X(int i) => values.Count == 1 ? width / 2 : Margin + (i * (width - (2 * Margin)) / (values.Count - 1));

        double Y(double value)
        {
            var share = high > low ? ((value / 2) - (low / 2)) / ((high / 2) - (low / 2)) : 0.5;
            return height - Margin - (Math.Clamp(share, 0, 1) * (height - (2 * Margin)));
        }
    }

    private static (double Low, double High) Range(IReadOnlyList<double?> values, double? target)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            if (value is not { } number || !double.IsFinite(number)) continue;
            (low, high) = (Math.Min(low, number), Math.Max(high, number));
        }

        if (target is not { } aim || !double.IsFinite(aim)) return (low, high);
        if (low > high) return (aim, aim);
        var (withLow, withHigh) = (Math.Min(low, aim), Math.Max(high, aim));
        return high > low && (high - low) / (withHigh - withLow) < LeastShare
            ? aim > high ? (low, low + ((high - low) / LeastShare)) : (high - ((high - low) / LeastShare), high)
            : (withLow, withHigh);
    }
}
