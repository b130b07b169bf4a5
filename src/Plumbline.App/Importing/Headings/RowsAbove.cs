using Plumbline.App.Importing.Grids;

namespace Plumbline.App.Importing.Headings;

/// <summary>The rows above the heading of a table, where its title stands.</summary>
internal static class RowsAbove
{
    private const int Most = 6;

    /// <summary>The rows, the nearest last.</summary>
    /// <param name="heading">The number of the heading's first row.</param>
    /// <param name="rows">The first rows of the table.</param>
    internal static IReadOnlyList<GridRow> Of(int heading, IReadOnlyList<GridRow> rows) => [.. rows.Where(row => row.Number < heading && row.Number >= heading - Most)];

    /// <summary>The texts of rows, the nearest first.</summary>
    internal static IEnumerable<(int Row, Cell Cell)> Texts(IReadOnlyList<GridRow> rows) =>
        rows.Reverse().SelectMany(row => row.Cells.Where(cell => cell.Kind == CellKind.Text).Select(cell => (row.Number, cell)));
}
