using System.Globalization;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Risks;

/// <summary>Maps days to the width of a plot.</summary>
internal sealed class DayScale(DateOnly first, DateOnly last, Box plot)
{
    private const double Gap = 12;

    internal Box Plot => plot;

    /// <summary>The x of a day; one before the first stands at the left edge.</summary>
    internal double X(DateOnly day) => plot.Left + (Math.Clamp((day.DayNumber - first.DayNumber) / (double)Math.Max(1, last.DayNumber - first.DayNumber), 0, 1) * plot.Width);

    /// <summary>The first and the last day, and the beginnings of months or years between them that have room.</summary>
    internal IEnumerable<SceneLabel> Labels(CultureInfo culture, double y)
    {
        var style = Lettering.Axis;
        var (begin, end) = (Text(first), Text(last));
        yield return new SceneLabel(SceneRole.TimeAxis, begin, new Spot(plot.Left, y), TextAnchor.Start, style);
        var taken = plot.Left + TextWidth.Of(begin, style) + Gap;
        var free = plot.Right - TextWidth.Of(end, style) - Gap;
        if (free < plot.Left + TextWidth.Of(begin, style)) yield break;
        yield return new SceneLabel(SceneRole.TimeAxis, end, new Spot(plot.Right, y), TextAnchor.End, style);
        for (var month = new DateOnly(first.Year, first.Month, 1).AddMonths(1); month < last; month = month.AddMonths(1))
        {
            var words = month.ToString("MMM yyyy", culture);
            var half = TextWidth.Of(words, style) / 2;
            var x = X(month);
            if (x - half < taken || x + half > free) continue;
            taken = x + half + Gap;
            yield return new SceneLabel(SceneRole.TimeAxis, words, new Spot(x, y), TextAnchor.Middle, style);
        }

        string Text(DateOnly day) => day.ToString("d MMM yyyy", culture);
    }
}
