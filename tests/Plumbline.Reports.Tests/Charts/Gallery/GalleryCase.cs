using Plumbline.Core.Spc;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Charts.Control;
using Plumbline.Reports.Charts.History;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Tests.Charts.Gallery;

/// <summary>One chart of the gallery.</summary>
/// <param name="Name">What it demonstrates.</param>
/// <param name="Scene">The chart.</param>
/// <param name="Sentence">Its text alternative; may be empty.</param>
internal sealed record GalleryCase(string Name, Scene Scene, string Sentence)
{
    internal static GalleryCase Of(string name, ControlChartRequest request, ChartText text, ControlChartOptions? options = null)
    {
        var chart = ControlChart.Of(request);
        return new GalleryCase(name, ControlChartDrawing.Arrange(chart, text, options), ControlChartDrawing.Sentence(chart, text));
    }

    internal static GalleryCase Of(string name, IReadOnlyList<HistoryPoint> points, ChartText text, HistoryOptions? options = null) =>
        new(name, HistoryChart.Arrange(points, text, options), HistoryChart.Sentence(points, text));
}
