using System.Xml;
using Plumbline.App.Tables.Workbooks;
using Plumbline.Core.Indicators;

namespace Plumbline.App.Exporting.Returns;

/// <summary>Writes what a return's cells accept (ECMA-376 part 1, 18.3.1.33). A figure that is neither a number nor a known mark is questioned, not forbidden: 4/5 (80%) is a figure too.</summary>
internal sealed class ReturnValidations(ReturnSheet sheet, XmlWriter xml, int firstRow)
{
    private const string Main = WorkbookPackage.Main;

    private static readonly string[] Marks = ["N/A", "TBA", "[c]", "[x]", "[z]"];

    internal void Write()
    {
        var numbers = Ranges(row => row.Indicator.Measure.Kind != MeasureKind.Verdict, [ReturnColumns.Figure]);
        var parts = Ranges(row => row.AsksParts, [ReturnColumns.Numerator, ReturnColumns.Denominator]);
        var notes = Ranges(_ => true, [ReturnColumns.Note, ReturnColumns.SourceNote]);
        var count = new[] { numbers, parts, notes }.Count(ranges => ranges.Cells.Length > 0);
        xml.WriteStartElement("dataValidations", Main);
        xml.WriteAttributeString("count", WorkbookPackage.Text(count));
        Validation(numbers, "custom", "warning", Either(numbers.First), "Figure", "A number, such as 12, 4.5% or 1,204. Or N/A (there can be none), TBA (still to come), [c] (suppressed).", "This is neither a number nor one of N/A, TBA, [c], [x] or [z]. Keep it only if it is a figure, such as 4/5 (80%).");
        Validation(parts, "decimal", "stop", "0", "Numerator and denominator", "The part and the whole that the figure is made of, as plain numbers.", "A number from 0.");
        Validation(notes, "textLength", "stop", "1000", "Note", "At most 1,000 characters.", "At most 1,000 characters.");
        xml.WriteEndElement();
    }

    private static string Either(string cell) => $"OR(ISNUMBER({cell}),{string.Join(",", Marks.Select(mark => $"UPPER(TRIM({cell}))=\"{mark.ToUpperInvariant()}\""))})";

    private void Validation((string First, string Cells) ranges, string type, string style, string formula, string title, string prompt, string error)
    {
        if (ranges.Cells.Length == 0) return;
        xml.WriteStartElement("dataValidation", Main);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("errorStyle", style);
        if (type == "decimal") xml.WriteAttributeString("operator", "greaterThanOrEqual");
        if (type == "textLength") xml.WriteAttributeString("operator", "lessThanOrEqual");
        xml.WriteAttributeString("allowBlank", "1");
        xml.WriteAttributeString("showInputMessage", "1");
        xml.WriteAttributeString("showErrorMessage", "1");
        xml.WriteAttributeString("errorTitle", title);
        xml.WriteAttributeString("error", error);
        xml.WriteAttributeString("promptTitle", title);
        xml.WriteAttributeString("prompt", prompt);
        xml.WriteAttributeString("sqref", ranges.Cells);
        xml.WriteElementString("formula1", Main, formula);
        xml.WriteEndElement();
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
