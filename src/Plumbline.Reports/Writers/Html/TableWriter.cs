using System.Globalization;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Writers.Html;

/// <summary>Writes a table as HTML: header cells with scope, one tbody for each group, and a label on each cell for when rows become cards.</summary>
internal sealed class TableWriter(Markup markup, InlineWriter inlines, ElementWriter elements, HtmlUse use)
{
    // Empty cells keep a space: a browser that prints leaves a cell without text out of the tags, and those after it would stand under the wrong header.
    private const string Nothing = "\u00a0";

    internal void Write(Table table)
    {
        markup.Raw("<div").Class("fit", TableNeeds.ClassOf(table)).Raw(">\n<table").Attribute("id", table.Anchor?.Id).Class(
            table.Density switch { TableDensity.Normal => null, TableDensity.Dense => "dense", TableDensity.TwoLines => "two-lines" },
            IsFolded(table) ? "folds" : null,
            table.RepeatsHeader ? null : "header-once",
            table.PrintScale < 100 ? ReportStyle.ClassOfScale(table.PrintScale) : null).Raw(">\n");
        markup.Raw("<caption").Class(table.HidesCaption ? "hidden" : null).Raw(">");
        inlines.Write(table.Caption);
        markup.Raw("</caption>\n");
        new TableHead(markup, table.Columns).Write();
        var decimals = DecimalPlaces.Of(table);
        foreach (var group in table.Groups)
            WriteGroup(table, group, decimals);
        markup.Raw("</table>\n</div>\n");
    }

    private void WriteGroup(Table table, RowGroup group, DecimalPlaces decimals)
    {
        markup.Raw("<tbody>\n");
        if (group.Heading is { } heading)
        {
            markup.Raw("<tr").Attribute("id", group.Anchor?.Id).Class(group.Level == RowGroupLevel.Section ? "section" : "group")
                .Raw("><th scope=\"rowgroup\"").Attribute("colspan", table.Columns.Length.ToString(CultureInfo.InvariantCulture)).Raw(">");
            inlines.Write(heading);
            markup.Raw("</th></tr>\n");
        }

        foreach (var row in group.Rows)
            WriteRow(table, row, decimals);
        markup.Raw("</tbody>\n");
    }

    private void WriteRow(Table table, Row row, DecimalPlaces decimals)
    {
        markup.Raw("<tr").Attribute("id", row.Anchor?.Id).Class(row.Style switch
        {
            RowStyle.Normal => null,
            RowStyle.Part => "part",
            RowStyle.Total => "total",
            RowStyle.Quiet => "quiet",
        }).Raw(">");
        var at = 0;
        foreach (var cell in row.Cells)
        {
            WriteCell(table, table.Columns[at], cell, decimals.PaddingOf(at, cell));
            at += cell.Span;
        }

        markup.Raw("</tr>\n");
    }

    private void WriteCell(Table table, Column column, Cell cell, string? padding)
    {
        var tag = cell.IsRowHeader ? "th" : "td";
        markup.Raw("<").Raw(tag).Attribute("scope", cell.IsRowHeader ? "row" : null)
            .Attribute("colspan", cell.Span > 1 ? cell.Span.ToString(CultureInfo.InvariantCulture) : null)
            .Class(
                ClassOf(column.Alignment),
                padding,
                column.IsLatest ? "latest" : null,
                column.Width switch
                {
                    ColumnWidth.Auto or ColumnWidth.Wide => null,
                    ColumnWidth.Tight => "tight",
                    ColumnWidth.Rest => "long",
                },
                cell.Style switch { CellStyle.Normal => null, CellStyle.Strong => "strong", CellStyle.Quiet => "quiet" },
                cell.Tone is { } tone ? RatingShape.ClassOf(tone) : null,
                cell.IsEmpty ? "empty" : null)
            .Attribute("data-label", cell.IsRowHeader || cell.IsEmpty ? null : LabelOf(table, column))
            .Source(cell.Source).Raw(">");
        if (cell.IsRowHeader && IsFolded(table)) WriteNameThatUnfolds(table, cell);
        else WriteContent(cell);
        markup.Raw("</").Raw(tag).Raw(">");
    }

    private void WriteContent(Cell cell)
    {
        if (cell.IsEmpty) markup.Raw(Nothing);
        inlines.WriteInCell(cell.Content);
        elements.Write(cell.Elements);
        cell.Note?.Accept(inlines);
        // A drawing that readers do not hear leaves its cell without text.
        if (!cell.Content.IsEmpty && cell.Content.All(static inline => inline is Icon { Alternative: null })) markup.Raw(Nothing);
    }

    private void WriteNameThatUnfolds(Table table, Cell cell)
    {
        markup.Raw("<span class=\"name\">");
        WriteContent(cell);
        markup.Raw("</span><details class=\"more\"><summary>").Text(table.Folded!)
            .Raw("<span class=\"hidden\">").Raw(HtmlWords.Of).Text(cell.Content.PlainText).Raw("</span></summary></details>");
    }

    // Print has no cards.
    private bool IsFolded(Table table) => table.Folded is not null && !use.IsForPrint;

    // On a card the heads of groups are not seen, so a short head that stands twice takes its group's: "Q3 2023/24".
    private static string LabelOf(Table table, Column column) =>
        (column.ShortHeader ?? column.Header)
        + (column is { Group: { } group, ShortHeader: { } shorter } && table.Columns.Count(other => other.ShortHeader == shorter) > 1 ? $" {group}" : "")
        + (column.Unit is { } unit ? $" ({unit})" : "");

    internal static string? ClassOf(Alignment alignment) => alignment switch
    {
        Alignment.Left => null,
        Alignment.Number or Alignment.Decimal => "n",
        Alignment.Centre => "c",
    };
}
