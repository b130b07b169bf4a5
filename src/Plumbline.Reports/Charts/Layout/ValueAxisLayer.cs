using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Layout;

/// <summary>Draws the value axis: numbers with short ticks, and no grid, because lines across a plot carry meaning.</summary>
internal static class ValueAxisLayer
{
    private static readonly Pen Tick = new(Paint.Tick, 1);

    internal static void Draw(ChartFrame frame, string caption, List<SceneItem> items)
    {
        if (frame.Full && caption.Length > 0)
            items.Add(new SceneLabel(SceneRole.ValueAxis, caption, new Spot(2, 14), TextAnchor.Start, Lettering.Axis));
        foreach (var tick in frame.Ticks)
        {
            var y = frame.Value.YOfShown(tick.Shown);
            items.Add(new SceneLine(SceneRole.ValueAxis, [new(frame.Plot.Left - 5, y), new(frame.Plot.Left, y)], Tick));
            items.Add(new SceneLabel(SceneRole.ValueAxis, tick.Text, new Spot(frame.Plot.Left - 9, y + 4.2), TextAnchor.End, Lettering.Axis));
        }
    }
}
