using System.Buffers.Binary;
using System.Text;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Ledger.Holding;

/// <summary>An observation as bytes: about 30 for an ordinary figure, where an object takes more than 200.</summary>
/// <remarks>
/// Layout: four bytes each for the series' slot and the first day; a byte of marks; period, status, file, row and column as numbers of seven bits a byte;
/// the value; and, where the marks say so, numerator, denominator, note, source note and the stated parts. Only the process that wrote it reads it.
/// </remarks>
internal static class PackedFact
{
    private const int KeySize = 8;

    // Key, marks, five numbers and three lengths of at most five bytes each, two decimals of at most 13 bytes, the stated parts.
    private const int MostBesidesTexts = KeySize + 1 + (8 * 5) + (2 * 13) + 1;
    private const int MostBytesAChar = 3;

    [Flags]
    private enum Marks : byte
    {
        None = 0,
        Provisional = 1,
        Withdrawn = 2,
        Numerator = 4,
        Denominator = 8,
        Note = 16,
        SourceNote = 32,
        Doubtful = 64,
        Partial = 128,
    }

    /// <summary>The maximum size of a packed fact, in bytes.</summary>
    public static int Most(ObservationFact fact) => MostBesidesTexts + (MostBytesAChar * (fact.Value.Length + (fact.Note?.Length ?? 0) + (fact.SourceNote?.Length ?? 0)));

    /// <summary>The series' slot in the upper half, the first day in the lower.</summary>
    public static long KeyOf(ReadOnlySpan<byte> packed) => BinaryPrimitives.ReadInt64LittleEndian(packed);

    /// <summary>Packs a fact and returns the number of bytes written.</summary>
    public static int Write(Span<byte> to, long key, HeldFact held, Words words)
    {
        var (fact, stated) = held;
        BinaryPrimitives.WriteInt64LittleEndian(to, key);
        to[KeySize] = (byte)(MarksOf(fact) | (stated == StatedParts.All ? Marks.None : Marks.Partial));
        var at = KeySize + 1;
        PackedNumber.Write(to, ref at, (uint)words.PlaceOf(fact.Period));
        PackedNumber.Write(to, ref at, (uint)words.PlaceOf(fact.Status));
        PackedNumber.Write(to, ref at, fact.SourceFile is null ? 0 : (uint)words.PlaceOf(fact.SourceFile) + 1);
        PackedNumber.Write(to, ref at, (uint)fact.SourceRow);
        PackedNumber.Write(to, ref at, (uint)fact.SourceColumn);
        WriteText(to, ref at, fact.Value);
        if (fact.Numerator is { } numerator) PackedNumber.Write(to, ref at, numerator);
        if (fact.Denominator is { } denominator) PackedNumber.Write(to, ref at, denominator);
        if (fact.Note is { } note) WriteText(to, ref at, note);
        if (fact.SourceNote is { } sourceNote) WriteText(to, ref at, sourceNote);
        if (stated != StatedParts.All) to[at++] = (byte)stated;
        return at;
    }

    public static HeldFact Read(ReadOnlySpan<byte> from, SeriesSlots series, Words words)
    {
        var key = KeyOf(from);
        var marks = (Marks)from[KeySize];
        var at = KeySize + 1;
        var of = series[(int)(key >> 32)];
        var period = words[(int)PackedNumber.Read(from, ref at)];
        var status = words[(int)PackedNumber.Read(from, ref at)];
        var file = (int)PackedNumber.Read(from, ref at);
        var (row, column) = ((int)PackedNumber.Read(from, ref at), (int)PackedNumber.Read(from, ref at));
        var value = ReadText(from, ref at);
        decimal? numerator = marks.HasFlag(Marks.Numerator) ? PackedNumber.ReadDecimal(from, ref at) : null;
        decimal? denominator = marks.HasFlag(Marks.Denominator) ? PackedNumber.ReadDecimal(from, ref at) : null;
        var note = marks.HasFlag(Marks.Note) ? ReadText(from, ref at) : null;
        var sourceNote = marks.HasFlag(Marks.SourceNote) ? ReadText(from, ref at) : null;
        var stated = marks.HasFlag(Marks.Partial) ? (StatedParts)from[at] : StatedParts.All;
        var fact = new ObservationFact(
            of.Indicator, of.Unit, period, (int)key, of.Frequency, value, numerator, denominator, status,
            marks.HasFlag(Marks.Provisional), note, file == 0 ? null : words[file - 1], row, column, marks.HasFlag(Marks.Withdrawn),
            of.Aspect, sourceNote, marks.HasFlag(Marks.Doubtful));
        return new HeldFact(fact, stated);
    }

    private static Marks MarksOf(ObservationFact fact) =>
        (fact.Provisional ? Marks.Provisional : Marks.None)
        | (fact.Withdrawn ? Marks.Withdrawn : Marks.None)
        | (fact.Numerator is null ? Marks.None : Marks.Numerator)
        | (fact.Denominator is null ? Marks.None : Marks.Denominator)
        | (fact.Note is null ? Marks.None : Marks.Note)
        | (fact.SourceNote is null ? Marks.None : Marks.SourceNote)
        | (fact.Doubtful ? Marks.Doubtful : Marks.None);

    private static void WriteText(Span<byte> to, ref int at, string text)
    {
        PackedNumber.Write(to, ref at, (uint)Encoding.UTF8.GetByteCount(text));
        at += Encoding.UTF8.GetBytes(text, to[at..]);
    }

    private static string ReadText(ReadOnlySpan<byte> from, ref int at)
    {
        var length = (int)PackedNumber.Read(from, ref at);
        var text = Encoding.UTF8.GetString(from.Slice(at, length));
        at += length;
        return text;
    }
}
