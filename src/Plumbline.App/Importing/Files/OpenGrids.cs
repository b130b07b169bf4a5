using System.Text;
using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.OldWorkbooks;
using Plumbline.App.Importing.OpenDocument;
using Plumbline.App.Importing.Packages;
using Plumbline.App.Importing.Workbooks;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Files;

/// <summary>Opens a file by its content, whatever its extension.</summary>
internal static class OpenGrids
{
    private const int SampleSize = 1 << 16;

    private static readonly string[] Workbooks = [".xlsx", ".xlsm", ".xls", ".ods"];

    /// <summary>Why one of several files holds no table, whatever is in its rows: it is of another kind, or damaged. Null where each can be opened.</summary>
    internal static Problem? Refusal(IEnumerable<(string Name, byte[] Content)> files)
    {
        foreach (var (name, content) in files)
        {
            try
            {
                using var stream = new MemoryStream(content, writable: false);
                // The year tells where pasted columns part, never whether a file can be opened.
                Run(name, stream, FinancialCalendar.April, new ImportFindings()).Dispose();
            }
            catch (RefusedFileException refused)
            {
                var problem = refused.FileProblem.Problem;
                var isNamedWorkbook = Workbooks.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase) && content is not [0x50, 0x4B, ..] and not [0xD0, 0xCF, ..];
                return new Problem($"{PlainText.Visible(name)}, {(isNamedWorkbook ? "which is no workbook, though its name says so" : problem.Found)}", problem.Expected);
            }
        }

        return null;
    }

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
            [0x50, 0x4B, 0x03, 0x04, ..] or [0x50, 0x4B, 0x05, 0x06, ..] => Zip(name, stream, findings),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => OldWorkbook.Open(name, stream, findings),
            [0x25, 0x50, 0x44, 0x46, ..] => throw new RefusedFileException(name, 0, 0, "a PDF", "a CSV file, an Excel workbook, or the table's text pasted into a .txt file"),
            _ => Text(name, stream, calendar, findings),
        };
    }

    // Workbooks of Excel and OpenDocument spreadsheets are zip files, told apart by the parts they have.
    private static IGridFile Zip(string name, Stream stream, ImportFindings findings)
    {
        var parts = WorkbookParts.Open(name, stream);
        try
        {
            return Spreadsheet.Is(parts) ? Spreadsheet.Open(parts, findings) : Workbook.Open(parts, findings);
        }
        catch
        {
            parts.Dispose();
            throw;
        }
    }

    private static IGridFile Text(string name, Stream stream, FinancialCalendar calendar, ImportFindings findings)
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
            if (MarkedUpText.Is(first)) return MarkedUpText.Open(name, first, stream, findings);
            if (Separator.Detect(first, complete: length < SampleSize) is { } separator)
            {
                var comma = DecimalComma.Detect(first, separator);
                if (comma is not null) findings.Note(name, $"numbers with decimal commas: {comma} is read as {DecimalComma.ToPoint(comma)}");
                stream.Position = start;
                return new TextGridFile(new SeparatedGrid(name, stream, encoding, separator, hasDecimalCommas: comma is not null));
            }

            if (stream.Length > ImportLimits.PastedText)
                throw new RefusedFileException(name, 0, 0, $"{stream.Length / (1024 * 1024)} MiB of text without columns", "a comma, semicolon or tab between the columns");
            stream.Position = start;
            reader.DiscardBufferedData();
            return new TextGridFile(new PastedGrid(name, reader.ReadToEnd(), calendar));
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
