using System.Text;
using CsvHelper;
using Plumbline.App.ControlCharts.Rows;
using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Text;

namespace Plumbline.App.ControlCharts;

/// <summary>One pass over a file, one series at a time.</summary>
internal sealed class SeriesReading
{
    private const int RowsBetweenProgress = 1 << 16;

    private readonly ControlChartFileOptions _options;
    private readonly GatheredRows? _gathered;
    private readonly CsvReader _rows;
    private readonly long? _total;
    private readonly PointsFile? _pointsFile;
    private readonly SeriesFile? _seriesFile;
    private readonly SeriesRows _current = new();
    private readonly SeriesPoints _points;
    private readonly SeriesRowReader _reader;
    private readonly SeriesNames _seen = new();
    private readonly SeriesJudgement _judgement;
    private readonly RowDates _dates = new();
    private readonly List<FileProblem> _problems = [];
    private readonly SpcNotes _notes;
    private long _begun;
    private long _charted;
    private long _rowCount;
    private long _pointCount;
    private long _firstRow;
    private long _bytes;
    private bool _namesSummary;

    public SeriesReading(InputText input, Stream? points, Stream? series, ControlChartFileOptions options, SpcNotes notes, GatheredRows? gathered = null)
    {
        (_options, _gathered, _notes) = (options, gathered, notes);
        var rows = gathered?.Rows ?? input.Rows;
        _rows = CsvReader.Create(rows, gathered?.Options ?? input.Options, leaveOpen: true);
        _total = rows.CanSeek ? rows.Length - rows.Position : null;
        _pointsFile = points is null ? null : new(points, options.Kind);
        _seriesFile = series is null ? null : new(series, options.Kind, options.Profile);
        _points = new(options);
        _reader = new(_rows, options, input.HasDecimalCommas, Problem);
        _judgement = new(_reader, _dates, options, Add, notes);
    }

    public ControlChartFileResult Run()
    {
        using (_rows)
        {
            try
            {
                if (_rows.Headers.Count == 0)
                    Add(1, 0, new("an empty file", "a header: series,date,value"));
                else if (_reader.ReadHeader())
                    ReadSeries();
            }
            catch (CsvFormatException broken)
            {
                Add(broken.LineNumber, 0, new("unbalanced quotes", "each cell either without quotes or within them, a quote inside doubled"));
            }
            catch (DecoderFallbackException)
            {
                Add(Line(), 0, new("bytes that are not a character", "the file saved again as UTF-8"));
            }
        }

        _pointsFile?.Flush();
        _seriesFile?.Flush();
        _options.Progress?.Invoke(_bytes, _total);
        return new(_charted, _pointCount, [.. _problems.OrderBy(problem => problem.Row)]) { Notes = _notes.All };
    }

    private void ReadSeries()
    {
        while (_problems.Count < _options.MostProblems && _rows.Read())
        {
            _rowCount++;
            if (_rowCount % RowsBetweenProgress == 0)
                _options.Progress?.Invoke(_rows.ByteOffset, _total);
            var name = _reader.Name;
            var date = _reader.Date;
            if (_reader.IsBlankRow(_reader.HasNames ? name : date))
                PassOver(_rows.RowNumber);
            else if (_reader.HasCells())
                ReadRow(name, date);
        }

        FinishSeries();
        _judgement.Finish();
        _bytes = _rows.ByteOffset;
    }

    private void ReadRow(ReadOnlySpan<byte> name, ReadOnlySpan<byte> date)
    {
        var goesOn = _begun > 0 && name.SequenceEqual(_current.Name);
        if (IsSummary(goesOn ? _namesSummary : _reader.HasNames && SummaryRows.Names(name), date))
        {
            PassOver(_rows.RowNumber);
            return;
        }

        if (!goesOn)
            StartSeries();
        _pointCount++;
        _reader.ReadInto(_current, date, Line());
    }

    private void StartSeries()
    {
        FinishSeries();
        _begun++;
        _firstRow = _rows.RowNumber;
        if (!System.Text.Unicode.Utf8.IsValid(_reader.Name))
            Problem(_reader.NameColumn, new("bytes that are not UTF-8", "the file saved again as UTF-8"));
        if (!_seen.Add(_reader.Name))
            Problem(_reader.NameColumn, new($"series {Encoding.UTF8.GetString(_reader.Name)} again after another series", "its rows together: sort the file by series and date"));
        _reader.Start(_current);
        _namesSummary = _reader.HasNames && SummaryRows.Names(_current.Name);
    }

    private void FinishSeries()
    {
        if (_begun == 0)
            return;
        if (_begun > 1 && _current.Count == 1 && _namesSummary)
        {
            _notes.AddAt(_current.Line(0), _reader.NameColumn, SummaryRows.Note(_current.NameText));
            PassOver(_firstRow);
            _pointCount--;
            return;
        }

        _judgement.Judge(_current);
        if (_problems.Count > 0)
            return;
        _charted++;
        _points.Analyse(_current);
        _pointsFile?.Write(_current, _points);
        _seriesFile?.Write(_current, _points);
        _options.Finished?.Invoke(new(_current, _points, _options));
    }

    // A total or mean of other rows: its date says so, or its name does and it has no date.
    private bool IsSummary(bool byName, ReadOnlySpan<byte> date)
    {
        var byDate = SummaryRows.Names(date);
        if (!byDate && !(byName && !_dates.IsDate(Encoding.UTF8.GetString(date))))
            return false;
        _notes.AddAt(Line(), byDate ? _reader.DateColumn : _reader.NameColumn, SummaryRows.Note(Encoding.UTF8.GetString(byDate ? date : _reader.Name)));
        return true;
    }

    private void PassOver(long row) => _gathered?.PassOver(row);

    private void Problem(int column, Problem problem) => Add(Line(), column, problem);

    private void Add(long row, int column, Problem problem) =>
        _problems.Add(new FileProblem(_options.FileName, (int)row, column, problem));

    private long Line() => _rowCount == 0 ? 1 : _gathered is null ? _rows.LineNumber : _gathered.Line(_rows.RowNumber);
}
