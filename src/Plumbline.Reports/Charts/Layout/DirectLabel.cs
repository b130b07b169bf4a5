using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Layout;

/// <summary>A label next to the plot, level with what it labels.</summary>
/// <param name="Role">What it labels.</param>
/// <param name="Text">The text.</param>
/// <param name="Value">The charted value that sets its height; a value beyond the scale is placed at the plot's edge.</param>
/// <param name="Style">The type size, weight and colour.</param>
/// <param name="Rank">The priority: if there is not room for all, the highest rank is left out first.</param>
internal sealed record DirectLabel(SceneRole Role, string Text, double Value, TextStyle Style, int Rank)
{
    /// <summary>The label of the last value. It names the period if that is not the chart's last, unless the label would be wider than a third of the chart.</summary>
    internal static DirectLabel LastValue(ChartText text, int period, double value, ChartSize size)
    {
        var number = text.Format.Text(value);
        var words = period == text.Axis.Count - 1 ? number : $"{text.Axis.Periods[period].Short} {number}";
        var fits = TextWidth.Of(words, Lettering.Value) <= Math.Max(60, size.Width / 3);
        return new DirectLabel(SceneRole.Data, fits ? words : number, value, Lettering.Value, 0);
    }

    /// <summary>Adds an arrow if the value is beyond the range of the plot.</summary>
    internal DirectLabel OnScale(Extent extent, ValueRange? range, double factor)
    {
        var shown = range is null ? extent.Shows(Value) : Value * factor >= range.Low && Value * factor <= range.High;
        return shown ? this : this with { Text = Text + (Value * factor > (range?.Low ?? extent.Low) ? " ↑" : " ↓") };
    }
}

/// <summary>Draws the labels next to the plot.</summary>
internal static class DirectLabelLayer
{
    private const double Height = 16;
    private const double Moved = 4;
    private static readonly Pen Leader = new(Paint.Tick, 1);

    internal static void Draw(ChartFrame frame, IEnumerable<DirectLabel> labels, List<SceneItem> items)
    {
        var plot = frame.Plot;
        var (top, bottom) = (Math.Max(0, plot.Top - (frame.Notes.Height > 0 ? 5 : 8)), plot.Bottom + 8);
        var room = (int)((bottom - top) / Height);
        var kept = labels.OrderBy(static label => label.Rank).Take(room)
            .OrderBy(label => frame.Value.Y(label.Value)).ThenByDescending(static label => label.Value).ThenBy(static label => label.Rank).ToArray();
        var wanted = Array.ConvertAll(kept, label => frame.Value.Y(label.Value));
        var centres = LabelColumn.Spread(wanted, Height, top, bottom);
        var x = plot.Right + FrameLayout.LabelGap;
        for (var i = 0; i < kept.Length; i++)
        {
            if (Math.Abs(centres[i] - wanted[i]) > Moved)
                items.Add(new SceneLine(SceneRole.ValueAxis, [new(plot.Right + 1, wanted[i]), new(x - 2, centres[i])], Leader));
            var text = TextWidth.Fitted(kept[i].Text, kept[i].Style, frame.Size.Width - x) ?? kept[i].Text;
            items.Add(new SceneLabel(kept[i].Role, text, new Spot(x, centres[i] + (kept[i].Style.Size * 0.36)), TextAnchor.Start, kept[i].Style));
        }
    }
}
