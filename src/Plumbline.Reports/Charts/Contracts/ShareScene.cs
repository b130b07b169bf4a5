using System.Globalization;
using Plumbline.Core.Periods;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Contracts;

/// <summary>The share that was green in a month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Share">The share, in percent; null where nothing was rated.</param>
/// <param name="Title">What the tooltip of its mark says.</param>
public sealed record SharePoint(Period Month, decimal? Share, string Title);

/// <summary>Draws the share of the requirements of a contract that is green, month by month, and what is expected at the end of the year.</summary>
public static class ShareScene
{
    private const double Top = 18, PlotHeight = 108, AxisLine = 17, Reach = 3.4, Wide = 500;

    private const decimal Step = 25;

    /// <summary>The drawing.</summary>
    /// <param name="points">The months in order; one at least.</param>
    /// <param name="forecast">What is expected, in percent; null where nothing is.</param>
    /// <param name="width">Its width in pixels, 300 at least.</param>
    /// <param name="culture">The language of its months.</param>
    public static Scene Arrange(IReadOnlyList<SharePoint> points, decimal? forecast, double width, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(points);
        var floor = Floor(points, forecast);
        var right = forecast is null ? 40 : TextWidth.Of(ForecastWords(forecast.Value), Lettering.Centre) + 14;
        var plot = new Box(TextWidth.Of("100%", Lettering.Axis) + 8, Top, width - right, Top + PlotHeight);
        var slots = points.Count + (forecast is null ? 0 : 1);
        var items = new List<SceneItem>();
        items.AddRange(Grid(plot, floor));
        items.AddRange(Months(points, plot, X, width, culture));
        items.AddRange(Runs(points, At));
        items.AddRange(points.Select((point, at) => (point, at)).Where(static one => one.point.Share is not null).Select(one => new SceneMark(MarkShape.Circle, At(one.at, one.point.Share!.Value), Reach, Paint.Ink) { Title = one.point.Title }));
        items.AddRange(Ends(points, forecast, At));
        if (forecast is { } expected) items.AddRange(Expected(points, expected, At));
        return new Scene { Width = width, Height = plot.Bottom + AxisLine + 16, Plot = new Box(plot.Left, plot.Top - Reach, plot.Right, plot.Bottom + Reach), Items = [.. items] };

        double X(int at) => slots == 1 ? (plot.Left + plot.Right) / 2 : plot.Left + 8 + (at * (plot.Width - 16) / (slots - 1));

        Spot At(int at, decimal share) => new(X(at), plot.Bottom - ((double)(share - floor) / (double)(100 - floor) * plot.Height));
    }

    /// <summary>Where the scale begins, in percent: at the quarter below the lowest share, so that movements are seen.</summary>
    /// <param name="points">The months.</param>
    /// <param name="forecast">What is expected; null where nothing is.</param>
    public static decimal Floor(IEnumerable<SharePoint> points, decimal? forecast) =>
        Math.Clamp(Math.Floor((points.Select(static point => point.Share).Append(forecast).OfType<decimal>().DefaultIfEmpty(0).Min() - 1) / Step) * Step, 0, 75);

    private static IEnumerable<SceneItem> Grid(Box plot, decimal floor)
    {
        for (var value = floor; value <= 100; value += Step)
        {
            var y = plot.Bottom - ((double)(value - floor) / (double)(100 - floor) * plot.Height);
            yield return new SceneLine(SceneRole.ValueAxis, [new Spot(plot.Left, y), new Spot(plot.Right, y)], new Pen(Paint.Tick, value == floor ? 1.2 : 0.7));
            yield return new SceneLabel(SceneRole.ValueAxis, Percent(value), new Spot(plot.Left - 6, y + 4), TextAnchor.End, Lettering.Axis);
        }
    }

    private static IEnumerable<SceneItem> Months(IReadOnlyList<SharePoint> points, Box plot, Func<int, double> x, double width, CultureInfo culture)
    {
        var every = Math.Max(1, (int)Math.Ceiling(points.Count * (width >= Wide ? 34.0 : 30.0) / plot.Width));
        for (var at = 0; at < points.Count; at++)
        {
            var month = points[at].Month;
            if ((points.Count - 1 - at) % every != 0) continue;
            yield return new SceneLabel(SceneRole.TimeAxis, month.ToShortText(culture), new Spot(x(at), plot.Bottom + AxisLine), TextAnchor.Middle, Lettering.Axis);
        }

        // The year below the first month and below every January.
        var last = double.NegativeInfinity;
        for (var at = 0; at < points.Count; at++)
        {
            if ((at > 0 && points[at].Month.First.Month != 1) || x(at) < last + 34) continue;
            last = x(at);
            yield return new SceneLabel(SceneRole.TimeAxis, points[at].Month.First.Year.ToString(CultureInfo.InvariantCulture), new Spot(x(at), plot.Bottom + AxisLine + 13), TextAnchor.Middle, Lettering.Axis);
        }
    }

    private static IEnumerable<SceneItem> Runs(IReadOnlyList<SharePoint> points, Func<int, decimal, Spot> spot)
    {
        var run = new List<Spot>();
        for (var at = 0; at <= points.Count; at++)
        {
            if (at < points.Count && points[at].Share is { } share)
            {
                run.Add(spot(at, share));
                continue;
            }

            if (run.Count > 1) yield return new SceneLine(SceneRole.Data, [.. run], new Pen(Paint.Ink, 2));
            run.Clear();
        }
    }

    // The first and the last share are written at their marks; the last only where no forecast says nearly the same beside it.
    private static IEnumerable<SceneItem> Ends(IReadOnlyList<SharePoint> points, decimal? forecast, Func<int, decimal, Spot> spot)
    {
        var told = points.Select(static (point, at) => (point.Share, At: at)).Where(static one => one.Share is not null).ToList();
        if (told.Count == 0) yield break;
        var ends = told.Count == 1 ? told : [told[0], told[^1]];
        foreach (var (share, at) in ends)
        {
            var (place, isLast) = (spot(at, share!.Value), at == told[^1].At);
            var (label, anchor) = isLast && forecast is null ? (new Spot(place.X + 7, place.Y + 4), TextAnchor.Start)
                : isLast ? (new Spot(place.X, place.Y - 8), TextAnchor.Middle)
                // The names of the scale stand to the left of the first mark.
                : (new Spot(place.X - 5, place.Y - 8), TextAnchor.Start);
            yield return new SceneLabel(SceneRole.Data, Percent(share.Value), label, anchor, isLast ? Lettering.Centre : Lettering.PointValue);
        }
    }

    private static IEnumerable<SceneItem> Expected(IReadOnlyList<SharePoint> points, decimal expected, Func<int, decimal, Spot> spot)
    {
        var place = spot(points.Count, expected);
        if (points[^1].Share is { } last) yield return new SceneLine(SceneRole.Comparator, [spot(points.Count - 1, last), place], new Pen(Paint.Muted, 1.5, "3 3"));
        yield return new SceneMark(MarkShape.Circle, place, Reach + 0.4, Paint.Paper, new Pen(Paint.Ink, 1.6)) { Title = ForecastWords(expected) };
        yield return new SceneLabel(SceneRole.Comparator, ForecastWords(expected), new Spot(place.X + 9, place.Y + 4), TextAnchor.Start, Lettering.Centre);
    }

    private static string ForecastWords(decimal share) => $"Forecast {Percent(share)}";

    private static string Percent(decimal share) => Math.Round(share, MidpointRounding.AwayFromZero).ToString("0'%'", CultureInfo.InvariantCulture);
}
