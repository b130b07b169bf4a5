using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Layout;

/// <summary>Draws the time axis: short period names, and years in brackets below them.</summary>
internal static class TimeAxisLayer
{
    private const double Line = 18;
    private static readonly Pen Tick = new(Paint.Tick, 1);

    /// <summary>The height of the axis.</summary>
    internal static double Height(FrameWants wants) => wants.Full && HasYears(wants.Text.Axis) ? (2 * Line) + 8 : Line + 8;

    internal static void Draw(ChartFrame frame, List<SceneItem> items)
    {
        if (!frame.Full) return;
        var years = YearGroup.Of(frame.Text.Axis);
        var labels = PeriodLabels.Of(frame, years);
        var bottom = frame.Plot.Bottom;
        foreach (var (period, label) in labels)
        {
            items.Add(new SceneLine(SceneRole.TimeAxis, [new(frame.Time.X(period), bottom + 2), new(frame.Time.X(period), bottom + 6)], Tick));
            items.Add(label);
        }

        if (years.Length > 0) DrawYears(frame, years, labels.Count > 0 ? bottom + Line + 6 : bottom + 6, items);
    }

    private static bool HasYears(TimeAxis axis) => axis.Periods.Any(static period => period.Year is not null);

    private static void DrawYears(ChartFrame frame, ReadOnlySpan<YearGroup> years, double y, List<SceneItem> items)
    {
        var gap = Math.Min(3, frame.Time.Step / 4);
        var longest = 0;
        foreach (var year in years) longest = Math.Max(longest, year.Length);
        var free = 0.0;
        foreach (var year in years)
        {
            var (left, right) = (frame.Time.Start(year.First) + gap, frame.Time.End(year.Last) - gap);
            if (right > left) items.Add(new SceneLine(SceneRole.TimeAxis, [new(left, y), new(right, y)], Tick));

            // If part of a year is too narrow for the year's name, the name is left out; the neighbouring years show theirs.
            var label = new SceneLabel(SceneRole.TimeAxis, year.Name, new Spot((left + right) / 2, y + 15), TextAnchor.Middle, Lettering.Axis);
            if (label.Box.Width > right - left + 4 && year.Length < longest) continue;
            if (label.Box.Left < free || label.Box.Left < 0 || label.Box.Right > frame.Size.Width) continue;
            items.Add(label);
            free = label.Box.Right + 6;
        }
    }
}
