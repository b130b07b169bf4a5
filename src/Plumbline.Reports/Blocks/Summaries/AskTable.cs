using System.Collections.Immutable;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Summaries.Sheets;
using Plumbline.Reports.Charts.FirstPage;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Summaries;

/// <summary>
/// The table of what needs attention, in groups by what they ask. It has as many rows as fit the page, at least one in each group; the
/// rest are counted at the end of their group. Where all other measures fit too, they follow: the page of a small report shows them all.
/// Where nothing needs attention, the others have the room.
/// </summary>
internal sealed class AskTable
{
    private const double HeadHeight = (2 * 0.75 * PageRoom.Size * 1.15) + 4;
    private const double GroupHeight = PageRoom.TableLine + 5.2;
    private const double MoreHeight = PageRoom.TableLine + 3;
    private const double Margins = 4;
    private readonly SummaryLines _lines;
    private readonly AskColumns _columns;
    private readonly List<Group> _groups;
    private readonly Group? _explained;
    private readonly double _width;

    private AskTable(ReportContext context, SummaryLines lines, PageRoom room, IReadOnlyList<ReportLine> others)
    {
        _lines = lines;
        ReportLine[] all = [.. lines.Pressing, .. others];
        _columns = new AskColumns(context, lines, all, room);
        _width = room.Width;
        _groups = [.. all.GroupBy(static line => line.Reading.Ask).Select(group => new Group(group.Key is { } ask ? AskWords.Of(ask) : AskWords.Others(lines), [.. group.Select(RowOf)]))];
        _explained = _groups.Find(static group => group.Rows.Length > 1 && group.Rows.All(static row => row.Line.NeedsAttention && row.Line.IsRated));
    }

    /// <summary>The table within a height, the height that it and its key take, and the measures it shows; null without measures.</summary>
    internal static (Table Table, double Height, IReadOnlyList<ReportLine> Shown)? Within(ReportContext context, SummaryLines lines, PageRoom room, double height)
    {
        if (lines.Others.Count is > 0 and <= MostOthers)
        {
            var whole = new AskTable(context, lines, room, lines.Others);
            if (whole.Fill(context, room.Width, double.MaxValue) is var shown && shown.Height <= height) return shown;
        }

        if (lines.Pressing.Count > 0) return new AskTable(context, lines, room, []).Fill(context, room.Width, height);
        return lines.Others.Count == 0 ? null : new AskTable(context, lines, room, lines.Others).Fill(context, room.Width, height);
    }

    // More would make a first page a list.
    private const int MostOthers = 16;

    private (Table Table, double Height, IReadOnlyList<ReportLine> Shown) Fill(ReportContext context, double width, double height)
    {
        var key = SummaryKey.Height(context, [.. _groups.SelectMany(static group => group.Rows).Select(static row => row.Line)], width);
        var taken = HeadHeight + Margins + key + _groups.Sum(static group => group.Height);
        foreach (var group in _groups)
        {
            // The line that counts the rest goes with the last row.
            while (group.Shown < group.Rows.Length && taken + group.Next <= height)
            {
                taken += group.Next;
                group.Shown++;
            }
        }

        var columns = _columns.All.Select(static column => column.Column).ToImmutableArray();
        var table = new Table(_lines.Pressing.Count > 0 ? "What needs attention, by what it asks" : "All measures", columns, [.. _groups.Select(ToRows)]) { HidesCaption = true, Density = TableDensity.TwoLines };
        return (table, taken, [.. _groups.SelectMany(static group => group.Rows.Take(group.Shown)).Select(static row => row.Line)]);
    }

    private RowGroup ToRows(Group group)
    {
        IEnumerable<Row> rows = group.Rows.Take(group.Shown).Select(static row => row.Row);
        if (group.Shown < group.Rows.Length) rows = rows.Append(More(group));
        return new RowGroup(RowGroupLevel.Group, HeadingOf(group), [.. rows]);
    }

    // The first group of several says in what order they stand, if its line has room.
    private RichText HeadingOf(Group group)
    {
        RichText plain = [new Strong(group.Words.Heading), " ", group.Words.Meaning];
        if (group != _explained) return plain;
        var order = group.Rows.Select(static row => row.Line.Judgement.Status).Distinct().Count() > 1 ? "the worse rating first" : "the furthest from target first";
        RichText told = [new Strong(group.Words.Heading), " ", $"{group.Words.Meaning}; {order}"];
        return PageRoom.Table.Of(told, _width) == 1 ? told : plain;
    }

    private Row More(Group group)
    {
        var rest = group.Rows.Length - group.Shown;
        return new Row([new Cell(_lines.Linked(group.Rows[group.Shown].Line, $"and {Counted.Digits(rest)} more {group.Words.More}")) { Span = _columns.All.Length }]);
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

    private sealed class Group(AskWords words, ImmutableArray<AskRow> rows)
    {
        internal AskWords Words { get; } = words;

        internal ImmutableArray<AskRow> Rows { get; } = rows;

        internal int Shown { get; set; } = 1;

        /// <summary>The height with its first row alone.</summary>
        internal double Height => GroupHeight + Rows[0].Height + (Rows.Length > 1 ? MoreHeight : 0);

        /// <summary>What the next row adds.</summary>
        internal double Next => Rows[Shown].Height - (Shown == Rows.Length - 1 ? MoreHeight : 0);
    }
}
