using Plumbline.Core.Spc;

namespace Plumbline.App.ControlCharts;

/// <summary>The series file: a row a series, its two icons; with run rules, what they counted in the last segment.</summary>
internal sealed class SeriesFile
{
    private readonly ChartKind _kind;
    private readonly SpcProfile _profile;
    private readonly CsvOutput _output;
    private readonly bool _withRuns;

    public SeriesFile(Stream stream, ChartKind kind, SpcProfile profile)
    {
        (_kind, _profile, _output) = (kind, profile, new(stream));
        _withRuns = kind is ChartKind.Run || profile.RunTestOnEveryChart;
        _output.Raw("series,direction,variation,assurance"u8);
        if (_withRuns)
            _output.Raw("runs_signal,longest_run,longest_run_max,crossings,crossings_min,useful"u8);
        _output.EndRow();
    }

    public void Write(SeriesRows rows, SeriesPoints points)
    {
        _output.Raw(rows.NameAsWritten)
            .Text(SpcCodes.Of(rows.Direction))
            .Text(SpcCodes.Of(points.Verdict.Variation))
            .Text(SpcCodes.Of(points.Verdict.Assurance));
        if (_withRuns)
            WriteRuns(points, points.Segments[^1]);
        _output.EndRow();
    }

    public void Flush() => _output.Flush();

    private void WriteRuns(SeriesPoints points, SegmentFigures last)
    {
        var length = last.Last - last.First + 1;
        var runs = RunTests.Of(points.Values.Slice(last.First, length), points.Centre(last.First), points.Marks.Slice(last.First, length));
        _output.Sign(runs.Signals && last.Enough && RunTests.Apply(_kind, _profile), low: false)
            .Whole(runs.LongestRun)
            .Whole(runs.LongestRunLimit)
            .Whole(runs.Crossings)
            .Whole(runs.CrossingsLimit)
            .Whole(runs.Useful);
    }
}
