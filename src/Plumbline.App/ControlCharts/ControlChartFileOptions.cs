using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Spc;

namespace Plumbline.App.ControlCharts;

/// <summary>How the series of a file are charted.</summary>
public sealed record ControlChartFileOptions
{
    /// <summary>The file's name, used in problems.</summary>
    public string FileName { get; init; } = "input";

    /// <summary>The heading of the column that names the series; null for <c>series</c>.</summary>
    public string? SeriesColumn { get; init; }

    /// <summary>The heading of the column of dates; null for <c>date</c>.</summary>
    public string? DateColumn { get; init; }

    /// <summary>The heading of the column of values; null for <c>value</c>.</summary>
    public string? ValueColumn { get; init; }

    /// <summary>The lowest and highest possible value, in the unit charted: pictures show no line beyond it.</summary>
    public NaturalBounds Bounds { get; init; }

    /// <summary>The kind of chart.</summary>
    public ChartKind Kind { get; init; } = ChartKind.Xmr;

    /// <summary>The rules, with any changes to minimum, shift, trend or screening already made by <c>with</c>.</summary>
    public SpcProfile Profile { get; init; } = SpcProfile.Plumbline;

    /// <summary>The number of reported points of each segment that its limits are calculated on; null for all.</summary>
    public int? BaselinePoints { get; init; }

    /// <summary>Called now and then with the bytes read and the total (null if unknown).</summary>
    public Action<long, long?>? Progress { get; init; }

    /// <summary>Called with each finished series, in the order of the file. The argument is valid only during the call.</summary>
    public Action<FinishedSeries>? Finished { get; init; }

    /// <summary>The name of the series in a file without a column of names: the chosen value heading, or else the file's name.</summary>
    internal string OnlySeries => ValueColumn ?? Path.GetFileNameWithoutExtension(FileName);

    /// <summary>The number of problems after which reading stops.</summary>
    public int MostProblems { get; init; } = 1000;
}

/// <summary>The result of charting a file.</summary>
/// <param name="Series">Series charted.</param>
/// <param name="Points">Rows read.</param>
/// <param name="Problems">The problems of the file; if there are any, the written files are incomplete and must be discarded.</param>
public sealed record ControlChartFileResult(long Series, long Points, IReadOnlyList<FileProblem> Problems)
{
    /// <summary>Notes on a file that was charted: rows left out, ambiguous forms and how they were read.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
