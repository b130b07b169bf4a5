using Plumbline.Reports.Writers.Html.Styles;
using System.Globalization;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Writers.Html;

/// <summary>Writes a table as HTML: header cells with scope, one tbody for each group, and a label on each cell for when rows become cards.</summary>
internal sealed class TableWriter(Markup markup, InlineWriter inlines, ElementWriter elements, HtmlUse use)
{
    // Empty cells keep a space: a browser that prints leaves a cell without text out of the tags, and those after it would stand under the wrong header.
    private const string Nothing = "\u00a0";

    private DecimalPlaces _decimals = null!;
    private bool _hasShares;
    private bool _labelsCells;

    internal void Write(Table table)
    {
        markup.Raw("<div").Class("fit", TableNeeds.ClassOf(table, use.Tables)).Raw(">\n<table").Attribute("id", table.Anchor?.Id).Class(
            table.Density switch { TableDensity.Normal => null, TableDensity.Dense => "dense", TableDensity.TwoLines => "two-lines", TableDensity.Roomy => "roomy", TableDensity.Accounts => "accounts" },
            table.IsNarrow ? "snug" : null,
            IsFolded(table) ? "folds" : null,
            table.RepeatsHeader ? null : "header-once",
            table.PrintScale < 100 ? use.Tables.ClassOfScale(table.PrintScale) : null,
            HasLabelsOfColumns(table) ? use.Tables.ClassOfLabels([.. table.Columns.Select((column, at) => table.Groups.All(group => group.Rows.All(row => row.Cells[at] is { IsRowHeader: true } or { IsEmpty: true })) ? null : LabelOf(table, column))]) : null).Raw(">\n");
        markup.Raw("<caption").Class(table.HidesCaption ? "hidden" : null).Raw(">");
        inlines.Write(table.Caption);
        markup.Raw("</caption>\n");
        new TableHead(markup, table.Columns, use.Tables).Write();
        _decimals = DecimalPlaces.Of(table);
        _hasShares = table.Columns.Any(static column => column.Share is not null);
        _labelsCells = use.IsFragment || (!use.IsForPrint && !HasLabelsOfColumns(table));
        foreach (var group in table.Groups)
            WriteGroup(table, group);
        markup.Raw("</table>\n</div>\n");
    }

    private void WriteGroup(Table table, RowGroup group)
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
            WriteRow(table, row);
        markup.Raw("</tbody>\n");
    }

    private void WriteRow(Table table, Row row)
    {
        markup.Raw("<tr").Attribute("id", row.Anchor?.Id).Class(row.Style switch
        {
            RowStyle.Normal => null,
            RowStyle.Part => "part",
            RowStyle.Total => "total",
            RowStyle.GrandTotal => "total grand",
            RowStyle.Quiet => "quiet",
        }).Raw(">");
        var at = 0;
        foreach (var cell in row.Cells)
        {
            WriteCell(table, table.Columns[at], cell, _decimals.PaddingOf(at, cell), _decimals.HangingOf(at, cell));
            at += cell.Span;
        }

        markup.Raw("</tr>\n");
    }

    private void WriteCell(Table table, Column column, Cell cell, string? padding, string? hanging)
    {
        var tag = cell.IsRowHeader ? "th" : "td";
        markup.Raw("<").Raw(tag).Attribute("scope", cell.IsRowHeader ? "row" : null)
            .Attribute("colspan", cell.Span > 1 ? cell.Span.ToString(CultureInfo.InvariantCulture) : null)
            .Class(cell.IsEmpty ? ClassesOfEmpty(table, column) : ClassesOf(column, cell, padding, hanging))
            .Attribute("data-label", !_labelsCells || cell.IsRowHeader || cell.IsEmpty ? null : LabelOf(table, column))
            .Source(cell.Source).Raw(">");
        if (cell.IsRowHeader && IsFolded(table)) WriteNameThatUnfolds(table, cell);
        else WriteContent(cell);
        markup.Raw("</").Raw(tag).Raw(">");
    }

    // On cards, what stands next to the latest figure has a place, whether or not there is a figure. Beside a roomy column of numbers, the next column begins at one line, whether or not there is a number.
    private static string?[] ClassesOfEmpty(Table table, Column column) =>
        column.IsLatest ? [ClassOf(column.Alignment), "latest", "empty"]
        : table.Density == TableDensity.Normal ? [ClassOf(column.Alignment), "empty"]
        : ["empty"];

    private string?[] ClassesOf(Column column, Cell cell, string? padding, string? hanging) =>
    [
        ClassOf(column.Alignment),
        padding,
        hanging,
        column.IsLatest ? "latest" : null,
        column.Width switch
        {
            ColumnWidth.Auto or ColumnWidth.Wide => null,
            // Where columns have shares, cells keep to them.
            ColumnWidth.Tight => _hasShares ? null : "tight",
            ColumnWidth.Rest => "long",
        },
        cell.Style switch { CellStyle.Normal => null, CellStyle.Strong => "strong", CellStyle.Quiet => "quiet" },
        cell.Tone is { } tone ? RatingShape.ClassOf(tone) : null,
    ];

    private void WriteContent(Cell cell)
    {
        if (cell.IsEmpty) markup.Raw(Nothing);
        inlines.WriteInCell(cell.Content);
        elements.Write(cell.Elements);
        if (cell is { Note: { } note, Value: not null, Content: [Hyperlink, ..] }) inlines.WriteBesideLink(note);
        else cell.Note?.Accept(inlines);
        // A drawing that readers do not hear leaves its cell without text.
        if (!cell.Content.IsEmpty && cell.Content.All(static inline => inline is Icon { Alternative: null })) markup.Raw(Nothing);
    }

    private void WriteNameThatUnfolds(Table table, Cell cell)
    {
        markup.Raw("<span>");
        WriteContent(cell);
        // Within the header cell of its row, which names what it opens.
        markup.Raw("</span><details class=\"more\"><summary>").Text(table.Folded!).Raw("</summary></details>");
    }

    // On paper and in fragments there are none. A cell over several columns moves those after it, so its table labels each cell.
    private bool HasLabelsOfColumns(Table table) =>
        use is { IsForPrint: false, IsFragment: false } && table.Groups.All(static group => group.Rows.All(static row => row.Cells.All(static cell => cell.Span == 1)));

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
