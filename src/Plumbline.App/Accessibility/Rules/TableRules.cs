using Plumbline.App.Accessibility.Structure;

namespace Plumbline.App.Accessibility.Rules;

/// <summary>Rules for tables: every row fills every column, and every cell can be traced to its headers.</summary>
internal static class TableRules
{
    private static readonly PdfRule NoOverlap = new("7.2-15", "no two cells in one place", "Correct the spans of the cells.");
    private static readonly PdfRule RowSpans = new("7.2-41", "row spans that end with the table", "Correct the span of the cell.");
    private static readonly PdfRule Columns = new("7.2-42", "as many columns in every row, spans counted", "Write the empty cells too.");
    private static readonly PdfRule HeaderOnce = new("7.2-a", "a header cell with its text once, not again on each page of its table", "Mark the repeated text as artifact.");
    private static readonly PdfRule Scope = new("7.5-1", "a scope for every header cell (/Scope)", "Say whether it heads a row or a column.");
    private static readonly PdfRule Headers = new("7.5-2", "names of header cells of the same table (/Headers)", "Name header cells that exist.");

    internal static IEnumerable<PdfRule> All => [NoOverlap, RowSpans, Columns, HeaderOnce, Scope, Headers];

    internal static IEnumerable<PdfFinding> Check(TaggedPdf pdf)
    {
        if (pdf.Structure is not { } tree) yield break;
        foreach (var table in tree.Elements.Where(static element => element.Type == "Table"))
        {
            var grid = new TableGrid(pdf.Objects, tree, table);
            foreach (var cell in grid.Overlapping) yield return pdf.About(cell, NoOverlap, "a cell over another");
            foreach (var cell in grid.Overhanging) yield return pdf.About(cell, RowSpans, "a cell that reaches below the last row");
            var expected = grid.Widths.Select(static row => row.Columns).FirstOrDefault();
            foreach (var (row, columns) in grid.Widths.Where(row => row.Columns != expected)) yield return pdf.About(row, Columns, $"{columns} {(columns == 1 ? "column" : "columns")}, {expected} in the first row");
            foreach (var finding in CheckHeaders(pdf, tree, table)) yield return finding;
        }
    }

    private static IEnumerable<PdfFinding> CheckHeaders(TaggedPdf pdf, StructureTree tree, StructureElement table)
    {
        var cells = table.All().Where(static cell => cell.Type is "TH" or "TD").Where(cell => cell.Around("Table") == table).ToList();
        var names = cells.Where(static cell => cell.Type == "TH").Select(cell => pdf.Objects.Text(cell.Dictionary, "ID")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var cell in cells)
        {
            if (cell.Type == "TH" && pdf.Objects.Resolve(tree.Attribute(cell, "Table", "Scope")) is null) yield return pdf.About(cell, Scope, "a header cell without a scope");
            var unknown = pdf.Objects.Items(tree.Attribute(cell, "Table", "Headers")).Select(pdf.Objects.Text).Where(name => name is null || !names.Contains(name)).ToList();
            if (unknown.Count > 0) yield return pdf.About(cell, Headers, $"“{string.Join("”, “", unknown)}”, no header cell of the table");
            var pages = cell.Type == "TH" ? cell.All().SelectMany(static within => within.Marks).Select(pdf.PageOf).Distinct().Count() : 1;
            if (pages > 1) yield return pdf.About(cell, HeaderOnce, $"its text on {pages} pages");
        }
    }
}
