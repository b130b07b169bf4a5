using System.Text;
using CsvHelper;
using Plumbline.App.ControlCharts.Rows;
using Plumbline.App.Csv;

namespace Plumbline.App.ControlCharts;

/// <summary>
/// A file whose series are interleaved (ordered by date, as many published files are), regrouped in memory by series, with
/// the data to restore the file's order in the output. Used only for files small enough to hold.
/// </summary>
internal sealed class GatheredRows
{
    private const long LargestFile = 128 << 20;

    private readonly int[] _order;
    private readonly List<long> _lines;

    private readonly HashSet<int> _passedOver = [];

    private GatheredRows(Stream rows, CsvReaderOptions options, int[] order, List<long> lines) => (Rows, Options, _order, _lines) = (rows, options, order, lines);

    /// <summary>The file regrouped by series, in the order in which they first appear.</summary>
    public Stream Rows { get; }

    /// <summary>The options to read the rows with.</summary>
    public CsvReaderOptions Options { get; }

    /// <summary>Regroups a file; null if its series already stand together, or it is not seekable or too large.</summary>
    public static GatheredRows? Of(InputText text, ControlChartFileOptions options)
    {
        var input = text.Rows;
        if (!input.CanSeek || input.Length > LargestFile)
            return null;
        var start = input.Position;
        try
        {
            if (StandTogether(text, options, out var column))
                return null;
            input.Position = start;
            return Gather(text, column);
        }
        catch (Exception e) when (e is CsvFormatException or DecoderFallbackException)
        {
            // The main reading meets the same problem, and reports it.
            return null;
        }
        finally
        {
            input.Position = start;
        }
    }

    /// <summary>The line in the file of a row of <see cref="Rows"/>; the first row after the header is 1.</summary>
    public long Line(long row) => _lines[_order[row - 1]];

    /// <summary>Records that a row of <see cref="Rows"/> has no point.</summary>
    public void PassOver(long row) => _passedOver.Add(_order[row - 1]);

    /// <summary>Writes a points file made from <see cref="Rows"/>, one line for each row, in the order of the file.</summary>
    public void PutBack(byte[] points, Stream output)
    {
        using var reader = CsvReader.Create(points, CsvOptions.Bytes(',', encoding: null) with { HasHeader = false });
        var places = new Range[_order.Length];
        reader.Read();
        var header = reader.RawRecord.Length;
        foreach (var row in _order)
        {
            if (!_passedOver.Contains(row) && reader.Read())
                places[row] = (int)reader.ByteOffset..((int)reader.ByteOffset + reader.RawRecord.Length + 1);
        }

        output.Write(points, 0, header + 1);
        foreach (var place in places)
            output.Write(points.AsSpan(place));
    }

    private static bool StandTogether(InputText text, ControlChartFileOptions options, out int column)
    {
        using var reader = CsvReader.Create(text.Rows, text.Options, leaveOpen: true);
        column = FileColumns.SeriesIn([.. reader.Headers], options);
        if (column < 0)
            return true;
        var (seen, current) = (new SeriesNames(), Array.Empty<byte>());
        for (var first = true; reader.Read(); first = false)
        {
            var name = reader.GetSpan(column);
            if (!first && name.SequenceEqual(current))
                continue;
            if (!seen.Add(name))
                return false;
            current = name.ToArray();
        }

        return true;
    }

    private static GatheredRows Gather(InputText input, int column)
    {
        using var reader = CsvReader.Create(input.Rows, input.Options, leaveOpen: true);
        var header = string.Join(reader.Separator, reader.Headers.Select(static heading => $"\"{heading.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
        var (text, ends, lines) = (new MemoryStream(), new List<int>(), new List<long>());
        var (series, rowSeries) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<int>());
        while (reader.Read())
        {
            text.Write(reader.RawRecord);
            text.WriteByte((byte)'\n');
            ends.Add((int)text.Length);
            lines.Add(reader.LineNumber);
            var name = reader.GetString(column);
            if (!series.TryGetValue(name, out var number))
                series.Add(name, number = series.Count);
            rowSeries.Add(number);
        }

        int[] order = [.. Enumerable.Range(0, lines.Count).OrderBy(row => rowSeries[row])];
        var rows = new MemoryStream();
        rows.Write(Encoding.UTF8.GetBytes(header + "\n"));
        foreach (var row in order)
        {
            var from = row == 0 ? 0 : ends[row - 1];
            rows.Write(text.GetBuffer(), from, ends[row] - from);
        }

        rows.Position = 0;
        return new(rows, CsvOptions.Bytes(reader.Separator, encoding: null), order, lines);
    }
}
