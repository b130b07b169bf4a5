using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Layout;

/// <summary>A label beside the plot, at the height of what it labels.</summary>
/// <param name="Role">What it labels.</param>
/// <param name="Text">The words.</param>
/// <param name="Value">The charted value it stands at; beyond the scale, the plot's edge.</param>
/// <param name="Style">How it is set.</param>
/// <param name="Rank">Which is given up first where there is no room for all: the highest.</param>
internal sealed record DirectLabel(SceneRole Role, string Text, double Value, TextStyle Style, int Rank)
{
    /// <summary>The last value, with its period where that is not the last; by itself where the two are wider than a third of the chart.</summary>
    internal static DirectLabel LastValue(ChartText text, int period, double value, ChartSize size)
    {
        var number = text.Format.Text(value);
        var words = period == text.Axis.Count - 1 ? number : $"{text.Axis.Periods[period].Short} {number}";
        var fits = TextWidth.Of(words, Lettering.Value) <= Math.Max(60, size.Width / 3);
        return new DirectLabel(SceneRole.Data, fits ? words : number, value, Lettering.Value, 0);
    }

    /// <summary>With an arrow to the side it lies on, where it is beyond what the plot shows.</summary>
    internal DirectLabel OnScale(Extent extent, ValueRange? range, double factor)
    {
        var shown = range is null ? extent.Shows(Value) : Value * factor >= range.Low && Value * factor <= range.High;
        return shown ? this : this with { Text = Text + (Value * factor > (range?.Low ?? extent.Low) ? " ↑" : " ↓") };
    }
}

/// <summary>Draws the labels beside the plot.</summary>
internal static class DirectLabelLayer
{
    private const double Height = 16;
    private const double Moved = 4;
    private static readonly Pen Leader = new(Palette.Rule, 1);

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
