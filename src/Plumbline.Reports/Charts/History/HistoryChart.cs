using System.Collections.Immutable;
using Plumbline.Core.Spc;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.History;

/// <summary>How a history is drawn.</summary>
public enum HistoryForm
{
    /// <summary>Columns for up to four periods, a line for more.</summary>
    Auto,

    /// <summary>A column from zero for each period.</summary>
    Columns,

    /// <summary>A line through the periods.</summary>
    Line,
}

/// <summary>A figure of a history.</summary>
/// <param name="Value">The value; null where none was reported.</param>
/// <param name="Target">The target then in force; null for none.</param>
/// <param name="Provisional">Not yet final: drawn hollow.</param>
public sealed record HistoryPoint(double? Value, double? Target = null, bool Provisional = false);

/// <summary>A figure to compare with: an average of other places.</summary>
/// <param name="Name">"England".</param>
/// <param name="Value">Its value.</param>
public sealed record Comparator(string Name, double Value);

/// <summary>How a history is drawn, and what beside it.</summary>
public sealed record HistoryOptions
{
    /// <summary>The greatest size: a history of few columns is narrower.</summary>
    public ChartSize Size { get; init; } = new(640, 260);

    /// <summary>Columns or a line.</summary>
    public HistoryForm Form { get; init; }

    /// <summary>What the unit cannot go below or above: no axis leads beyond it.</summary>
    public NaturalBounds Bounds { get; init; }

    /// <summary>Figures to compare with, two at most being wise.</summary>
    public ImmutableArray<Comparator> Comparators { get; init; } = [];

    /// <summary>As a council's page has it.</summary>
    public static HistoryOptions Default { get; } = new();
}

/// <summary>Draws the history of an indicator against its target, where points are too few for control limits. It looks well with two.</summary>
public static class HistoryChart
{
    /// <summary>The drawing with its text alternative and the table of its figures, ready for a report.</summary>
    /// <exception cref="ArgumentException">There is no point, or the text's axis has not one period for each.</exception>
    public static Chart Chart(IReadOnlyList<HistoryPoint> points, ChartText text, HistoryOptions? options = null) =>
        new(Arrange(points, text, options), text.Title, Sentence(points, text)) { Data = Data(points, text) };

    /// <summary>The drawing.</summary>
    /// <exception cref="ArgumentException">There is no point, or the text's axis has not one period for each.</exception>
    public static Scene Arrange(IReadOnlyList<HistoryPoint> points, ChartText text, HistoryOptions? options = null)
    {
        Check(points, text);
        return HistoryScene.Arrange(points, text, options ?? HistoryOptions.Default);
    }

    /// <summary>What the chart shows, in sentences: its text alternative.</summary>
    public static string Sentence(IReadOnlyList<HistoryPoint> points, ChartText text)
    {
        Check(points, text);
        return HistoryWords.Sentence(points, text);
    }

    /// <summary>The figures behind the chart.</summary>
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
