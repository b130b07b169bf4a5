using System.Text;
using Plumbline.App.Importing.Grids;

namespace Plumbline.App.Importing.OldWorkbooks;

/// <summary>Reads texts out of records, across the records that continue them. A text that continues says again whether its characters take one byte or two ([MS-XLS] 2.5.293).</summary>
internal sealed class BiffText(byte[] stream, IReadOnlyList<BiffRecord> records)
{
    private const int Wide = 1;
    private const int Phonetic = 4;
    private const int Runs = 8;

    private int _record;
    private int _at;

    /// <summary>Whether all records are read.</summary>
    internal bool IsAtEnd
    {
        get
        {
            while (_record < records.Count && _at >= records[_record].Length) (_record, _at) = (_record + 1, 0);
            return _record >= records.Count;
        }
    }

    /// <summary>Reads the text of a record from an offset, which has its length in one byte or two.</summary>
    internal static string In(byte[] stream, BiffRecord record, int at, bool isShort = false)
    {
        var text = new BiffText(stream, [record]) { _at = at };
        return text.Characters(isShort ? text.Byte() : text.Word(), text.Byte());
    }

    internal int Word() => Byte() | (Byte() << 8);

    internal void Skip(long count)
    {
        while (count > 0 && !IsAtEnd)
        {
            var step = (int)Math.Min(count, records[_record].Length - _at);
            (_at, count) = (_at + step, count - step);
        }
    }

    /// <summary>Reads a shared text, without its formatted runs and phonetics.</summary>
    internal string Shared()
    {
        var (length, flags) = (Word(), Byte());
        var runs = (flags & Runs) != 0 ? Word() : 0;
        long phonetic = (flags & Phonetic) != 0 ? Word() + (65_536L * Word()) : 0;
        var text = Characters(length, flags);
        Skip((4L * runs) + phonetic);
        return text;
    }

    /// <summary>Reads a text whose length stands elsewhere.</summary>
    internal string Begun(int length) => Characters(length, Byte());

    /// <summary>Reads characters.</summary>
    /// <param name="length">How many.</param>
    /// <param name="flags">Whether each takes one byte or two.</param>
    internal string Characters(int length, int flags)
    {
        var text = new StringBuilder(Math.Min(length, ImportLimits.CellText));
        for (var i = 0; i < length; i++)
        {
            if (_record < records.Count && _at >= records[_record].Length && !IsAtEnd) flags = Byte();
            text.Append((char)((flags & Wide) != 0 ? Word() : Byte()));
        }

        return text.ToString();
    }

    private int Byte()
    {
        if (IsAtEnd) throw new InvalidDataException("A text is longer than its records.");
        return stream[records[_record].From + _at++];
    }
}
