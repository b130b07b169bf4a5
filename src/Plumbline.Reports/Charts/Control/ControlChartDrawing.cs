using Plumbline.Core.Spc;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Control;

/// <summary>How a control chart is drawn.</summary>
public sealed record ControlChartOptions
{
    /// <summary>Size and amount of text.</summary>
    public ChartSize Size { get; init; } = ChartSize.Full;

    /// <summary>Whether the two-sigma lines are drawn.</summary>
    public bool TwoSigma { get; init; }

    /// <summary>The least and greatest possible value; the axis does not pass them.</summary>
    public NaturalBounds Bounds { get; init; }

    /// <summary>The range of the plot, in printed units, for small multiples with one scale; null for the chart's own.</summary>
    public ValueRange? Range { get; init; }

    /// <summary>Whether a note explains that limits are provisional. A paper explains it once, not under every chart.</summary>
    public bool SaysProvisional { get; init; } = true;

    /// <summary>Full width, defaults otherwise.</summary>
    public static ControlChartOptions Default { get; } = new();

    /// <summary>A small multiple.</summary>
    public static ControlChartOptions Small { get; } = new() { Size = ChartSize.Small };
}

/// <summary>Draws control charts. Every method is a pure function: the same chart and text give the same drawing.</summary>
public static class ControlChartDrawing
{
    /// <summary>The drawing with its text alternative and data table, ready for a report.</summary>
    /// <exception cref="ArgumentException">The text's axis does not have one period for each point.</exception>
    public static Chart Chart(ControlChart chart, ChartText text, ControlChartOptions? options = null)
    {
        Check(chart, text);
        return new Chart(Arrange(chart, text, options), text.Title, ControlSentence.Of(chart, text, (options ?? ControlChartOptions.Default).SaysProvisional)) { Data = ControlData.Of(chart, text) };
    }

    /// <summary>The drawing: lines, marks and labels, laid out.</summary>
    /// <exception cref="ArgumentException">The text's axis does not have one period for each point.</exception>
    public static Scene Arrange(ControlChart chart, ChartText text, ControlChartOptions? options = null)
    {
        Check(chart, text);
        return ControlChartScene.Arrange(chart, text, options ?? ControlChartOptions.Default);
    }

    /// <summary>The text alternative: what the chart shows, in sentences.</summary>
    public static string Sentence(ControlChart chart, ChartText text)
    {
        Check(chart, text);
        return ControlSentence.Of(chart, text, ControlChartOptions.Default.SaysProvisional);
    }

    /// <summary>The data table of the chart: a row for each period, with limits, target and signals.</summary>
    public static Table Data(ControlChart chart, ChartText text)
    {
        Check(chart, text);
        return ControlData.Of(chart, text);
    }

    private static void Check(ControlChart chart, ChartText text)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(text);
        if (text.Axis.Count != chart.Points.Count)
            throw new ArgumentException($"Found {text.Axis.Count} periods for {chart.Points.Count} points; expected one for each.", nameof(text));
        if (chart.Points.Count == 0)
            throw new ArgumentException("Found a chart without points; expected one at least.", nameof(chart));
    }
}
