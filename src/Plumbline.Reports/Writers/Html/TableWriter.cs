using System.Globalization;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Writers.Html;

/// <summary>Writes a table as HTML: header cells with scope, one tbody for each group, and a label on each cell for when rows become cards.</summary>
internal sealed class TableWriter(Markup markup, InlineWriter inlines, ElementWriter elements)
{
    // Tables up to this many columns fit every screen that does not show cards; wider tables may scroll.
    private const int FitsAnywhere = 10;

    // Wider tables fit no screen.
    private const int FitsDesk = 20;

    internal void Write(Table table, int number)
    {
        // The writer's own ids contain an underscore, which an Anchor cannot.
        var captionId = "_table" + number.ToString(CultureInfo.InvariantCulture);
        var scrolls = table.Narrow == NarrowLayout.Scroll || table.Columns.Length > FitsAnywhere;
        if (scrolls)
            markup.Raw("<div").Class("scroll", table.Columns.Length <= FitsDesk ? "fits" : null)
                .Raw(" role=\"region\" tabindex=\"0\"").Attribute("aria-labelledby", captionId).Raw(">\n");
        markup.Raw("<table").Attribute("id", table.Anchor?.Id).Class(
            table.Density switch { TableDensity.Normal => null, TableDensity.Dense => "dense", TableDensity.TwoLines => "two-lines" },
            table.Narrow == NarrowLayout.Cards ? "cards" : null,
            table.RepeatsHeader ? null : "header-once",
            table.PrintScale < 100 ? ReportStyle.ClassOfScale(table.PrintScale) : null).Raw(">\n");
        markup.Raw("<caption").Attribute("id", scrolls ? captionId : null).Class(table.HidesCaption ? "hidden" : null).Raw(">");
        inlines.Write(table.Caption);
        markup.Raw("</caption>\n");
        WriteHeader(table);
        var decimals = DecimalPlaces.Of(table);
        foreach (var group in table.Groups)
            WriteGroup(table, group, decimals);
        markup.Raw("</table>\n");
        if (scrolls)
            markup.Raw("</div>\n");
    }

    private void WriteHeader(Table table)
    {
        markup.Raw("<thead>\n");
        if (table.Columns.Any(static column => column.Group is not null))
            WriteColumnGroups(table);
        markup.Raw("<tr>");
        foreach (var column in table.Columns)
        {
            markup.Raw("<th scope=\"col\"").Class(ClassOf(column.Alignment), WidthOf(column.Width), column.IsLatest ? "latest" : null, column.Share is { } share ? ReportStyle.ClassOfShare(share) : null).Raw(">");
            if (column.ShortHeader is { } shorter)
                markup.Raw("<abbr").Attribute("title", column.Header).Raw(">").Text(shorter).Raw("</abbr>");
            else
                markup.Text(column.Header);
            if (column.Unit is { } unit)
                markup.Raw(" <span class=\"unit\">").Text(unit).Raw("</span>");
            markup.Raw("</th>");
        }

        markup.Raw("</tr>\n</thead>\n");
    }

    private void WriteColumnGroups(Table table)
    {
        markup.Raw("<tr class=\"groups\">");
        for (var from = 0; from < table.Columns.Length;)
        {
            var name = table.Columns[from].Group;
            var to = from + 1;
            while (to < table.Columns.Length && string.Equals(table.Columns[to].Group, name, StringComparison.Ordinal))
                to++;
            var span = to - from > 1 ? (to - from).ToString(CultureInfo.InvariantCulture) : null;
            if (name is null)
                markup.Raw("<td").Attribute("colspan", span).Raw("></td>");
            else
                markup.Raw("<th scope=\"colgroup\"").Attribute("colspan", span).Raw(">").Text(name).Raw("</th>");
            from = to;
        }

        markup.Raw("</tr>\n");
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
                cell.Tone is { } tone ? RatingShape.ClassOf(tone) : null)
            .Attribute("data-label", cell.IsRowHeader || cell.IsEmpty ? null : LabelOf(table, column))
            .Source(cell.Source).Raw(">");
        inlines.WriteInCell(cell.Content);
        elements.Write(cell.Elements);
        cell.Note?.Accept(inlines);
        markup.Raw("</").Raw(tag).Raw(">");
    }

    // On a card the heads of groups are not seen, so a short head that stands twice takes its group's: "Q3 2023/24".
    private static string LabelOf(Table table, Column column) =>
        (column.ShortHeader ?? column.Header)
        + (column is { Group: { } group, ShortHeader: { } shorter } && table.Columns.Count(other => other.ShortHeader == shorter) > 1 ? $" {group}" : "")
        + (column.Unit is { } unit ? $" ({unit})" : "");

    private static string? ClassOf(Alignment alignment) => alignment switch
    {
        Alignment.Left => null,
        Alignment.Number or Alignment.Decimal => "n",
        Alignment.Centre => "c",
    };

    private static string? WidthOf(ColumnWidth width) => width switch
    {
        ColumnWidth.Auto => null,
        ColumnWidth.Tight => "tight",
        ColumnWidth.Wide => "wide",
        ColumnWidth.Rest => "rest",
    };
}
