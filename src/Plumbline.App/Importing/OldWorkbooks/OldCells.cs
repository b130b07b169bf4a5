using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.NumberFormats;
using Plumbline.App.Importing.Workbooks;

namespace Plumbline.App.Importing.OldWorkbooks;

/// <summary>The cells of a sheet of Excel 97 to 2003, in the order of the file, each as displayed.</summary>
internal sealed class OldCells(OldWorkbook workbook, long offset, StaleFormulas stale)
{
    // The value of a formula that is not a number: its last two bytes say so, its first what it is ([MS-XLS] 2.5.133).
    private const int NotANumber = 0xFFFF;
    private const int GivesText = 0;
    private const int GivesBoolean = 1;
    private const int GivesError = 2;

    /// <summary>The cells that are not blank, with their rows from 1.</summary>
    internal IEnumerable<(int Row, Cell Cell)> Read()
    {
        (int Row, int Column)? awaited = null;
        foreach (var record in BiffRecords.Part(workbook.Stream, offset))
        {
            if (record.Kind == BiffKind.FormulaText && awaited is { } place)
            {
                awaited = null;
                if (CellText.Cell(place.Column, BiffText.In(workbook.Stream, record, 0)) is { } text) yield return (place.Row, text);
            }
            else if (record.Kind == BiffKind.ShortNumbers)
            {
                foreach (var number in ShortNumbers(record)) yield return number;
            }
            else if (IsCell(record.Kind))
            {
                var (row, column) = Place(record);
                if (record.Kind == BiffKind.Formula)
                {
                    awaited = GivesATextLater(record) ? (row, column) : null;
                    stale.Meet(row, column);
                }

                if (Shown(record, column) is { } cell) yield return (row, cell);
            }
        }
    }

    private static bool IsCell(BiffKind kind) =>
        kind is BiffKind.Formula or BiffKind.Number or BiffKind.ShortNumber or BiffKind.SharedLabel or BiffKind.Label or BiffKind.RichLabel or BiffKind.BooleanOrError;

    private (int Row, int Column) Place(BiffRecord record)
    {
        var content = workbook.Stream.Content(record);
        return (content.Word(0) + 1, content.Word(2) + 1);
    }

    private Cell? Shown(BiffRecord record, int column)
    {
        var content = workbook.Stream.Content(record);
        if (record.Kind == BiffKind.Number) return Number(column, content.Word(4), content.Number(6));
        if (record.Kind == BiffKind.ShortNumber) return Number(column, content.Word(4), content.ShortNumber(6));
        if (record.Kind == BiffKind.SharedLabel) return CellText.Cell(column, workbook.Text(content.Long(6)) ?? "");
        if (record.Kind is BiffKind.Label or BiffKind.RichLabel) return CellText.Cell(column, BiffText.In(workbook.Stream, record, 6));
        if (record.Kind == BiffKind.BooleanOrError) return content[7] == 0 ? Boolean(column, content[6]) : Error(column, content[6]);
        if (content.Word(12) != NotANumber) return Number(column, content.Word(4), content.Number(6));
        if (content[6] == GivesBoolean) return Boolean(column, content[8]);
        return content[6] == GivesError ? Error(column, content[8]) : null;
    }

    private bool GivesATextLater(BiffRecord record)
    {
        var content = workbook.Stream.Content(record);
        return content.Word(12) == NotANumber && content[6] == GivesText;
    }

    // Row, first column, then a style and a number for each column, then the last column.
    private IEnumerable<(int Row, Cell Cell)> ShortNumbers(BiffRecord record)
    {
        var (row, first) = Place(record);
        for (var (i, at) = (0, 4); at + 6 <= record.Length - 2; i++, at += 6)
        {
            var content = workbook.Stream.Content(record);
            if (Number(first + i, content.Word(at), content.ShortNumber(at + 2)) is { } cell) yield return (row, cell);
        }
    }

    private Cell? Number(int column, int style, double number) =>
        double.IsFinite(number) ? ShownNumber.Cell(column, number, workbook.Format(style), workbook.DatesFrom1904) : Error(column, 0x24);

    private static Cell Boolean(int column, byte value) => new(column, value != 0 ? "TRUE" : "FALSE");

    private static Cell Error(int column, byte code) => new(
        column,
        code switch { 0x00 => "#NULL!", 0x07 => "#DIV/0!", 0x0F => "#VALUE!", 0x17 => "#REF!", 0x1D => "#NAME?", 0x24 => "#NUM!", 0x2A => "#N/A", _ => "#ERROR" },
        CellKind.Error);
}
