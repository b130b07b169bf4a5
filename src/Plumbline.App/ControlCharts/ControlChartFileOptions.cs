using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Spc;

namespace Plumbline.App.ControlCharts;

/// <summary>How the series of a file are charted.</summary>
public sealed record ControlChartFileOptions
{
    /// <summary>The file's name, for problems.</summary>
    public string FileName { get; init; } = "input";

    /// <summary>The heading of the column that names the series; null for <c>series</c>.</summary>
    public string? SeriesColumn { get; init; }

    /// <summary>The heading of the column of dates; null for <c>date</c>.</summary>
    public string? DateColumn { get; init; }

    /// <summary>The heading of the column of values; null for <c>value</c>.</summary>
    public string? ValueColumn { get; init; }

    /// <summary>What no value can be below or above, in the unit charted: pictures show no line beyond it.</summary>
    public NaturalBounds Bounds { get; init; }

    /// <summary>The chart.</summary>
    public ChartKind Kind { get; init; } = ChartKind.Xmr;

    /// <summary>The rules, with any changes to minimum, shift, trend or screening already made by <c>with</c>.</summary>
    public SpcProfile Profile { get; init; } = SpcProfile.Plumbline;

    /// <summary>Limits are fixed on the first so many reported points of each segment, and drawn on; null: on all.</summary>
    public int? BaselinePoints { get; init; }

    /// <summary>Told of bytes read, and of all there are (null where that is not known), now and then.</summary>
    public Action<long, long?>? Progress { get; init; }

    /// <summary>Told of each series as it is finished, in the order of the file. What it is given is good for the call only.</summary>
    public Action<FinishedSeries>? Finished { get; init; }

    /// <summary>The name of the one series of a file that has no column of names: its heading of values where that is chosen, else its own name.</summary>
    internal string OnlySeries => ValueColumn ?? Path.GetFileNameWithoutExtension(FileName);

    /// <summary>Problems after which reading stops.</summary>
    public int MostProblems { get; init; } = 1000;
}

/// <summary>What was done.</summary>
/// <param name="Series">Series charted.</param>
/// <param name="Points">Rows read.</param>
/// <param name="Problems">What is wrong with the file; where there is any, what was written is not whole and is to be thrown away.</param>
public sealed record ControlChartFileResult(long Series, long Points, IReadOnlyList<FileProblem> Problems)
{
    /// <summary>What is to be said of the file although it was charted: rows left out, forms that were read in one of two ways.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
