using Plumbline.Reports.Charts.Layout;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.History;

/// <summary>Draws a history as columns, each with its value: the last dark, provisional and doubtful ones hollow.</summary>
internal static class HistoryColumns
{
    private const double Widest = 52;
    private const double FarthestAway = 24;
    private const string NoData = "no data";
    private static readonly Pen Base = new(Paint.Ink, 1);
    private static readonly Pen Hollow = new(Paint.Ink, 1.3, "4 3");

    /// <summary>The label of every column; null if labels would touch.</summary>
    internal static string[]? Labels(IReadOnlyList<HistoryPoint> points, ChartText text, double pitch)
    {
        var words = points.Select(point => Finite(point) is { } value ? text.Format.Text(value) : NoData).ToArray();
        return words.Max(static word => TextWidth.Of(word, Lettering.Centre)) <= pitch - 4 ? words : null;
    }

    internal static void Draw(ChartFrame frame, IReadOnlyList<HistoryPoint> points, List<SceneItem> items)
    {
        var zero = frame.Value.YOfShown(0);
        var half = Width(frame) / 2;
        for (var i = 0; i < points.Count; i++)
        {
            if (Finite(points[i]) is not { } value) continue;
            var (x, y) = frame.At(i, value);
            items.Add(new SceneArea(SceneRole.Data, [new(x - half, zero), new(x - half, y), new(x + half, y), new(x + half, zero)], Fill(points, i))
            {
                Outline = points[i].IsHollow ? Hollow : null,
                Source = frame.Text.SourceOf(i),
                Title = HistoryWords.Of(points[i], i, frame.Text),
            });
        }

        items.Add(new SceneLine(SceneRole.ValueAxis, [new(frame.Plot.Left, zero), new(frame.Plot.Right, zero)], Base));
    }

    /// <summary>The value above its column, or below a column under zero.</summary>
    internal static void DrawLabels(ChartFrame frame, IReadOnlyList<HistoryPoint> points, string[] words, List<SceneItem> items)
    {
        var lines = items.OfType<SceneLine>().Where(static line => line.Role is SceneRole.Target or SceneRole.Comparator).ToArray();
        for (var i = 0; i < points.Count; i++)
            items.Add(Label(frame, points, i, words[i], lines));
    }

    private static SceneLabel Label(ChartFrame frame, IReadOnlyList<HistoryPoint> points, int i, string text, SceneLine[] lines)
    {
        var x = frame.Time.X(i);
        var zero = frame.Value.YOfShown(0);
        if (Finite(points[i]) is not { } value)
            return new SceneLabel(SceneRole.Data, text, new Spot(x, zero - 6), TextAnchor.Middle, Lettering.Footnote);
        var end = frame.Value.Y(value);
        var style = i == points.Count - 1 ? Lettering.Centre : Lettering.PointValue;
        var over = new SceneLabel(SceneRole.Data, text, new Spot(x, end + (value < 0 ? 15 : -6)), TextAnchor.Middle, style);

        // If a line crosses the label, the label moves away from its column, past the line; where there is no room, it covers the line.
        for (var away = 0; away <= FarthestAway; away += 3)
        {
            var beyond = over with { At = over.At with { Y = over.At.Y + (value < 0 ? away : -away) } };
            if (beyond.Box.Top >= 0 && beyond.Box.Bottom <= frame.Size.Height && !Crossed(beyond, lines)) return beyond;
        }

        return over with { Plate = Paint.Paper };
    }

    private static bool Crossed(SceneLabel label, SceneLine[] lines)
    {
        var box = label.Box;
        return lines.Any(line => line.Spots.Zip(line.Spots.Skip(1)).Any(part =>
            box.Overlaps(new Box(Math.Min(part.First.X, part.Second.X), Math.Min(part.First.Y, part.Second.Y) - 1, Math.Max(part.First.X, part.Second.X), Math.Max(part.First.Y, part.Second.Y) + 1))));
    }

    private static double Width(ChartFrame frame) => Math.Min(Widest, frame.Time.Step * 0.62);

    private static Paint Fill(IReadOnlyList<HistoryPoint> points, int i) =>
        points[i].IsHollow ? Paint.Paper : i == points.Count - 1 ? Paint.Ink : Paint.Earlier;

    private static double? Finite(HistoryPoint point) => point.Value is { } value && double.IsFinite(value) ? value : null;
}
