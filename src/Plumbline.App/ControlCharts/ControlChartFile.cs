using System.Text;
using CsvHelper;

namespace Plumbline.App.ControlCharts;

/// <summary>
/// Control charts of every series of a CSV file, one series in memory at a time: a million series need the memory of one, and
/// eight bytes each to know a name when it comes again. Columns: docs/reference/spc.md.
/// </summary>
public static class ControlChartFile
{
    /// <summary>Reads series, writes points and series.</summary>
    /// <param name="input">CSV: <c>series,date,value</c>, and where wanted <c>n</c>, <c>target</c>, <c>direction</c>, <c>rebase</c>, <c>exclude</c>. The rows of a series stand together.</param>
    /// <param name="points">Where the points file is written, or null.</param>
    /// <param name="series">Where the series file is written, or null.</param>
    /// <param name="options">How.</param>
    public static ControlChartFileResult Run(Stream input, Stream? points, Stream? series, ControlChartFileOptions options)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        return new Reading(input, points, series, options).Run();
    }

    private sealed class Reading
    {
        private const int RowsBetweenProgress = 1 << 16;

        // A quote that is never closed must not take the rest of the file, nor memory, with it.
        private static readonly CsvReaderOptions Format = CsvReaderOptions.Default with
        {
            Separator = ',',
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
            MaxRecordSize = 1 << 20,
            BufferSize = 1 << 18,
        };

        private readonly ControlChartFileOptions _options;
        private readonly CsvReader _rows;
        private readonly long? _total;
        private readonly PointsFile? _pointsFile;
        private readonly SeriesFile? _seriesFile;
        private readonly SeriesRows _current = new();
        private readonly SeriesPoints _points;
        private readonly RowReader _reader;
        private readonly HashSet<ulong> _seen = [];
        private readonly List<CellProblem> _problems = [];
        private long _seriesCount;
        private long _rowCount;
        private long _bytes;

        public Reading(Stream input, Stream? points, Stream? series, ControlChartFileOptions options)
        {
            _options = options;
            _rows = CsvReader.Create(input, Format, leaveOpen: true);
            _total = input.CanSeek ? input.Length - input.Position : null;
            _pointsFile = points is null ? null : new(points, options.Kind);
            _seriesFile = series is null ? null : new(series, options.Kind, options.Profile);
            _points = new(options.Kind, options.Profile);
            _reader = new(_rows, options.Kind, Problem);
        }

        public ControlChartFileResult Run()
        {
            using (_rows)
            {
                try
                {
                    if (_rows.Headers.Count == 0)
                        _problems.Add(new(_options.FileName, 1, 0, "an empty file", "a header: series,date,value"));
                    else if (_reader.ReadHeader())
                        ReadSeries();
                }
                catch (CsvFormatException broken)
                {
                    _problems.Add(new(_options.FileName, broken.LineNumber, 0, "quotes that do not pair", "each cell either without quotes or within them, a quote inside doubled"));
                }
            }

            _pointsFile?.Flush();
            _seriesFile?.Flush();
            _options.Progress?.Invoke(_bytes, _total);
            return new(_seriesCount, _rowCount, _problems);
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
                _reader.ReadInto(_current);
            }

            FinishSeries();
            _bytes = _rows.ByteOffset;
        }

        private void StartSeries()
        {
            FinishSeries();
            _seriesCount++;
            if (!_seen.Add(Hash(_reader.Name)))
                Problem(_reader.NameColumn, $"series {Encoding.UTF8.GetString(_reader.Name)} again after another", "its rows together: sort the file by series and date");
            _reader.Start(_current);
        }

        private void FinishSeries()
        {
            if (_seriesCount == 0 || _problems.Count > 0)
                return;
            _points.Analyse(_current);
            _pointsFile?.Write(_current, _points);
            _seriesFile?.Write(_current, _points);
            _options.Finished?.Invoke(new(_current, _points, _options));
        }

        private void Problem(int column, string found, string expected) =>
            _problems.Add(new(_options.FileName, _rowCount == 0 ? 1 : _rows.LineNumber, column, found, expected));

        // FNV-1a, 64 bits, with a final mix: among a million names two share a hash once in forty million files.
        private static ulong Hash(ReadOnlySpan<byte> name)
        {
            var hash = 14695981039346656037UL;
            foreach (var letter in name)
                hash = (hash ^ letter) * 1099511628211UL;
            hash = (hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15UL;
            return hash ^ (hash >> 29);
        }
    }
}
