using System.Collections.Immutable;
using Plumbline.Core.Spc;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.History;

/// <summary>The form of a history chart.</summary>
public enum HistoryForm
{
    /// <summary>Columns for up to four periods, a line for more.</summary>
    Auto,

    /// <summary>A column from zero for each period.</summary>
    Columns,

    /// <summary>A line through the periods.</summary>
    Line,
}

/// <summary>One point of a history.</summary>
/// <param name="Value">The value; null if none was reported.</param>
/// <param name="Target">The target then in force; null for none.</param>
/// <param name="Provisional">Whether the value is provisional.</param>
/// <param name="Doubtful">Whether the value is known to be probably wrong.</param>
public sealed record HistoryPoint(double? Value, double? Target = null, bool Provisional = false, bool Doubtful = false)
{
    /// <summary>Whether it is drawn hollow.</summary>
    public bool IsHollow => Provisional || Doubtful;
}

/// <summary>A value to compare with, such as the average of other places.</summary>
/// <param name="Name">"England".</param>
/// <param name="Value">Its value.</param>
public sealed record Comparator(string Name, double Value);

/// <summary>The options of a history chart.</summary>
public sealed record HistoryOptions
{
    /// <summary>The largest size: a chart of few columns is narrower.</summary>
    public ChartSize Size { get; init; } = new(640, 260);

    /// <summary>Columns or a line.</summary>
    public HistoryForm Form { get; init; }

    /// <summary>The least and greatest possible value; the axis does not pass them.</summary>
    public NaturalBounds Bounds { get; init; }

    /// <summary>The range of the plot, in printed units, for small multiples with one scale; null for the chart's own.</summary>
    public ValueRange? Range { get; init; }

    /// <summary>Values to compare with; at most two stay readable.</summary>
    public ImmutableArray<Comparator> Comparators { get; init; } = [];

    /// <summary>The default: full width, automatic form.</summary>
    public static HistoryOptions Default { get; } = new();
}

/// <summary>Draws the history of an indicator against its target when there are too few points for control limits. Two points are enough.</summary>
public static class HistoryChart
{
    /// <summary>The drawing with its text alternative and data table, ready for a report.</summary>
    /// <exception cref="ArgumentException">There is no point, or the text's axis does not have one period for each point.</exception>
    public static Chart Chart(IReadOnlyList<HistoryPoint> points, ChartText text, HistoryOptions? options = null) =>
        new(Arrange(points, text, options), text.Title, Sentence(points, text)) { Data = Data(points, text) };

    /// <summary>The drawing.</summary>
    /// <exception cref="ArgumentException">There is no point, or the text's axis does not have one period for each point.</exception>
    public static Scene Arrange(IReadOnlyList<HistoryPoint> points, ChartText text, HistoryOptions? options = null)
    {
        Check(points, text);
        return HistoryScene.Arrange(points, text, options ?? HistoryOptions.Default);
    }

    /// <summary>The text alternative: what the chart shows, in sentences.</summary>
    public static string Sentence(IReadOnlyList<HistoryPoint> points, ChartText text)
    {
        Check(points, text);
        return HistoryWords.Sentence(points, text);
    }

    /// <summary>The data table of the chart.</summary>
    public static Table Data(IReadOnlyList<HistoryPoint> points, ChartText text)
    {
        Check(points, text);
        return HistoryWords.Data(points, text);
    }

    private static void Check(IReadOnlyList<HistoryPoint> points, ChartText text)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(text);
        if (points.Count == 0)
            throw new ArgumentException("Found a history without points; expected one at least.", nameof(points));
        if (text.Axis.Count != points.Count)
            throw new ArgumentException($"Found {text.Axis.Count} periods for {points.Count} points; expected one for each.", nameof(text));
    }
}
