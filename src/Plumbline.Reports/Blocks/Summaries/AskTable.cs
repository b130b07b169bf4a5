using System.Collections.Immutable;
using Plumbline.Core.Readings;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts.FirstPage;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Summaries;

/// <summary>The table of what needs attention, in groups by what they ask. It has as many rows as fit the page, at least one in each group; the rest are counted at the end of their group.</summary>
internal sealed class AskTable
{
    private const double HeadHeight = (2 * 0.75 * PageRoom.Rem * 1.15) + 4;
    private const double GroupHeight = PageRoom.TableLine + 5.2;
    private const double MoreHeight = PageRoom.TableLine + 3;
    private const double Margins = 4;
    private readonly ReportContext _context;
    private readonly SummaryLines _lines;
    private readonly AskColumns _columns;

    internal AskTable(ReportContext context, SummaryLines lines, PageRoom room)
    {
        (_context, _lines) = (context, lines);
        _columns = new AskColumns(context, lines, room);
    }

    /// <summary>The table within a height, and the height it takes.</summary>
    internal (Table Table, double Height) Within(double height)
    {
        var groups = _lines.Pressing.GroupBy(static line => line.Reading.Ask!.Value).Select(group => new Group(group.Key, [.. group.Select(RowOf)])).ToList();
        var taken = HeadHeight + Margins + groups.Sum(static group => group.Height);
        foreach (var group in groups)
        {
            // The line that counts the rest goes with the last row.
            while (group.Shown < group.Rows.Length && taken + group.Next <= height)
            {
                taken += group.Next;
                group.Shown++;
            }
        }

        var columns = _columns.All.Select(static column => column.Column).ToImmutableArray();
        return (new Table("What needs attention, by what it asks", columns, [.. groups.Select(ToRows)]) { HidesCaption = true, Density = TableDensity.TwoLines }, taken);
    }

    private RowGroup ToRows(Group group)
    {
        var words = AskWords.Of(group.Ask);
        IEnumerable<Row> rows = group.Rows.Take(group.Shown).Select(static row => row.Row);
        if (group.Shown < group.Rows.Length) rows = rows.Append(More(group, words));
        return new RowGroup(RowGroupLevel.Group, [new Strong(words.Heading), " ", words.Meaning], [.. rows]);
    }

    private Row More(Group group, AskWords words)
    {
        var rest = group.Rows.Length - group.Shown;
        return new Row([new Cell(_lines.Linked(group.Rows[group.Shown].Line, $"and {CountWords.Digits(rest, _context.Picture.Settings.Language)} more {words.More}")) { Span = _columns.All.Length }]);
    }

    private AskRow RowOf(ReportLine line)
    {
        var cells = _columns.All.Select(column => (Column: column, Text: column.Text(line))).ToList();
        var lines = cells.Max(cell => PageRoom.Table.Of(cell.Text, _columns.WidthOf(cell.Column)));
        var tallest = Math.Max(lines * PageRoom.TableLine, cells.Exists(static cell => cell.Column.IsOfCharts) ? RowChart.Height : 0);
        return new AskRow(line, new Row([.. cells.Select(static (cell, i) => i == 0 ? Cell.Header(cell.Text) : CellOf(cell.Column, cell.Text))]), tallest + 3);
    }

    private static Cell CellOf(AskColumn column, RichText text) => new(text) { Style = column.Column.Alignment == Alignment.Number ? CellStyle.Strong : CellStyle.Normal };

    private sealed record AskRow(ReportLine Line, Row Row, double Height);

    private sealed class Group(Ask ask, ImmutableArray<AskRow> rows)
    {
        internal Ask Ask { get; } = ask;

        internal ImmutableArray<AskRow> Rows { get; } = rows;

        internal int Shown { get; set; } = 1;

        /// <summary>The height with its first row alone.</summary>
        internal double Height => GroupHeight + Rows[0].Height + (Rows.Length > 1 ? MoreHeight : 0);

        /// <summary>What the next row adds.</summary>
        internal double Next => Rows[Shown].Height - (Shown == Rows.Length - 1 ? MoreHeight : 0);
    }
}
