using System.Collections.Immutable;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Layout;

/// <summary>Draws the text of a small chart: title and last value above it; target, first and last period below it.</summary>
internal static class SmallLayer
{
    private static readonly TextStyle Quiet = Lettering.Axis.Smaller();

    internal static void Draw(ChartFrame frame, ImmutableArray<DirectLabel> labels, List<SceneItem> items)
    {
        var room = frame.Size.Width - 4;
        if (labels.FirstOrDefault(static label => label.Role is SceneRole.Data) is { } value)
        {
            var label = new SceneLabel(SceneRole.Data, value.Text, new Spot(frame.Size.Width - 8, 14), TextAnchor.End, value.Style);
            items.Add(label);
            room = label.Box.Left - 10;
        }

        var style = TextWidth.Of(frame.Text.Title, Lettering.Title) <= room ? Lettering.Title : Lettering.Title.Smaller();
        if (TextWidth.Fitted(frame.Text.Title, style, room) is { } title)
        {
            items.Add(new SceneLabel(SceneRole.Title, title, new Spot(2, 14), TextAnchor.Start, style)
            {
                Title = title.Length == frame.Text.Title.Length ? null : frame.Text.Title,
            });
        }

        DrawUnder(frame, labels.FirstOrDefault(static label => label.Role is SceneRole.Target), items);
    }

    private static void DrawUnder(ChartFrame frame, DirectLabel? target, List<SceneItem> items)
    {
        var periods = frame.Text.Axis.Periods;
        var y = frame.Plot.Bottom + 16;
        SceneLabel?[] labels =
        [
            new(SceneRole.TimeAxis, periods[^1].Text, new Spot(frame.Plot.Right, y), TextAnchor.End, Quiet),
            periods.Length == 1 ? null : new(SceneRole.TimeAxis, periods[0].Text, new Spot(frame.Plot.Left, y), TextAnchor.Start, Quiet),
            target is null ? null : new(SceneRole.Target, target.Text, new Spot((frame.Plot.Left + frame.Plot.Right) / 2, y), TextAnchor.Middle, target.Style.Smaller()),
        ];
        var placer = new LabelPlacer(new Box(0, 0, frame.Size.Width, frame.Size.Height));
        foreach (var label in labels)
        {
            if (label is { Text.Length: > 0 } && placer.Place([label]) is { } placed) items.Add(placed);
        }
    }
}

/// <summary>Draws the footnotes under the chart.</summary>
internal static class FootnoteLayer
{
    internal static void Draw(ChartFrame frame, List<SceneItem> items)
    {
        for (var i = 0; i < frame.Footnotes.Length; i++)
        {
            var y = frame.Size.Height - 5 - ((frame.Footnotes.Length - 1 - i) * 16);
            items.Add(new SceneLabel(SceneRole.Footnote, frame.Footnotes[i], new Spot(2, y), TextAnchor.Start, Lettering.Footnote));
        }
    }
}

/// <summary>Draws the rebases and notes.</summary>
internal static class NoteLayer
{
    private static readonly Pen Rebase = new(Paint.Muted, 1, "2 3");
    private static readonly Pen Note = new(Paint.Tick, 1);

    internal static void Draw(ChartFrame frame, List<SceneItem> items)
    {
        foreach (var note in frame.Notes.Notes)
        {
            var top = note.Label is { } label ? label.Box.Top : frame.Plot.Top;
            items.Add(new SceneLine(
                note.Want.IsRebase ? SceneRole.Rebase : SceneRole.Note,
                [new(note.X, top), new(note.X, frame.Plot.Bottom)],
                note.Want.IsRebase ? Rebase : Note) { Title = note.Want.Text });
            if (note.Label is not null) items.Add(note.Label);
        }
    }
}
