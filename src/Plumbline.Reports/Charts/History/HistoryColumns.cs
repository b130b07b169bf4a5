using Plumbline.Reports.Charts.Layout;
using Plumbline.Reports.Charts.Scenes;

namespace Plumbline.Reports.Charts.History;

/// <summary>Draws a history as columns: the last dark, provisional ones hollow, each with its value.</summary>
internal static class HistoryColumns
{
    private const double Widest = 46;
    private static readonly Pen Base = new(Palette.Ink, 1);
    private static readonly Pen Hollow = new(Palette.Ink, 1.3, "4 3");

    /// <summary>The words of every column; null where they would touch.</summary>
    internal static string[]? Labels(IReadOnlyList<HistoryPoint> points, ChartText text, double pitch)
    {
        var words = points.Select(point => Finite(point) is { } value ? text.Format.Text(value) : "no data").ToArray();
        return words.Max(static word => TextWidth.Of(word, Lettering.Centre)) <= pitch - 4 ? words : null;
    }

    internal static void Draw(ChartFrame frame, IReadOnlyList<HistoryPoint> points, List<SceneItem> items)
    {
        var zero = frame.Value.YOfShown(0);
        var half = Math.Min(Widest, frame.Time.Step * 0.62) / 2;
        for (var i = 0; i < points.Count; i++)
        {
            if (Finite(points[i]) is not { } value) continue;
            var (x, y) = frame.At(i, value);
            items.Add(new SceneArea(SceneRole.Data, [new(x - half, zero), new(x - half, y), new(x + half, y), new(x + half, zero)], Fill(points, i))
            {
                Outline = points[i].Provisional ? Hollow : null,
                Key = frame.Text.KeyOf(i),
                Title = HistoryWords.Of(points[i], i, frame.Text),
            });
        }

        items.Add(new SceneLine(SceneRole.ValueAxis, [new(frame.Plot.Left, zero), new(frame.Plot.Right, zero)], Base));
    }

    /// <summary>Values over the columns, or under those below zero; only the last where not all have room.</summary>
    internal static void DrawLabels(ChartFrame frame, IReadOnlyList<HistoryPoint> points, string[]? words, List<SceneItem> items)
    {
        for (var i = 0; i < points.Count; i++)
        {
            var last = i == points.Count - 1;
            if (words is null && !last) continue;
            var value = Finite(points[i]);
            var y = value is { } number ? frame.Value.Y(number) + (number < 0 ? 15 : -6) : frame.Value.YOfShown(0) - 6;
            var style = value is null ? Lettering.Footnote : last ? Lettering.Centre : Lettering.PointValue;
            var text = words?[i] ?? (value is { } only ? frame.Text.Format.Text(only) : "no data");
            items.Add(new SceneLabel(SceneRole.Data, text, new Spot(frame.Time.X(i), y), TextAnchor.Middle, style) { Halo = true });
        }
    }

    private static string Fill(IReadOnlyList<HistoryPoint> points, int i) =>
        points[i].Provisional ? Palette.Paper : i == points.Count - 1 ? Palette.Ink : Palette.Earlier;

    private static double? Finite(HistoryPoint point) => point.Value is { } value && double.IsFinite(value) ? value : null;
}
