using Plumbline.Reports.Charts.Layout;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.History;

/// <summary>Draws a history as a line, with as many value labels as fit.</summary>
internal static class HistoryLine
{
    private const int MostNamed = 13;
    private static readonly Pen Line = new(Paint.Ink, 1.5);

    internal static void Draw(ChartFrame frame, IReadOnlyList<HistoryPoint> points, List<SceneItem> items)
    {
        var run = new List<Spot>();
        for (var i = 0; i <= points.Count; i++)
        {
            if (i < points.Count && points[i].Value is { } value && double.IsFinite(value))
            {
                run.Add(frame.At(i, value));
                continue;
            }

            if (run.Count > 1) items.Add(new SceneLine(SceneRole.Data, [.. run], Line));
            run.Clear();
        }

        var reach = Math.Clamp(frame.Time.Step * 0.28, 1.6, 3.8);
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Value is not { } value || !double.IsFinite(value)) continue;
            items.Add(new SceneMark(MarkShape.Circle, frame.At(i, value), reach, points[i].IsHollow ? Paint.Paper : Paint.Ink, new Pen(points[i].IsHollow ? Paint.Ink : Paint.Paper, 1.3))
            {
                Source = frame.Text.SourceOf(i),
                Title = HistoryWords.Of(points[i], i, frame.Text),
            });
        }
    }

    internal static void DrawLabels(ChartFrame frame, IReadOnlyList<HistoryPoint> points, List<SceneItem> items)
    {
        var placer = LabelPlacer.In(frame, items);
        DataGaps.Draw(frame, i => points[i].Value is null, placer, items);
        if (points.Count > MostNamed) return;
        var last = points.Count - 1;
        while (last > 0 && points[last].Value is null) last--;
        for (var i = 0; i < last; i++)
        {
            if (points[i].Value is not { } value || !double.IsFinite(value)) continue;
            if (placer.Place(PointLabels.About(frame.Text.Format.Text(value), frame.At(i, value), IsPeak(points, i))) is { } label) items.Add(label);
        }
    }

    // A value at or above the average of its neighbours is labelled above, where the line does not run.
    private static bool IsPeak(IReadOnlyList<HistoryPoint> points, int i)
    {
        var neighbours = new[] { i > 0 ? points[i - 1].Value : null, i + 1 < points.Count ? points[i + 1].Value : null };
        return (neighbours.Average() ?? double.NegativeInfinity) <= points[i].Value;
    }
}
