using System.Collections.Immutable;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Layout;

/// <summary>A word over the plot, with a line down from it.</summary>
/// <param name="Point">The point it is at, or before which limits start anew.</param>
/// <param name="Text">The words.</param>
/// <param name="IsRebase">Limits start anew between the point and the one before it.</param>
internal sealed record NoteWant(int Point, string Text, bool IsRebase)
{
    internal double X(TimeScale time) => IsRebase ? time.Start(Point) : time.X(Point);
}

/// <summary>A note placed.</summary>
/// <param name="Want">The note.</param>
/// <param name="X">Where its line stands.</param>
/// <param name="Label">Its words; null where there was no room for any: they stand in the table behind the chart.</param>
internal sealed record PlacedNote(NoteWant Want, double X, SceneLabel? Label);

/// <summary>Notes over the plot, in as few lanes as keep them apart: no words touch others, nor the line of another note.</summary>
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
    /// <param name="most">How many lanes there is room for.</param>
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

    // Whole in any lane, to the right or left of its line, before it is cut.
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

    // A note's line runs down from its own lane, through all lanes below.
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

    // Cut to less than half, words say too little.
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
