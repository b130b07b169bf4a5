using Plumbline.Reports.Charts.Scenes;

namespace Plumbline.Reports.Charts.Layout;

/// <summary>Says "no data" in a stretch without values that is wide enough for the words; a shorter gap speaks for itself.</summary>
internal static class DataGaps
{
    private const string Words = "no data";

    internal static void Draw(ChartFrame frame, Func<int, bool> isMissing, List<SceneItem> items)
    {
        if (!frame.Full) return;
        var first = -1;
        for (var i = 0; i <= frame.Time.Count; i++)
        {
            if (i < frame.Time.Count && isMissing(i))
            {
                if (first < 0) first = i;
                continue;
            }

            if (first >= 0) Draw(frame, frame.Time.Start(first), frame.Time.End(i - 1), items);
            first = -1;
        }
    }

    private static void Draw(ChartFrame frame, double left, double right, List<SceneItem> items)
    {
        var label = new SceneLabel(SceneRole.Data, Words, new Spot((left + right) / 2, frame.Plot.Bottom - 6), TextAnchor.Middle, Lettering.Footnote) { Halo = true };
        if (label.Box.Width <= right - left) items.Add(label);
    }
}
