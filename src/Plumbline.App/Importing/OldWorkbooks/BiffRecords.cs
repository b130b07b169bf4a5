using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Plumbline.App.Importing.OldWorkbooks;

/// <summary>The kinds of record that are read ([MS-XLS] 2.3).</summary>
internal enum BiffKind : ushort
{
    /// <summary>A formula with its last value.</summary>
    Formula = 0x0006,

    /// <summary>The end of a part.</summary>
    End = 0x000A,

    /// <summary>Whether formulas are calculated by themselves or on demand.</summary>
    CalculationMode = 0x000D,

    /// <summary>The place of a comment.</summary>
    Note = 0x001C,

    /// <summary>Whether dates count from 1904.</summary>
    DateMode = 0x0022,

    /// <summary>The workbook has a password.</summary>
    FilePass = 0x002F,

    /// <summary>More of the record before.</summary>
    Continue = 0x003C,

    /// <summary>An object on a sheet, such as the box of a comment.</summary>
    Object = 0x005D,

    /// <summary>The sheet was saved before it was calculated.</summary>
    Uncalculated = 0x005E,

    /// <summary>Columns with their width.</summary>
    Columns = 0x007D,

    /// <summary>A sheet of the workbook.</summary>
    Sheet = 0x0085,

    /// <summary>Several numbers side by side.</summary>
    ShortNumbers = 0x00BD,

    /// <summary>A text with formatted runs, in its cell.</summary>
    RichLabel = 0x00D6,

    /// <summary>The style of cells.</summary>
    Style = 0x00E0,

    /// <summary>Merged areas.</summary>
    Merged = 0x00E5,

    /// <summary>The shared texts.</summary>
    SharedTexts = 0x00FC,

    /// <summary>A shared text in a cell.</summary>
    SharedLabel = 0x00FD,

    /// <summary>A workbook that formulas refer to: this one or another.</summary>
    SupportingBook = 0x01AE,

    /// <summary>The text of an object.</summary>
    ObjectText = 0x01B6,

    /// <summary>A number.</summary>
    Number = 0x0203,

    /// <summary>A text in its cell.</summary>
    Label = 0x0204,

    /// <summary>A truth value or an error.</summary>
    BooleanOrError = 0x0205,

    /// <summary>The text that a formula gives.</summary>
    FormulaText = 0x0207,

    /// <summary>A row with its height.</summary>
    Row = 0x0208,

    /// <summary>A number in four bytes.</summary>
    ShortNumber = 0x027E,

    /// <summary>A number format.</summary>
    Format = 0x041E,

    /// <summary>The start of a part.</summary>
    Start = 0x0809,
}

/// <summary>A record of a workbook's stream: its kind, and where its content lies.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BiffRecord(BiffKind Kind, int From, int Length);

/// <summary>The records of a workbook's stream.</summary>
internal static class BiffRecords
{
    private const int HeadSize = 4;

    /// <summary>The records of the part that starts at an offset, without those of parts within it (charts), up to its end.</summary>
    internal static IEnumerable<BiffRecord> Part(byte[] stream, long offset)
    {
        var depth = 0;
        for (var at = offset; at >= 0 && at + HeadSize <= stream.Length;)
        {
            var record = new BiffRecord(
                (BiffKind)BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan((int)at)),
                (int)at + HeadSize,
                BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan((int)at + 2)));
            at += HeadSize + record.Length;
            if (at > stream.Length) throw new InvalidDataException("A record is longer than its stream.");
            if (record.Kind == BiffKind.Start) depth++;
            if (depth == 1) yield return record;
            if (record.Kind == BiffKind.End && --depth <= 0) yield break;
        }

        throw new InvalidDataException("A part has no end.");
    }

    internal static ReadOnlySpan<byte> Content(this byte[] stream, BiffRecord record) => stream.AsSpan(record.From, record.Length);

    internal static int Word(this ReadOnlySpan<byte> content, int at) => BinaryPrimitives.ReadUInt16LittleEndian(content[at..]);

    internal static uint Long(this ReadOnlySpan<byte> content, int at) => BinaryPrimitives.ReadUInt32LittleEndian(content[at..]);

    internal static double Number(this ReadOnlySpan<byte> content, int at) => BinaryPrimitives.ReadDoubleLittleEndian(content[at..]);

    /// <summary>A number in four bytes: a whole number or the upper half of another, either perhaps times 100 ([MS-XLS] 2.5.217).</summary>
    internal static double ShortNumber(this ReadOnlySpan<byte> content, int at)
    {
        var bits = content.Long(at);
        var number = (bits & 2) != 0 ? (int)bits >> 2 : BitConverter.Int64BitsToDouble((long)(bits & 0xFFFFFFFC) << 32);
        return (bits & 1) != 0 ? number / 100 : number;
    }
}
