using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Summaries.Sheets;

/// <summary>The printed height of a table whose columns have set shares of the width.</summary>
internal static class TableHeights
{
    // Two lines of a header with the rule below them, and the space above and below the table.
    private const double Head = (2 * 0.75 * PageRoom.Size * 1.15) + 5;
    private const double Around = 15;

    // Between columns, and of a row its edges and what a chip adds to its line.
    private const double Gap = 10;
    private const double RowEdges = 3.5;
    private const double Chip = 1.5;

    internal static double Of(Table table, double width)
    {
        var shared = table.Columns.Sum(static column => column.Share ?? 0);
        var open = table.Columns.Count(static column => column.Share is null);
        var widths = table.Columns.Select(column => ((column.Share ?? ((100 - shared) / open)) * width / 100) - Gap).ToList();
        return Head + Around + table.Groups.SelectMany(static group => group.Rows).Sum(row => OfRow(row, widths));
    }

    private static double OfRow(Row row, List<double> widths)
    {
        var lines = row.Cells.Select((cell, i) => PageRoom.Table.Of(cell.Content, widths[i])).Max();
        return (lines * PageRoom.TableLine) + RowEdges + (row.Cells.Any(HasChip) ? Chip : 0);
    }

    private static bool HasChip(Cell cell) => cell.Content.Any(static inline => inline is RatingChip);
}
