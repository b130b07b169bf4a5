using System.Collections.Immutable;
using Plumbline.Reports.Charts.Layout;
using Plumbline.Reports.Charts.Scenes;

namespace Plumbline.Reports.Charts.History;

/// <summary>Lays a history out as columns or a line.</summary>
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
        ImmutableArray<DirectLabel> labels = [.. Labels(points, text, options, columns && full).Select(label => label.OnScale(extent, null, text.Format.Factor))];
        var pitch = Math.Min(WidestPitch, (options.Size.Width - 140) / points.Count);
        var values = HistoryColumns.Labels(points, text, pitch);
        var labelled = columns && values is not null;
        var frame = FrameLayout.Lay(new FrameWants
        {
            Text = text,
            Size = columns && full ? Narrowed(options.Size, points.Count * pitch, labels) : options.Size,
            Extent = extent,
            Bounds = options.Bounds,
            Caption = text.Format.Unit,
            Labels = full ? labels : [],
            Notes = [.. text.Notes.Where(note => note.Point >= 0 && note.Point < points.Count).Select(static note => new NoteWant(note.Point, note.Text, IsRebase: false))],
            Footnotes = points.Any(static point => point.Provisional && point.Value is not null) ? ["Hollow: provisional."] : [],
            Inset = columns ? pitch / 2 : Math.Clamp(options.Size.Width / points.Count * 0.4, 6, 14),
            Above = columns ? 16 : 12,
            Below = !columns ? 12 : points.Any(static point => point.Value < 0) ? 18 : 0,
            NoValueAxis = labelled,
        });
        var items = new List<SceneItem>();
        ValueAxisLayer.Draw(frame, text.Format.Unit, items);
        TimeAxisLayer.Draw(frame, items);
        NoteLayer.Draw(frame, items);
        if (columns) HistoryColumns.Draw(frame, points, items);
        ComparatorLayer.Draw(frame, options.Comparators, items);
        TargetLayer.Draw(frame, points.Count, i => points[i].Target, items);
        if (columns && full) HistoryColumns.DrawLabels(frame, points, values, items);
        else if (!columns) HistoryLine.Draw(frame, points, items);
        if (full) DirectLabelLayer.Draw(frame, labels, items);
        else SmallLayer.Draw(frame, labels, items);
        if (!columns && full) HistoryLine.DrawLabels(frame, points, items);
        FootnoteLayer.Draw(frame, items);
        return new Scene { Width = frame.Size.Width, Height = frame.Size.Height, Plot = frame.Plot, Items = [.. items] };
    }

    private static ImmutableArray<DirectLabel> Labels(IReadOnlyList<HistoryPoint> points, ChartText text, HistoryOptions options, bool columns)
    {
        var labels = ImmutableArray.CreateBuilder<DirectLabel>();
        var last = points.Count - 1;
        while (last > 0 && points[last].Value is null) last--;
        if (!columns && points[last].Value is { } value && double.IsFinite(value))
        {
            var words = last == points.Count - 1 ? text.Format.Text(value) : $"{text.Axis.Periods[last].Short} {text.Format.Text(value)}";
            labels.Add(new DirectLabel(SceneRole.Data, words, value, Lettering.Value, 0));
        }

        if (points[^1].Target is { } target && double.IsFinite(target))
            labels.Add(new DirectLabel(SceneRole.Target, $"{text.TargetWord} {text.Format.Target(target)}", target, Lettering.Target, 1));
        foreach (var comparator in options.Comparators.Where(static comparator => double.IsFinite(comparator.Value)))
            labels.Add(new DirectLabel(SceneRole.Comparator, $"{comparator.Name} {text.Format.Text(comparator.Value)}", comparator.Value, Lettering.Limit, 2));
        return labels.DrainToImmutable();
    }

    // Two columns do not stand at the ends of a page: a history of few is narrower.
    private static ChartSize Narrowed(ChartSize size, double columns, ImmutableArray<DirectLabel> labels)
    {
        var beside = labels.Select(static label => TextWidth.Of(label.Text, label.Style)).DefaultIfEmpty(0).Max() + FrameLayout.LabelGap + 4;
        return size with { Width = Math.Min(size.Width, Math.Max(200, columns + beside + 50)) };
    }

    private static Extent Extent(IReadOnlyList<HistoryPoint> points, ChartText text, HistoryOptions options, bool columns)
    {
        var extent = new Extent(text.Format.Factor);
        if (columns) extent.Add(0);
        foreach (var point in points) extent.Add(point.Value);
        foreach (var comparator in options.Comparators) extent.Add(comparator.Value);
        extent.AddTargets(points.Select(static point => point.Target));
        return extent;
    }
}
