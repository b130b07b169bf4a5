using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Layout;

/// <summary>Writes "no data" in a gap that is wide enough for it; a narrower gap has no label.</summary>
internal static class DataGaps
{
    private const string Words = "no data";

    internal static void Draw(ChartFrame frame, Func<int, bool> isMissing, LabelPlacer placer, List<SceneItem> items)
    {
        var first = -1;
        for (var i = 0; i <= frame.Time.Count; i++)
        {
            if (i < frame.Time.Count && isMissing(i))
            {
                if (first < 0) first = i;
                continue;
            }

            if (first >= 0) Draw(frame, first, i - 1, placer, items);
            first = -1;
        }
    }

    // As low as the lines allow.
    private static void Draw(ChartFrame frame, int first, int last, LabelPlacer placer, List<SceneItem> items)
    {
        var (left, right) = (frame.Time.Start(first), frame.Time.End(last));
        if (TextWidth.Of(Words, Lettering.Footnote) > right - left) return;
        var places = Enumerable.Range(0, (int)(frame.Plot.Height / 8)).Select(i => new SceneLabel(
            SceneRole.Data, Words, new Spot((left + right) / 2, frame.Plot.Bottom - 6 - (i * 8)), TextAnchor.Middle, Lettering.Footnote));
        if (placer.Place(places) is { } label) items.Add(label);
    }
}
