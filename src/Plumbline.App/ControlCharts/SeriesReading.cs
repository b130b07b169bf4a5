using System.Text;
using CsvHelper;
using Plumbline.App.Workspaces;
using Plumbline.Core.Spc;
using Plumbline.Core.Text;

namespace Plumbline.App.ControlCharts;

/// <summary>One pass over a file, a series at a time.</summary>
internal sealed class SeriesReading
{
    private const int RowsBetweenProgress = 1 << 16;

    private readonly ControlChartFileOptions _options;
    private readonly Func<long, long>? _lineOf;
    private readonly CsvReader _rows;
    private readonly long? _total;
    private readonly PointsFile? _pointsFile;
    private readonly SeriesFile? _seriesFile;
    private readonly SeriesRows _current = new();
    private readonly SeriesPoints _points;
    private readonly RowReader _reader;
    private readonly SeriesNames _seen = new();
    private readonly RowDates _dates = new();
    private readonly List<FileProblem> _problems = [];
    private long _seriesCount;
    private long _rowCount;
    private long _bytes;

    public SeriesReading(Stream input, Stream? points, Stream? series, ControlChartFileOptions options, Func<long, long>? lineOf = null)
    {
        (_options, _lineOf) = (options, lineOf);
        _rows = CsvReader.Create(input, CsvFormat.Options, leaveOpen: true);
        _total = input.CanSeek ? input.Length - input.Position : null;
        _pointsFile = points is null ? null : new(points, options.Kind);
        _seriesFile = series is null ? null : new(series, options.Kind, options.Profile);
        _points = new(options);
        _reader = new(_rows, options.Kind, Problem);
    }

    public ControlChartFileResult Run()
    {
        using (_rows)
        {
            try
            {
                if (_rows.Headers.Count == 0)
                    Add(1, 0, "an empty file", "a header: series,date,value");
                else if (_reader.ReadHeader())
                    ReadSeries();
            }
            catch (CsvFormatException broken)
            {
                Add(broken.LineNumber, 0, "quotes that do not pair", "each cell either without quotes or within them, a quote inside doubled");
            }
        }

        _pointsFile?.Flush();
        _seriesFile?.Flush();
        _options.Progress?.Invoke(_bytes, _total);
        return new(_seriesCount, _rowCount, [.. _problems.OrderBy(problem => problem.Row)]);
    }

    private void ReadSeries()
    {
        while (_problems.Count < _options.MostProblems && _rows.Read())
        {
            _rowCount++;
            if (_rowCount % RowsBetweenProgress == 0)
                _options.Progress?.Invoke(_rows.ByteOffset, _total);
            if (!_reader.HasCells())
                continue;
            if (_seriesCount == 0 || !_reader.Name.SequenceEqual(_current.Name))
                StartSeries();
            _reader.ReadInto(_current, Line());
        }

        FinishSeries();
        _bytes = _rows.ByteOffset;
    }

    private void StartSeries()
    {
        FinishSeries();
        _seriesCount++;
        if (!_seen.Add(_reader.Name))
            Problem(_reader.NameColumn, $"series {Encoding.UTF8.GetString(_reader.Name)} again after another", "its rows together: sort the file by series and date");
        _reader.Start(_current);
    }

    private void FinishSeries()
    {
        if (_seriesCount == 0)
            return;
        var repeated = _current.Settle(_dates);
        if (!MayRepeat(_options.Kind))
        {
            foreach (var row in repeated.Take(_options.MostProblems))
                Add(_current.Line(row), _reader.DateColumn, $"{_current.DateString(row)} a second time in series {Encoding.UTF8.GetString(_current.Name)}", "each date once in a series");
        }

        if (_problems.Count > 0)
            return;
        _points.Analyse(_current);
        _pointsFile?.Write(_current, _points);
        _seriesFile?.Write(_current, _points);
        _options.Finished?.Invoke(new(_current, _points, _options));
    }

    // A date of a subgroup has a row a measurement; rare events can fall on one day.
    private static bool MayRepeat(ChartKind kind) => kind switch
    {
        ChartKind.XBar or ChartKind.S or ChartKind.G or ChartKind.T => true,
        ChartKind.Xmr or ChartKind.Mr or ChartKind.Run or ChartKind.P or ChartKind.PPrime or ChartKind.U or ChartKind.UPrime or ChartKind.C => false,
    };

    private void Problem(int column, string found, string expected) => Add(Line(), column, found, expected);

    private void Add(long row, int column, string found, string expected) =>
        _problems.Add(new FileProblem(_options.FileName, (int)row, column, new Problem(found, expected)));

    private long Line() => _rowCount == 0 ? 1 : _lineOf is null ? _rows.LineNumber : _lineOf(_rows.RowNumber);
}
