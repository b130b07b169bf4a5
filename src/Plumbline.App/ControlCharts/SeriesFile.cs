using Plumbline.App.ControlCharts.Rows;
using Plumbline.App.Csv;
using Plumbline.Core.Spc;

namespace Plumbline.App.ControlCharts;

/// <summary>The series file: one row for each series with its two icons, and with run rules the counts of its last segment.</summary>
internal sealed class SeriesFile
{
    private static readonly string[] Columns = ["series", "direction", "variation", "assurance"];
    private static readonly string[] RunColumns = ["runs_signal", "longest_run", "longest_run_max", "crossings", "crossings_min", "useful"];

    private readonly ChartKind _kind;
    private readonly SpcProfile _profile;
    private readonly CsvText _csv;
    private readonly bool _withRuns;

    public SeriesFile(Stream stream, ChartKind kind, SpcProfile profile)
    {
        (_kind, _profile) = (kind, profile);
        _withRuns = kind is ChartKind.Run || profile.RunTestOnEveryChart;
        _csv = new(stream, _withRuns ? [.. Columns, .. RunColumns] : Columns);
    }

    public void Write(SeriesRows rows, SeriesPoints points)
    {
        _csv.Cells.Append(rows.NameCell)
            .Text(SpcCodes.Of(rows.Direction))
            .Text(SpcCodes.Of(points.Verdict.Variation))
            .Text(SpcCodes.Of(points.Verdict.Assurance));
        if (_withRuns)
            WriteRuns(points, points.Segments[^1]);
        _csv.EndRow();
    }

    public void Flush() => _csv.Flush();

    private void WriteRuns(SeriesPoints points, SegmentFigures last)
    {
        var length = last.Last - last.First + 1;
        var runs = RunTests.Of(points.Values.Slice(last.First, length), points.Centre(last.First), points.Marks.Slice(last.First, length));
        _csv.Cells.Whole(runs.Signals && last.Enough && RunTests.Apply(_kind, _profile) ? 1 : 0)
            .Whole(runs.LongestRun)
            .Whole(runs.LongestRunLimit)
            .Whole(runs.Crossings)
            .Whole(runs.CrossingsLimit)
            .Whole(runs.Useful);
    }
}
