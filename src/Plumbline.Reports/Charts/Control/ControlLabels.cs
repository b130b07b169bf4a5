using System.Collections.Immutable;
using Plumbline.Core.Spc;
using Plumbline.Reports.Charts.Layout;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Control;

/// <summary>The labels of a control chart. Next to the plot: last value, limits, mean and target. Within the plot: earlier means, and points outside the limits.</summary>
internal static class ControlLabels
{
    private const int MostPoints = 8;

    internal static ImmutableArray<DirectLabel> Beside(ControlChart chart, ChartText text, ChartSize size)
    {
        var labels = ImmutableArray.CreateBuilder<DirectLabel>();
        var end = chart.Points[^1];
        var format = text.Format;
        if (chart.LastReported is { Value: { } value } last && double.IsFinite(value)) labels.Add(DirectLabel.LastValue(text, last.Index, value, size));
        if (end.Target is { } target && double.IsFinite(target))
            labels.Add(new DirectLabel(SceneRole.Target, $"{text.TargetWord} {format.Target(target)}", target, Lettering.Target, 1));
        if (end.Centre is { } centre && double.IsFinite(centre))
            labels.Add(new DirectLabel(SceneRole.Centre, PointWords.Centre(chart.Kind, centre, format), centre, Lettering.Centre, 2));
        if (end.Upper != end.Lower)
        {
            AddLimit("Upper", DrawnLimits.Upper(end));
            AddLimit("Lower", DrawnLimits.Lower(end));
        }

        return labels.DrainToImmutable();

        void AddLimit(string word, double? at)
        {
            if (at is { } number && double.IsFinite(number))
                labels.Add(new DirectLabel(SceneRole.Limit, $"{word} {format.Statistic(number)}", number, Lettering.Limit, 3));
        }
    }

    internal static void DrawInside(ChartFrame frame, ControlChart chart, List<SceneItem> items)
    {
        var placer = LabelPlacer.In(frame, items);
        DataGaps.Draw(frame, i => chart.Points[i] is { Value: null, Unjudged: null }, placer, items);
        foreach (var segment in chart.Segments.Take(Math.Max(0, chart.Segments.Count - 1)))
        {
            if (segment.Enough && chart.Points[segment.First].Centre is { } centre && double.IsFinite(centre))
                Add(EarlierMean(frame, segment, PointWords.Centre(chart.Kind, centre, frame.Text.Format), frame.Value.Y(centre)));
        }

        var outside = chart.Points.Where(point => IsOutside(point) && point != chart.LastReported).ToArray();
        if (outside.Length > MostPoints) return;
        foreach (var point in outside)
            Add(PointLabels.About(frame.Text.Format.Text(point.Value!.Value), frame.At(point.Index, point.Value.Value), (point.Signals & PointSignals.OutsideHigh) != PointSignals.None));

        void Add(IEnumerable<SceneLabel> candidates)
        {
            if (placer.Place(candidates) is { } label) items.Add(label);
        }
    }

    private static bool IsOutside(ControlPoint point) =>
        (point.Signals & (PointSignals.OutsideHigh | PointSignals.OutsideLow)) != PointSignals.None && point.Value is { } value && double.IsFinite(value);

    // Candidates above and below the mean line, from the start of the segment onwards.
    private static IEnumerable<SceneLabel> EarlierMean(ChartFrame frame, ControlSegment segment, string words, double y)
    {
        var (start, end) = (frame.Time.Start(segment.First) + 5, frame.Time.End(segment.Last) - 5);
        var width = TextWidth.Of(words, Lettering.Centre);
        for (var x = start; x + width <= end; x += 24)
        {
            yield return new SceneLabel(SceneRole.Centre, words, new Spot(x, y - 6), TextAnchor.Start, Lettering.Centre);
            yield return new SceneLabel(SceneRole.Centre, words, new Spot(x, y + 14), TextAnchor.Start, Lettering.Centre);
        }
    }
}
