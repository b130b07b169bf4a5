using Plumbline.App.Definitions.Formats;
using Plumbline.App.Importing.Files;
using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Grids;
using Plumbline.Core.Periods;

namespace Plumbline.App.Importing;

/// <summary>A row of a file: its number from 1, and the text of its non-blank cells by column from 1. A spreadsheet's date is written as ISO 8601.</summary>
internal sealed record FileRow(int Number, IReadOnlyList<(int Column, string Text)> Cells);

/// <summary>Reads the rows of a file's one table as text, for uses other than figures: CSV in any encoding, or an Excel workbook.</summary>
internal static class ReadRows
{
    /// <summary>Reads the rows one at a time.</summary>
    /// <param name="file">The file; for a workbook, its first visible sheet is read.</param>
    /// <param name="calendar">The organisation's financial year.</param>
    /// <param name="each">Receives each row.</param>
    /// <returns>The name for the rows' places, <c>file!sheet</c>; or why the file cannot be read.</returns>
    public static (string Name, FileProblem? Problem) Run(ImportFile file, FinancialCalendar calendar, Action<FileRow> each)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(each);
        var name = ReadTables.SafeName(file.Name);
        try
        {
            using var opened = OpenGrids.Run(name, file.Content, calendar, new ImportFindings());
            if (opened.Grids is not [var grid, ..]) return (name, new FileProblem(name, 0, 0, new Core.Text.Problem("no visible sheet", "a sheet with a heading and rows")));
            name = grid.Name;
            foreach (var row in grid.Rows()) each(new FileRow(row.Number, [.. row.Cells.Select(cell => (cell.Column, cell.Text))]));
            return (name, null);
        }
        catch (RefusedFileException refused)
        {
            return (name, refused.FileProblem);
        }
    }
}
