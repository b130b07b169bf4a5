using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.OpenDocument;

namespace Plumbline.App.Importing.Files;

/// <summary>Tells apart the text files that are XML or a web page: a flat OpenDocument spreadsheet is read, the others are refused by name.</summary>
internal static class MarkedUpText
{
    private const string Flat = "application/vnd.oasis.opendocument.spreadsheet";
    private const string Excel2003 = "urn:schemas-microsoft-com:office:spreadsheet";

    /// <summary>Whether a file that begins so is marked up.</summary>
    internal static bool Is(string beginning) =>
        beginning.AsSpan().TrimStart() is ['<', var next, ..] && (next is '?' or '!' || char.IsAsciiLetter(next)) && beginning.Contains('>', StringComparison.Ordinal);

    internal static Spreadsheet Open(string name, string beginning, Stream stream, ImportFindings findings)
    {
        if (beginning.Contains(Flat, StringComparison.Ordinal)) return Spreadsheet.OpenFlat(name, stream, findings);
        throw beginning.Contains(Excel2003, StringComparison.Ordinal) ? new RefusedFileException(name, 0, 0, "an XML spreadsheet of Excel 2003", "the workbook saved as .xlsx")
            : beginning.Contains("<html", StringComparison.OrdinalIgnoreCase) || beginning.Contains("<table", StringComparison.OrdinalIgnoreCase) ? new RefusedFileException(name, 0, 0, "a web page, whatever its name says", "the table opened in a spreadsheet and saved as .xlsx or CSV")
            : new RefusedFileException(name, 0, 0, "XML that is not a spreadsheet", "a spreadsheet, CSV, or the table’s text pasted into a .txt file");
    }
}
