using System.Text;
using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Workbooks;
using Plumbline.Core.Periods;

namespace Plumbline.App.Importing.Files;

/// <summary>Opens a file by its content, whatever its extension.</summary>
internal static class OpenGrids
{
    private const int SampleSize = 1 << 16;

    /// <summary>Opens a stream that can be read twice.</summary>
    /// <exception cref="RefusedFileException">The file is not of a kind that can be imported, or is hostile.</exception>
    internal static IGridFile Run(string name, Stream stream, FinancialCalendar calendar, ImportFindings findings)
    {
        stream.Position = 0;
        var head = new byte[8];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return head.AsSpan(0, length) switch
        {
            [] => throw new RefusedFileException(name, 0, 0, "an empty file", "a file with figures"),
            [0x50, 0x4B, 0x03, 0x04, ..] or [0x50, 0x4B, 0x05, 0x06, ..] => Workbook.Open(name, stream, findings),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => throw new RefusedFileException(name, 0, 0, "an old Excel workbook (.xls), or one with a password", "the workbook saved as .xlsx without a password"),
            [0x25, 0x50, 0x44, 0x46, ..] => throw new RefusedFileException(name, 0, 0, "a PDF", "a CSV file, an Excel workbook, or the table's text pasted into a .txt file"),
            _ => new TextGridFile(Text(name, stream, calendar, findings)),
        };
    }

    private static Grid Text(string name, Stream stream, FinancialCalendar calendar, ImportFindings findings)
    {
        if (stream.Length > ImportLimits.TextFile)
            throw new RefusedFileException(name, 0, 0, $"{stream.Length / (1024 * 1024)} MiB", $"at most {ImportLimits.TextFile / (1024 * 1024)} MiB; split the file");
        var (encoding, encodingName) = TextEncoding.Detect(stream, name);
        if (encodingName != "UTF-8") findings.Note(name, $"read as {encodingName}");
        var start = stream.Position;
        try
        {
            using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: SampleSize, leaveOpen: true);
            var sample = new char[SampleSize];
            var length = reader.ReadBlock(sample);
            var first = new string(sample, 0, length);
            if (Separator.Detect(first, complete: length < SampleSize) is { } separator)
            {
                var comma = DecimalComma.Detect(first, separator);
                if (comma is not null) findings.Note(name, $"numbers with decimal commas: {comma} is read as {DecimalComma.ToPoint(comma)}");
                stream.Position = start;
                return new SeparatedGrid(name, stream, encoding, separator, hasDecimalCommas: comma is not null);
            }

            if (stream.Length > ImportLimits.PastedText)
                throw new RefusedFileException(name, 0, 0, $"{stream.Length / (1024 * 1024)} MiB of text without columns", "a comma, semicolon or tab between the columns");
            stream.Position = start;
            reader.DiscardBufferedData();
            return new PastedGrid(name, reader.ReadToEnd(), calendar);
        }
        catch (DecoderFallbackException cause)
        {
            throw new RefusedFileException(name, 0, 0, $"bytes that are not {encodingName}", "the file saved again as UTF-8", cause);
        }
    }

    private sealed class TextGridFile(Grid grid) : IGridFile
    {
        public IReadOnlyList<Grid> Grids { get; } = [grid];

        public void Dispose()
        {
        }
    }
}
