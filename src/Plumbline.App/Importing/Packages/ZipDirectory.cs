using System.Buffers.Binary;
using System.Globalization;
using Plumbline.App.Importing.Grids;

namespace Plumbline.App.Importing.Packages;

/// <summary>Checks the end of a zip file before it is opened: opening one reads its whole directory into memory, and a hostile directory has millions of entries.</summary>
/// <remarks>APPNOTE.TXT 4.3.16, end of central directory record.</remarks>
internal static class ZipDirectory
{
    private const int RecordSize = 22;
    private const int LongestComment = 65_535;
    private const int LongestDirectory = 4 * 1024 * 1024;
    private const uint Signature = 0x06054B50;

    /// <summary>Refuses a zip whose directory is missing, too long, or not where its end record says.</summary>
    internal static void Check(string name, Stream stream)
    {
        var tail = new byte[Math.Min(stream.Length, RecordSize + LongestComment)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        stream.Position = 0;
        for (var at = tail.Length - RecordSize; at >= 0; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at)) != Signature) continue;
            var entries = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 10));
            long size = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 12));
            long offset = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 16));
            if (entries > ImportLimits.Parts || size > LongestDirectory)
                throw new RefusedFileException(name, 0, 0, string.Create(CultureInfo.InvariantCulture, $"a workbook of {entries:N0} parts"), string.Create(CultureInfo.InvariantCulture, $"at most {ImportLimits.Parts:N0}"));
            if (offset + size != stream.Length - tail.Length + at) throw Damaged(name);
            return;
        }

        throw Damaged(name);
    }

    internal static RefusedFileException Damaged(string name, Exception? cause = null) =>
        new(name, 0, 0, "a workbook that is cut short or damaged", "the file saved again by the program it comes from", cause);
}
