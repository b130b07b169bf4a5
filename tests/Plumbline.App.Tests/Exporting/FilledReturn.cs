using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Plumbline.App.Tests.Exporting;

/// <summary>A return as those it was sent to change it, with Microsoft's own library.</summary>
internal static class FilledReturn
{
    /// <summary>The return with texts or numbers in cells of its first sheet.</summary>
    internal static byte[] With(byte[] template, params (string Cell, string Text)[] cells) => Changed(template, (_, rows) =>
    {
        foreach (var (reference, text) in cells)
        {
            var cell = rows.Descendants<Cell>().Single(cell => cell.CellReference == reference);
            cell.RemoveAllChildren();
            if (double.TryParse(text, CultureInfo.InvariantCulture, out double _)) (cell.DataType, cell.CellValue) = (null, new CellValue(text));
            else (cell.DataType, cell.InlineString) = (CellValues.InlineString, new InlineString(new Text(text)));
        }
    });

    /// <summary>The return with its rows in the opposite order below a new one, on a sheet with another name.</summary>
    internal static byte[] Rearranged(byte[] template, int headingRow) => Changed(template, (sheet, rows) =>
    {
        sheet.Name = "Our figures";
        var figures = rows.Elements<Row>().Where(row => row.RowIndex! > headingRow).ToList();
        figures.ForEach(row => row.Remove());
        figures.Reverse();
        for (var i = 0; i < figures.Count; i++)
        {
            var number = (uint)(headingRow + 2 + i);
            figures[i].RowIndex = number;
            foreach (var cell in figures[i].Elements<Cell>()) cell.CellReference = cell.CellReference!.Value!.TrimEnd([.. "0123456789"]) + number.ToString(CultureInfo.InvariantCulture);
            rows.Append(figures[i]);
        }
    });

    /// <summary>The texts and numbers of a row of a sheet.</summary>
    internal static List<string> Row(byte[] template, int sheet, uint row)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(template), isEditable: false);
        var part = (WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook.Sheets!.Elements<Sheet>().ElementAt(sheet).Id!);
        return [.. part.Worksheet.Descendants<Row>().Single(one => one.RowIndex! == row).Elements<Cell>().Select(cell => cell.InnerText)];
    }

    private static byte[] Changed(byte[] template, Action<Sheet, SheetData> change)
    {
        using var stream = new MemoryStream();
        stream.Write(template);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var book = document.WorkbookPart!;
            var sheet = book.Workbook.Sheets!.Elements<Sheet>().First();
            change(sheet, ((WorksheetPart)book.GetPartById(sheet.Id!)).Worksheet.GetFirstChild<SheetData>()!);
        }

        return stream.ToArray();
    }
}
