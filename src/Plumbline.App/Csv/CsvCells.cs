using System.Buffers;
using System.Globalization;
using System.Text;

namespace Plumbline.App.Csv;

/// <summary>Rows of cells as UTF-8 bytes, parted by commas. Every method that adds a cell keeps it from being run as a formula.</summary>
internal sealed class CsvCells(int capacity = 128)
{
    // The longest decimal has 29 digits, a sign and a point; the longest double is shorter.
    private const int LongestNumber = 32;

    private static readonly SearchValues<char> Special = SearchValues.Create("\",\r\n");

    private static readonly SearchValues<byte> SpecialBytes = SearchValues.Create("\",\r\n"u8);

    // What FormulaGuard looks at: 0xEF is the first byte of the full-width signs.
    private static readonly SearchValues<byte> Opening = SearchValues.Create([.. "\"'=+-@\t\r\n"u8, 0xEF]);

    private byte[] _bytes = new byte[capacity];
    private int _length;

    /// <summary>How many cells the row that is being written has.</summary>
    public int Count { get; private set; }

    /// <summary>What was written and not cleared.</summary>
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

    /// <summary>Adds a cell of another CSV file as its bytes stand there, quotation marks included; guarded once where it could run.</summary>
    public CsvCells Copy(ReadOnlySpan<byte> raw) => CannotRun(raw) ? Add(raw) : Text(FormulaGuard.Unguard(Decode(raw)));

    /// <summary>Adds the shortest text that reads back as the same number; NaN is blank.</summary>
    public CsvCells Number(double number)
    {
        Begin(LongestNumber);
        if (!double.IsNaN(number) && number.TryFormat(_bytes.AsSpan(_length), out var written, provider: CultureInfo.InvariantCulture)) _length += written;
        return this;
    }

    /// <summary>Adds a number that was read from these bytes, as it stands there. One that begins with anything but a digit, a point or a minus is written anew: <c>+5</c> is a formula.</summary>
    public CsvCells Number(ReadOnlySpan<byte> digits) =>
        digits.IsEmpty ? Blank()
        : digits[0] is (>= (byte)'0' and <= (byte)'9') or (byte)'.' or (byte)'-' ? Add(digits)
        : Number(double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture));

    /// <summary>Adds a number with all its digits: 12.50 is written as 12.50. Null is blank.</summary>
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

    /// <summary>Adds the cells of another.</summary>
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

    /// <summary>Forgets what was written.</summary>
    public void Clear() => (_length, Count) = (0, 0);

    /// <summary>What a cell says whose bytes stand in a file of commas.</summary>
    public static string Decode(ReadOnlySpan<byte> raw) =>
        raw is [(byte)'"', .. var inner, (byte)'"'] ? Encoding.UTF8.GetString(inner).Replace("\"\"", "\"", StringComparison.Ordinal) : Encoding.UTF8.GetString(raw);

    /// <summary>Whether a text can stand in a file of commas without quotation marks.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> text) => !text.ContainsAny(SpecialBytes);

    /// <summary>The bytes of a cell that says a text of another file, guarded once where it could run.</summary>
    public static byte[] Encode(string text) => new CsvCells().Text(FormulaGuard.Unguard(text)).Written.ToArray();

    // Nearly every cell begins with a letter or a digit.
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
