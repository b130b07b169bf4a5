using System.Xml;
using Plumbline.App.Tables.Workbooks;
using Plumbline.Core.Indicators;

namespace Plumbline.App.Exporting.Returns;

/// <summary>Writes what a return's cells accept.</summary>
internal sealed class ReturnValidations(ReturnSheet sheet, XmlWriter xml, int firstRow)
{
    internal void Write()
    {
        var numbers = Ranges(row => row.Indicator.Measure.Kind != MeasureKind.Verdict, [ReturnColumns.Figure]);
        var parts = Ranges(row => row.AsksParts, [ReturnColumns.Numerator, ReturnColumns.Denominator]);
        var notes = Ranges(_ => true, [ReturnColumns.Note, ReturnColumns.SourceNote]);
        var rules = new ValidationRules(xml, new[] { numbers, parts, notes }.Count(ranges => ranges.Cells.Length > 0));
        if (numbers.Cells.Length > 0) rules.Figure(numbers.Cells, numbers.First);
        if (parts.Cells.Length > 0) rules.Parts(parts.Cells);
        if (notes.Cells.Length > 0) rules.Note(notes.Cells);
        rules.End();
    }

    // Neighbouring rows are one range.
    private (string First, string Cells) Ranges(Func<ReturnRow, bool> holds, int[] columns)
    {
        var (first, last) = (SheetCells.ColumnName(columns[0]), SheetCells.ColumnName(columns[^1]));
        var ranges = new List<(int From, int To)>();
        for (var i = 0; i < sheet.Rows.Count; i++)
        {
            if (!holds(sheet.Rows[i])) continue;
            var row = firstRow + i;
            if (ranges.Count > 0 && ranges[^1].To == row - 1) ranges[^1] = (ranges[^1].From, row);
            else ranges.Add((row, row));
        }

        return ranges.Count == 0 ? ("", "") : (first + WorkbookPackage.Text(ranges[0].From), string.Join(' ', ranges.Select(range => $"{first}{WorkbookPackage.Text(range.From)}:{last}{WorkbookPackage.Text(range.To)}")));
    }
}
