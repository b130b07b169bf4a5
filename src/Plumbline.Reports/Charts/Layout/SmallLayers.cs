using Plumbline.Reports.Charts.Scenes;

namespace Plumbline.Reports.Charts.Layout;

/// <summary>Draws the title of a small chart.</summary>
internal static class TitleLayer
{
    internal static void Draw(ChartFrame frame, List<SceneItem> items)
    {
        if (TextWidth.Fitted(frame.Text.Title, Lettering.Title, frame.Size.Width - 4) is not { } title) return;
        items.Add(new SceneLabel(SceneRole.Title, title, new Spot(2, 14), TextAnchor.Start, Lettering.Title)
        {
            Title = title.Length == frame.Text.Title.Length ? null : frame.Text.Title,
        });
    }
}

/// <summary>Draws what a reader must know, under the chart.</summary>
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

/// <summary>Draws where limits start anew, and things to remember.</summary>
internal static class NoteLayer
{
    private static readonly Pen Rebase = new(Palette.Muted, 1, "2 3");
    private static readonly Pen Note = new(Palette.Rule, 1);

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
