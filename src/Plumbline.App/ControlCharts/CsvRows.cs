using System.Text;

namespace Plumbline.App.ControlCharts;

/// <summary>
/// Rows of a CSV file as UTF-8 bytes, one at a time, no string made of any cell. RFC 4180: quotes, doubled quotes, line
/// ends within quotes; LF or CRLF; a byte order mark is passed over; a row without any text is passed over.
/// <para>
/// Written by hand because this path must be bounded by reading and writing text: CsvHelper makes a string of each cell,
/// and took several times as long over the same file (benchmarks/results/spc.md).
/// </para>
/// </summary>
internal sealed class CsvRows(Stream stream)
{
    private const int LongestRow = 1 << 24;

    private byte[] _buffer = new byte[1 << 18];
    private int _start;
    private int _end;
    private bool _ended;
    private bool _begun;
    private long _lines;
    private int _row;
    private int[] _ends = new int[16];

    /// <summary>Bytes read from the stream so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Line of the file on which the row starts, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Cells in the row.</summary>
    public int Count { get; private set; }

    /// <summary>A cell as it stands in the file, quotes and all. Good until the next row is read.</summary>
    public ReadOnlySpan<byte> Raw(int cell)
    {
        var start = cell == 0 ? _row : _ends[cell - 1] + 1;
        return _buffer.AsSpan(start, _ends[cell] - start);
    }

    /// <summary>A cell's bytes without the quotes around it, if there is nothing in it to unescape.</summary>
    public ReadOnlySpan<byte> Bytes(int cell)
    {
        var raw = Raw(cell);
        return raw.Length >= 2 && raw[0] == '"' && raw[^1] == '"' ? raw[1..^1] : raw;
    }

    /// <summary>A cell as text.</summary>
    public string Text(int cell) => Encoding.UTF8.GetString(Bytes(cell)).Replace("\"\"", "\"", StringComparison.Ordinal);

    /// <summary>Moves to the next row; false at the end of the file.</summary>
    public bool Read()
    {
        while (true)
        {
            var length = FindRow(out var next);
            if (length < 0)
                return false;
            (_row, Line) = (_start, _lines + 1);
            _lines += 1 + LinesWithin(length);
            _start = next;
            if (length > 0 && _buffer[_row + length - 1] == '\r')
                length--;
            if (length == 0)
                continue;
            Split(length);
            return true;
        }
    }

    private int LinesWithin(int length) => _buffer.AsSpan(_start, length).Count((byte)'\n');

    // The length of the row at _start without its line end, or -1 where there is none left; next is where the next starts.
    private int FindRow(out int next)
    {
        var (searched, quoted) = (0, false);
        while (true)
        {
            var unread = _buffer.AsSpan(_start, _end - _start);
            var at = unread[searched..].IndexOf((byte)'\n');
            if (at >= 0)
            {
                // A line end within quotes is text: the quotes before it are odd in number.
                quoted ^= unread.Slice(searched, at).Count((byte)'"') % 2 == 1;
                if (!quoted)
                {
                    next = _start + searched + at + 1;
                    return searched + at;
                }

                searched += at + 1;
            }
            else if (_ended)
            {
                next = _end;
                return unread.IsEmpty ? -1 : unread.Length;
            }
            else
            {
                Fill();
            }
        }
    }

    private void Fill()
    {
        var kept = _end - _start;
        if (kept > LongestRow)
            throw new InvalidDataException("found a row of more than 16 MB; expected a quote that was opened to be closed");
        if (kept == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        Buffer.BlockCopy(_buffer, _start, _buffer, 0, kept);
        (_start, _end) = (0, kept);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        BytesRead += read;
        _ended = read == 0;
        _end += read;
        if (_begun || _end < 3)
            return;
        _begun = true;
        if (_buffer.AsSpan(0, 3).SequenceEqual("\uFEFF"u8))
            _start = 3;
    }

    private void Split(int length)
    {
        var row = _buffer.AsSpan(_row, length);
        Count = 0;
        if (row.IndexOf((byte)'"') >= 0)
        {
            SplitQuoted(row);
            return;
        }

        var from = 0;
        for (var at = row.IndexOf((byte)','); at >= 0; at = row[from..].IndexOf((byte)','))
        {
            EndCell(_row + from + at);
            from += at + 1;
        }

        EndCell(_row + length);
    }

    private void SplitQuoted(ReadOnlySpan<byte> row)
    {
        var quoted = false;
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] == '"')
                quoted = !quoted;
            else if (row[i] == ',' && !quoted)
                EndCell(_row + i);
        }

        EndCell(_row + row.Length);
    }

    private void EndCell(int at)
    {
        if (Count == _ends.Length)
            Array.Resize(ref _ends, _ends.Length * 2);
        _ends[Count++] = at;
    }
}
