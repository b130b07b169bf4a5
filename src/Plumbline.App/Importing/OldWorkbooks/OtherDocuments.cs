using Plumbline.App.Importing.Grids;

namespace Plumbline.App.Importing.OldWorkbooks;

/// <summary>Names the compound files that are no workbook of Excel 97 to 2003, by the streams they have.</summary>
internal static class OtherDocuments
{
    private const string Wanted = "an Excel workbook (.xlsx or .xls), an OpenDocument spreadsheet (.ods), a CSV file, or the table’s text pasted into a .txt file";

    private static readonly (string Stream, string Found, string Expected)[] Known =
    [
        ("Book", "a workbook of Excel 5.0 or 95", "the workbook saved as .xlsx"),
        ("WordDocument", "a Word document (.doc)", Wanted),
        ("PowerPoint Document", "a presentation (.ppt)", Wanted),
        ("__properties_version1.0", "an Outlook message (.msg)", "the file that is attached to it, saved by itself"),
        ("VisioDocument", "a Visio drawing (.vsd)", Wanted),
    ];

    internal static RefusedFileException Refusal(string name, CompoundFile file)
    {
        if (file.Streams.Contains("EncryptedPackage", StringComparer.OrdinalIgnoreCase)) return Password(name);
        foreach (var (stream, found, expected) in Known)
        {
            if (file.Streams.Contains(stream, StringComparer.OrdinalIgnoreCase)) return new RefusedFileException(name, 0, 0, found, expected);
        }

        return new RefusedFileException(name, 0, 0, "a file of an Office program, which is not a workbook", Wanted);
    }

    internal static RefusedFileException Password(string name) => new(name, 0, 0, "a workbook with a password", "the workbook saved without a password: File › Info › Protect Workbook › Encrypt with Password, and clear it");
}
