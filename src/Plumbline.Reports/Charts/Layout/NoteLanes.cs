using System.Collections.Immutable;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Layout;

/// <summary>A note to place over the plot, with a line down to it.</summary>
/// <param name="Point">The index of the point, or of the first point after a rebase.</param>
/// <param name="Text">The text.</param>
/// <param name="IsRebase">Whether it marks a rebase, between the point and the one before it.</param>
internal sealed record NoteWant(int Point, string Text, bool IsRebase)
{
    internal double X(TimeScale time) => IsRebase ? time.Start(Point) : time.X(Point);
}

/// <summary>A placed note.</summary>
/// <param name="Want">The note.</param>
/// <param name="X">The x of its line.</param>
/// <param name="Label">Its text; null if there was no room, in which case only the data table holds it.</param>
internal sealed record PlacedNote(NoteWant Want, double X, SceneLabel? Label);

/// <summary>Notes over the plot, in as few lanes as possible: no text touches another text, or the line of another note.</summary>
internal sealed record NoteLanes(ImmutableArray<PlacedNote> Notes, double Height)
{
    internal const double LaneHeight = 18;
    internal const int Most = 4;
    private const double Gap = 5;
    private const double LeastRoom = 48;
    private const double Widest = 340;

    internal static NoteLanes Empty { get; } = new([], 0);

    /// <param name="wants">The notes.</param>
    /// <param name="time">The periods.</param>
    /// <param name="width">The right edge of the chart.</param>
    /// <param name="top">The upper edge of the first lane.</param>
    /// <param name="most">The number of lanes that fit.</param>
    internal static NoteLanes Of(ImmutableArray<NoteWant> wants, TimeScale time, double width, double top, int most)
    {
        if (wants.IsEmpty) return Empty;
        var ordered = wants.OrderBy(want => want.X(time)).ToArray();
        var placed = new List<(PlacedNote Note, int Lane)>();
        for (var i = 0; i < ordered.Length; i++)
        {
            var next = i + 1 < ordered.Length ? ordered[i + 1].X(time) : width;
            placed.Add(Place(ordered[i], time, width, next, top, most, placed));
        }

        var lanes = placed.Max(static note => note.Lane) + 1;
        return new NoteLanes([.. placed.Select(static note => note.Note)], lanes == 0 ? 0 : (lanes * LaneHeight) + 4);
    }

    // Tries the whole text in every lane, right and left of its line, before it shortens the text.
    private static (PlacedNote, int) Place(NoteWant want, TimeScale time, double width, double next, double top, int most, List<(PlacedNote Note, int Lane)> placed)
    {
        var x = want.X(time);
        foreach (var whole in new[] { true, false })
        {
            for (var lane = 0; lane < most; lane++)
            {
                var baseline = top + (lane * LaneHeight) + 13;
                var right = whole || lane < most - 1 ? width : next;
                SceneLabel?[] candidates =
                [
                    Fitted(want, TextAnchor.Start, x + Gap, baseline, right - x - (2 * Gap), whole),
                    Fitted(want, TextAnchor.End, x - Gap, baseline, x - Gap - time.Plot.Left, whole),
                ];
                if (candidates.FirstOrDefault(label => label is not null && IsFree(label, x, lane, placed)) is { } free)
                    return (new PlacedNote(want, x, free), lane);
            }
        }

        return (new PlacedNote(want, x, null), -1);
    }

    // A note's line runs down from its own lane through all lanes below.
    private static bool IsFree(SceneLabel label, double x, int lane, List<(PlacedNote Note, int Lane)> placed)
    {
        var box = label.Box.Grown(Gap - 1);
        foreach (var (note, other) in placed)
        {
            if (note.Label is not { } taken) continue;
            if (other < lane && note.X > box.Left && note.X < box.Right) return false;
            if (other > lane && x > taken.Box.Left - Gap && x < taken.Box.Right + Gap) return false;
            if (other == lane && box.Left < taken.Box.Right + Gap && taken.Box.Left - Gap < box.Right) return false;
        }

        return true;
    }

    // A text cut to less than half says too little.
    private static SceneLabel? Fitted(NoteWant want, TextAnchor anchor, double x, double baseline, double room, bool whole)
    {
        if (room < LeastRoom || TextWidth.Fitted(want.Text, Lettering.Note, Math.Min(Widest, room)) is not { } text) return null;
        if (text.Length < want.Text.Length / (whole ? 1 : 2)) return null;
        return new SceneLabel(want.IsRebase ? SceneRole.Rebase : SceneRole.Note, text, new Spot(x, baseline), anchor, Lettering.Note)
        {
            Title = text == want.Text ? null : want.Text,
        };
    }
}
