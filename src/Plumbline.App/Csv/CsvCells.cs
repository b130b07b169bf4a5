using System.Buffers;
using System.Globalization;
using System.Text;

namespace Plumbline.App.Csv;

/// <summary>Rows of cells as UTF-8 bytes, separated by commas. Every method that adds a cell guards it from running as a formula.</summary>
internal sealed class CsvCells(int capacity = 128)
{
    // The longest decimal has 29 digits, a sign and a point (31 bytes); the longest double is shorter.
    private const int LongestNumber = 32;

    private static readonly SearchValues<char> Special = SearchValues.Create("\",\r\n");

    private static readonly SearchValues<byte> SpecialBytes = SearchValues.Create("\",\r\n"u8);

    // The first bytes that FormulaGuard checks; 0xEF begins the full-width signs.
    private static readonly SearchValues<byte> Opening = SearchValues.Create([.. "\"'=+-@\t\r\n"u8, 0xEF]);

    private byte[] _bytes = new byte[capacity];
    private int _length;

    /// <summary>The number of cells in the current row.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes written since the last clear.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Adds a text.</summary>
    public CsvCells Text(string? text)
    {
        if (string.IsNullOrEmpty(text)) return Blank();
        var guarded = FormulaGuard.Guard(text);
        var isPlain = !guarded.AsSpan().ContainsAny(Special);
        if (!isPlain) guarded = $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        Begin(Encoding.UTF8.GetMaxByteCount(guarded.Length));
        _length += Encoding.UTF8.GetBytes(guarded, _bytes.AsSpan(_length));
        return this;
    }

    /// <summary>Adds a cell's raw bytes from another CSV file, quotation marks included, guarded once where it could run.</summary>
    public CsvCells Copy(ReadOnlySpan<byte> raw) => CannotRun(raw) ? Add(raw) : Text(FormulaGuard.Unguard(Decode(raw)));

    /// <summary>Adds the shortest text that reads back as the same number; NaN is blank.</summary>
    public CsvCells Number(double number)
    {
        Begin(LongestNumber);
        if (!double.IsNaN(number) && number.TryFormat(_bytes.AsSpan(_length), out var written, provider: CultureInfo.InvariantCulture)) _length += written;
        return this;
    }

    /// <summary>Adds the bytes that a number was read from, unchanged. A number that starts with anything but a digit, a point or a minus is reformatted, since <c>+5</c> is a formula.</summary>
    public CsvCells Number(ReadOnlySpan<byte> digits) =>
        digits.IsEmpty ? Blank()
        : digits[0] is (>= (byte)'0' and <= (byte)'9') or (byte)'.' or (byte)'-' ? Add(digits)
        : Number(double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture));

    /// <summary>Adds a number with all its digits: 12.50 stays 12.50. Null is blank.</summary>
    public CsvCells Number(decimal? number)
    {
        Begin(LongestNumber);
        if (number is { } known && known.TryFormat(_bytes.AsSpan(_length), out var written, provider: CultureInfo.InvariantCulture)) _length += written;
        return this;
    }

    /// <summary>Adds a whole number; null is blank.</summary>
    public CsvCells Whole(long? number)
    {
        Begin(LongestNumber);
        if (number is { } known && known.TryFormat(_bytes.AsSpan(_length), out var written, provider: CultureInfo.InvariantCulture)) _length += written;
        return this;
    }

    /// <summary>Adds the cells of another instance.</summary>
    public CsvCells Append(CsvCells cells)
    {
        Add(cells.Written);
        Count += cells.Count - 1;
        return this;
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        Reserve(1);
        _bytes[_length++] = (byte)'\n';
        Count = 0;
    }

    /// <summary>Discards what was written.</summary>
    public void Clear() => (_length, Count) = (0, 0);

    /// <summary>The text of a cell from its raw bytes in a CSV file.</summary>
    public static string Decode(ReadOnlySpan<byte> raw) =>
        raw is [(byte)'"', .. var inner, (byte)'"'] ? Encoding.UTF8.GetString(inner).Replace("\"\"", "\"", StringComparison.Ordinal) : Encoding.UTF8.GetString(raw);

    /// <summary>Whether a text needs no quotation marks in a CSV file.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> text) => !text.ContainsAny(SpecialBytes);

    /// <summary>The raw bytes of a cell with a text from another file, guarded once where it could run.</summary>
    public static byte[] Encode(string text) => new CsvCells().Text(FormulaGuard.Unguard(text)).Written.ToArray();

    // Fast path: nearly every cell starts with a letter or a digit.
    private static bool CannotRun(ReadOnlySpan<byte> raw) =>
        raw.IsEmpty || !Opening.Contains(raw[0]) || (raw[0] == '"' && raw.Length > 1 && !Opening.Contains(raw[1]));

    private CsvCells Blank()
    {
        Begin(0);
        return this;
    }

    private CsvCells Add(ReadOnlySpan<byte> cell)
    {
        Begin(cell.Length);
        cell.CopyTo(_bytes.AsSpan(_length));
        _length += cell.Length;
        return this;
    }

    private void Begin(int longest)
    {
        Reserve(longest + 1);
        if (Count++ > 0) _bytes[_length++] = (byte)',';
    }

    private void Reserve(int more)
    {
        if (_length + more > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + more));
    }
}
