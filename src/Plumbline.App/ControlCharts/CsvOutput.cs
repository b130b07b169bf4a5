using System.Globalization;
using System.Text;

namespace Plumbline.App.ControlCharts;

/// <summary>Rows of CSV as UTF-8 bytes, gathered and written in large pieces.</summary>
internal sealed class CsvOutput(Stream stream)
{
    private const int LongestNumber = 32;

    private byte[] _buffer = new byte[1 << 17];
    private int _length;
    private bool _rowBegun;

    public CsvOutput Raw(ReadOnlySpan<byte> cell)
    {
        Begin(cell.Length);
        cell.CopyTo(_buffer.AsSpan(_length));
        _length += cell.Length;
        return this;
    }

    public CsvOutput Text(string cell)
    {
        Begin(cell.Length * 3);
        _length += Encoding.UTF8.GetBytes(cell, _buffer.AsSpan(_length));
        return this;
    }

    /// <summary>The shortest text that reads back as the same number; NaN is blank.</summary>
    public CsvOutput Number(double number)
    {
        Begin(LongestNumber);
        if (!double.IsNaN(number) && number.TryFormat(_buffer.AsSpan(_length), out var written, provider: CultureInfo.InvariantCulture))
            _length += written;
        return this;
    }

    public CsvOutput Whole(int? number)
    {
        Begin(LongestNumber);
        if (number is { } known && known.TryFormat(_buffer.AsSpan(_length), out var written, provider: CultureInfo.InvariantCulture))
            _length += written;
        return this;
    }

    /// <summary>A sign: 1, −1 or 0.</summary>
    public CsvOutput Sign(bool high, bool low) => Raw(high ? "1"u8 : low ? "-1"u8 : "0"u8);

    public void EndRow()
    {
        Reserve(1);
        _buffer[_length++] = (byte)'\n';
        _rowBegun = false;
    }

    public void Flush()
    {
        stream.Write(_buffer, 0, _length);
        _length = 0;
    }

    /// <summary>What is held and not yet written.</summary>
    public ReadOnlySpan<byte> Held => _buffer.AsSpan(0, _length);

    /// <summary>Throws away what is held.</summary>
    public void Clear() => (_length, _rowBegun) = (0, false);

    private void Begin(int most)
    {
        Reserve(most + 1);
        if (_rowBegun)
            _buffer[_length++] = (byte)',';
        _rowBegun = true;
    }

    private void Reserve(int more)
    {
        if (_length + more <= _buffer.Length)
            return;
        Flush();
        if (more > _buffer.Length)
            _buffer = new byte[more];
    }
}
