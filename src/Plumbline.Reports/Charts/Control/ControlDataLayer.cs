using Plumbline.Core.Spc;
using Plumbline.Reports.Charts.Layout;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Control;

/// <summary>Draws the values: a line with gaps for missing values, and a mark for each value.</summary>
internal static class ControlDataLayer
{
    private static readonly Pen Ghost = new(Paint.Limit, 1, "2 2.5");

    internal static void Draw(ChartFrame frame, ControlChart chart, List<SceneItem> items)
    {
        var step = frame.Time.Step;
        DrawLine(frame, chart, new Pen(Paint.Ink, step < 10 ? 1.1 : 1.5), items);
        foreach (var point in chart.Points)
        {
            if ((point.Value ?? point.Unjudged) is not { } value || !double.IsFinite(value)) continue;
            items.Add(MarkLook.Of(point, frame.At(point.Index, value), step) with
            {
                Source = frame.Text.SourceOf(point.Index),
                Title = PointWords.Of(point, chart.Kind, frame.Text),
            });
        }
    }

    // A pale line joins an excluded point to its neighbours.
    private static void DrawLine(ChartFrame frame, ControlChart chart, Pen pen, List<SceneItem> items)
    {
        var spots = new List<Spot>(chart.Points.Count);
        ControlPoint? before = null;
        foreach (var point in chart.Points)
        {
            var value = point.Value is { } v && double.IsFinite(v) ? v : (double?)null;
            if (value is null || point.Excluded || before is { Excluded: true }) Flush();
            if (value is { } here)
            {
                var at = frame.At(point.Index, here);
                if (before is not null && (point.Excluded || before.Excluded))
                    items.Add(new SceneLine(SceneRole.Ghost, [frame.At(before.Index, before.Value!.Value), at], Ghost));
                if (!point.Excluded) spots.Add(at);
            }

            before = value is null ? null : point;
        }

        Flush();

        void Flush()
        {
            if (spots.Count > 1) items.Add(new SceneLine(SceneRole.Data, [.. spots], pen));
            spots.Clear();
        }
    }
}
