using Plumbline.Reports.Writers.Html.Styles;
using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Writers.Html;

/// <summary>Writes the widths and the header cells of a table. A column without a group has one cell over both rows of a header with groups.</summary>
internal sealed class TableHead(Markup markup, ImmutableArray<Column> columns, TableStyles styles)
{
    private readonly bool _hasShares = columns.Any(static column => column.Share is not null);
    private readonly bool _hasGroups = columns.Any(static column => column.Group is not null);

    internal void Write()
    {
        if (_hasShares) WriteWidths();
        markup.Raw("<thead>\n");
        if (_hasGroups) WriteGroups();
        if (!_hasGroups || columns.Any(static column => column.Group is not null))
        {
            markup.Raw("<tr>");
            foreach (var column in columns)
            {
                if (!_hasGroups || column.Group is not null) WriteCell(column, rows: null);
            }

            markup.Raw("</tr>\n");
        }

        markup.Raw("</thead>\n");
    }

    // Neighbours of the same width share an element.
    private void WriteWidths()
    {
        markup.Raw("<colgroup>");
        for (var from = 0; from < columns.Length;)
        {
            var to = from + 1;
            while (to < columns.Length && columns[to].Share == columns[from].Share) to++;
            markup.Raw("<col").Class(columns[from].Share is { } share ? styles.ClassOfShare(share) : null).Attribute("span", Span(to - from)).Raw(">");
            from = to;
        }

        markup.Raw("</colgroup>\n");
    }

    private void WriteGroups()
    {
        markup.Raw("<tr>");
        for (var from = 0; from < columns.Length;)
        {
            var name = columns[from].Group;
            var to = from + 1;
            if (name is null)
            {
                WriteCell(columns[from], rows: "2");
            }
            else
            {
                while (to < columns.Length && string.Equals(columns[to].Group, name, StringComparison.Ordinal)) to++;
                markup.Raw("<th scope=\"colgroup\"").Attribute("colspan", Span(to - from)).Raw(">").Text(name).Raw("</th>");
            }

            from = to;
        }

        markup.Raw("</tr>\n");
    }

    private void WriteCell(Column column, string? rows)
    {
        markup.Raw("<th scope=\"col\"").Attribute("rowspan", rows)
            .Class(TableWriter.ClassOf(column.Alignment), _hasShares ? null : WidthOf(column.Width), column.IsLatest ? "latest" : null).Raw(">");
        if (column.ShortHeader is { } shorter)
            markup.Raw("<abbr").Attribute("title", column.Header).Raw(">").Text(shorter).Raw("</abbr>");
        else
            markup.Text(column.Header);
        if (column.Unit is { } unit)
            markup.Raw(" <span class=\"unit\">").Text(unit).Raw("</span>");
        markup.Raw("</th>");
    }

    private static string? Span(int columns) => columns > 1 ? columns.ToString(CultureInfo.InvariantCulture) : null;

    private static string? WidthOf(ColumnWidth width) => width switch
    {
        ColumnWidth.Auto => null,
        ColumnWidth.Tight => "tight",
        ColumnWidth.Wide => "wide",
        ColumnWidth.Rest => "rest",
    };
}
