using System.Collections.Immutable;
using Plumbline.Core.Spc;
using Plumbline.Reports.Charts.Layout;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Control;

/// <summary>Lays out a control chart: first the range and margins, then the frame, then layer after layer.</summary>
internal static class ControlChartScene
{
    internal static Scene Arrange(ControlChart chart, ChartText text, ControlChartOptions options)
    {
        var full = options.Size.Detail is ChartDetail.Full;
        var extent = Extent(chart, text);
        var caption = Caption(chart, text);
        ImmutableArray<DirectLabel> labels = full
            ? [.. ControlLabels.Beside(chart, text, options.Size).Select(label => label.OnScale(extent, options.Range, text.Format.Factor))]
            : [];
        var frame = FrameLayout.Lay(new FrameWants
        {
            Text = text,
            Size = options.Size,
            Extent = extent,
            Bounds = options.Bounds.And(chart.Bounds),
            Range = options.Range,
            Caption = caption,
            Labels = labels,
            Notes = ControlNotes.Of(chart, text),
            Footnotes = ControlFootnotes.Of(chart, text, options.SaysProvisional),
            Inset = Inset(chart.Points.Count, options.Size),
        });

        var items = new List<SceneItem>(128);
        LimitLayer.DrawWithin(frame, chart, items);
        ValueAxisLayer.Draw(frame, caption, items);
        TimeAxisLayer.Draw(frame, items);
        NoteLayer.Draw(frame, items);
        LimitLayer.DrawLines(frame, chart, options.TwoSigma, items);
        TargetLayer.Draw(frame, chart.Points.Count, i => chart.Points[i].Target, items);
        ControlDataLayer.Draw(frame, chart, items);
        DirectLabelLayer.Draw(frame, labels, items);
        if (full) ControlLabels.DrawInside(frame, chart, items);
        else SmallLayer.Draw(frame, ControlLabels.Beside(chart, text, options.Size), items);
        FootnoteLayer.Draw(frame, items);
        return new Scene { Width = options.Size.Width, Height = options.Size.Height, Plot = frame.Plot, Items = [.. items] };
    }

    private static double Inset(int count, ChartSize size) => Math.Clamp(size.Width / Math.Max(1, count) * 0.4, 6, 14);

    private static string Caption(ControlChart chart, ChartText text)
    {
        var better = chart.Direction switch
        {
            ImprovementDirection.Increase => "higher is better",
            ImprovementDirection.Decrease => "lower is better",
            ImprovementDirection.Neutral => "",
        };
        return string.Join(", ", new[] { text.Format.Unit, better }.Where(static words => words.Length > 0));
    }

    private static Extent Extent(ControlChart chart, ChartText text)
    {
        var extent = new Extent(text.Format.Factor);
        foreach (var point in chart.Points)
        {
            extent.Add(point.Value ?? point.Unjudged);
            extent.Add(point.Centre);
        }

        extent.AddLimits(chart.Points.SelectMany(point => new[] { DrawnLimits.Bottom(chart, point), DrawnLimits.Top(chart, point) }));
        extent.AddTargets(chart.Points.Select(static point => point.Target), Layout.Extent.ShareOfLine);
        return extent;
    }
}
