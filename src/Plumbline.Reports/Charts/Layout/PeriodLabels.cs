using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Layout;

/// <summary>Chooses which periods of an axis are labelled: all if they fit, else every second, third or sixth of a year, and the last.</summary>
internal static class PeriodLabels
{
    private const double Gap = 7;
    private static readonly int[] OfTwelve = [1, 2, 3, 4, 6];
    private static readonly int[] OfFour = [1, 2];
    private static readonly int[] OfAny = [1, 2, 3, 4, 5, 10, 15, 20, 25, 50, 100, 200, 500, 1000];
    private static readonly int[] OfWeeks = [1, 2, 4, 8, 13, 26];

    /// <summary>The labels in order; empty if only years fit.</summary>
    internal static IReadOnlyList<(int Period, SceneLabel Label)> Of(ChartFrame frame, YearGroup[] years)
    {
        foreach (var every in Choices(years))
        {
            var labels = Every(frame, years, every);
            if (labels is not null) return labels;
        }

        return [];
    }

    private static int[] Choices(YearGroup[] years) => years.Select(static year => year.Length).DefaultIfEmpty(0).Max() switch
    {
        0 => OfAny,
        <= 4 => OfFour,
        <= 12 => OfTwelve,
        <= 53 => OfWeeks,
        _ => OfAny,
    };

    private static List<(int, SceneLabel)>? Every(ChartFrame frame, YearGroup[] years, int every)
    {
        var count = frame.Time.Count;
        var chosen = new List<(int Period, SceneLabel Label)>();
        var fullYear = years.Select(static year => year.Length).DefaultIfEmpty(0).Max();
        for (var i = 0; i < count; i++)
        {
            if (i != count - 1 && !IsChosen(i, count, years, fullYear, every)) continue;
            var label = Label(frame, i, isLast: i == count - 1 && every > 1);
            while (i == count - 1 && every > 1 && chosen.Count > 0 && chosen[^1].Label.Box.Right + Gap > label.Box.Left) chosen.RemoveAt(chosen.Count - 1);
            if (chosen.Count > 0 && chosen[^1].Label.Box.Right + Gap > label.Box.Left) return null;
            chosen.Add((i, label));
        }

        return chosen;
    }

    private static bool IsChosen(int period, int count, YearGroup[] years, int fullYear, int every)
    {
        // Without years, and for weeks and days, count back from the last period. In an incomplete first year, count from where that year would have begun.
        var at = Array.FindIndex(years, year => period >= year.First && period <= year.Last);
        if (at < 0 || fullYear > 12) return (count - 1 - period) % every == 0;
        var intoYear = period - years[at].First + (at == 0 && years.Length > 1 ? Math.Max(0, fullYear - years[0].Length) : 0);
        return intoYear % every == 0;
    }

    private static SceneLabel Label(ChartFrame frame, int period, bool isLast)
    {
        var text = frame.Text.Axis.Periods[period].Short;
        var style = isLast ? Lettering.Axis with { Colour = Paint.Ink } : Lettering.Axis;
        text = TextWidth.Fitted(text, style, frame.Size.Width / 2) ?? text;
        var label = new SceneLabel(SceneRole.TimeAxis, text, new Spot(frame.Time.X(period), frame.Plot.Bottom + 18), TextAnchor.Middle, style);
        var box = label.Box;
        var shift = box.Left < 0 ? -box.Left : box.Right > frame.Size.Width ? frame.Size.Width - box.Right : 0;
        return shift == 0 ? label : label with { At = label.At with { X = label.At.X + shift } };
    }
}
