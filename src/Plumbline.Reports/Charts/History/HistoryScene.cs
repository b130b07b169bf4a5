using System.Collections.Immutable;
using Plumbline.Reports.Charts.Layout;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.History;

/// <summary>Lays out a history as columns or a line.</summary>
internal static class HistoryScene
{
    internal const double WidestPitch = 84;
    private const int MostColumns = 4;

    internal static Scene Arrange(IReadOnlyList<HistoryPoint> points, ChartText text, HistoryOptions options)
    {
        var columns = options.Form switch
        {
            HistoryForm.Columns => true,
            HistoryForm.Line => false,
            HistoryForm.Auto => points.Count <= MostColumns,
        };
        var full = options.Size.Detail is ChartDetail.Full;
        var extent = Extent(points, text, options, columns);
        var beside = Beside(points, text, options, extent, columns && full);
        var pitch = Pitch(options.Size, beside, points.Count);
        var values = columns && full ? HistoryColumns.Labels(points, text, pitch) : null;
        if (columns && full && values is null)
        {
            // If the value labels would touch, only the last value is labelled, next to the plot, and the plot gets a value axis.
            beside = Beside(points, text, options, extent, named: false);
            pitch = Pitch(options.Size, beside, points.Count);
        }

        var frame = FrameLayout.Lay(new FrameWants
        {
            Text = text,
            Size = columns && full ? options.Size.Narrowed((points.Count * pitch) + Room(beside)) : options.Size,
            Extent = extent,
            Bounds = options.Bounds,
            Range = options.Range,
            Caption = text.Format.Unit,
            Labels = full ? beside : [],
            Notes = [.. text.Notes.Where(note => note.Point >= 0 && note.Point < points.Count).Select(static note => new NoteWant(note.Point, note.Text, IsRebase: false))],
            Footnotes = HistoryWords.Hollow(points) is { } hollow ? [hollow] : [],
            Inset = columns ? null : Math.Clamp(options.Size.Width / points.Count * 0.4, 6, 14),
            Above = columns ? 16 : 12,
            Below = !columns ? 12 : points.Any(static point => point.Value < 0) ? 18 : 0,
            NoValueAxis = values is not null,
        });
        var items = new List<SceneItem>();
        ValueAxisLayer.Draw(frame, text.Format.Unit, items);
        TimeAxisLayer.Draw(frame, items);
        NoteLayer.Draw(frame, items);
        if (columns) HistoryColumns.Draw(frame, points, items);
        ComparatorLayer.Draw(frame, options.Comparators, items);
        TargetLayer.Draw(frame, points.Count, i => points[i].Target, items);
        if (values is not null) HistoryColumns.DrawLabels(frame, points, values, items);
        if (!columns) HistoryLine.Draw(frame, points, items);
        if (full) DirectLabelLayer.Draw(frame, beside, items);
        else SmallLayer.Draw(frame, beside, items);
        if (!columns && full) HistoryLine.DrawLabels(frame, points, items);
        FootnoteLayer.Draw(frame, items);
        return new Scene { Width = frame.Size.Width, Height = frame.Size.Height, Plot = frame.Plot, Items = [.. items] };
    }

    private static ImmutableArray<DirectLabel> Beside(IReadOnlyList<HistoryPoint> points, ChartText text, HistoryOptions options, Extent extent, bool named) =>
        [.. Labels(points, text, options, named).Select(label => label.OnScale(extent, null, text.Format.Factor))];

    private static ImmutableArray<DirectLabel> Labels(IReadOnlyList<HistoryPoint> points, ChartText text, HistoryOptions options, bool named)
    {
        var labels = ImmutableArray.CreateBuilder<DirectLabel>();
        var last = points.Count - 1;
        while (last > 0 && points[last].Value is null) last--;
        if (!named && points[last].Value is { } value && double.IsFinite(value)) labels.Add(DirectLabel.LastValue(text, last, value, options.Size));
        if (points[^1].Target is { } target && double.IsFinite(target))
            labels.Add(new DirectLabel(SceneRole.Target, $"{text.TargetWord} {text.Format.Target(target)}", target, Lettering.Target, 1));
        foreach (var comparator in options.Comparators.Where(static comparator => double.IsFinite(comparator.Value)))
            labels.Add(new DirectLabel(SceneRole.Comparator, $"{comparator.Name} {text.Format.Text(comparator.Value)}", comparator.Value, Lettering.Limit, 2));
        return labels.DrainToImmutable();
    }

    // A chart of few columns is narrower, so that columns stay close together.
    private static double Pitch(ChartSize size, ImmutableArray<DirectLabel> beside, int count) =>
        Math.Min(WidestPitch, (size.Width - Room(beside)) / count);

    private static double Room(ImmutableArray<DirectLabel> beside) =>
        beside.Select(static label => TextWidth.Of(label.Text, label.Style)).DefaultIfEmpty(0).Max() + FrameLayout.LabelGap + 50;

    private static Extent Extent(IReadOnlyList<HistoryPoint> points, ChartText text, HistoryOptions options, bool columns)
    {
        var extent = new Extent(text.Format.Factor);
        if (columns) extent.Add(0);
        foreach (var point in points) extent.Add(point.Value);
        foreach (var comparator in options.Comparators) extent.Add(comparator.Value);
        extent.AddTargets(points.Select(static point => point.Target), columns ? Layout.Extent.ShareOfColumns : Layout.Extent.ShareOfLine);
        return extent;
    }
}
