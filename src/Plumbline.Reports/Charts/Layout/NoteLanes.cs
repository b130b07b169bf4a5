using System.Collections.Immutable;
using Plumbline.Reports.Charts.Scenes;

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

/// <summary>Notes over the plot, in as few lanes as keep them apart.</summary>
internal sealed record NoteLanes(ImmutableArray<PlacedNote> Notes, double Height)
{
    internal const double LaneHeight = 18;
    internal const int Most = 3;
    private const double Gap = 5;
    private const double LeastRoom = 48;
    private const double Widest = 340;

    internal static NoteLanes Empty { get; } = new([], 0);

    internal static NoteLanes Of(ImmutableArray<NoteWant> wants, TimeScale time, double width, double top)
    {
        if (wants.IsEmpty) return Empty;
        var ordered = wants.OrderBy(want => want.X(time)).ToArray();
        var lanes = new List<List<SceneLabel>>();
        var placed = ordered.Select((want, i) => new PlacedNote(want, want.X(time), Place(want, i, ordered, lanes, time, width, top))).ToImmutableArray();
        return new NoteLanes(placed, lanes.Count == 0 ? 0 : (lanes.Count * LaneHeight) + 4);
    }

    private static SceneLabel? Place(NoteWant want, int index, NoteWant[] ordered, List<List<SceneLabel>> lanes, TimeScale time, double width, double top)
    {
        return Place(want, index, ordered, lanes, time, width, top, whole: true) ?? Place(want, index, ordered, lanes, time, width, top, whole: false);
    }

    private static SceneLabel? Place(NoteWant want, int index, NoteWant[] ordered, List<List<SceneLabel>> lanes, TimeScale time, double width, double top, bool whole)
    {
        var x = want.X(time);
        for (var lane = 0; lane <= Math.Min(lanes.Count, Most - 1); lane++)
        {
            var baseline = top + (lane * LaneHeight) + 13;

            // The lines of later notes rise through the lanes above their own: words stop short of the next one's in the last lane only.
            var next = lane == Most - 1 && index + 1 < ordered.Length ? ordered[index + 1].X(time) : width;
            var taken = lane == lanes.Count || lanes[lane].Count == 0 ? 0 : lanes[lane][^1].Box.Right + (2 * Gap);
            if (Fits(want, TextAnchor.Start, x + Gap, baseline, Math.Min(Widest, next - x - (2 * Gap)), whole) is { } after && after.Box.Left >= taken)
                return Added(lanes, lane, after);
            if (Fits(want, TextAnchor.End, x - Gap, baseline, Math.Min(Widest, x - Gap - taken), whole) is { } before && before.Box.Left >= taken && before.Box.Left >= 0)
                return Added(lanes, lane, before);
        }

        return null;
    }

    private static SceneLabel Added(List<List<SceneLabel>> lanes, int lane, SceneLabel label)
    {
        if (lane == lanes.Count) lanes.Add([]);
        lanes[lane].Add(label);
        return label;
    }

    private static SceneLabel? Fits(NoteWant want, TextAnchor anchor, double x, double baseline, double room, bool whole)
    {
        if (room < LeastRoom || TextWidth.Fitted(want.Text, Lettering.Note, room) is not { } text) return null;

        // Whole in another lane is better than cut; cut to less than half, it says too little.
        if (text.Length < want.Text.Length / (whole ? 1 : 2)) return null;
        return new SceneLabel(want.IsRebase ? SceneRole.Rebase : SceneRole.Note, text, new Spot(x, baseline), anchor, Lettering.Note)
        {
            Title = text.Length == want.Text.Length ? null : want.Text,
        };
    }
}
