using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Charts.Risks;

/// <summary>Where the cells of a matrix stand: the first likelihood at the bottom, the first consequence at the left.</summary>
internal sealed record MatrixGrid(Box Plot, int Rows, int Columns)
{
    internal double Width => Plot.Width / Columns;

    internal double Height => Plot.Height / Rows;

    internal IEnumerable<MatrixCell> Cells =>
        from row in Enumerable.Range(1, Rows)
        from column in Enumerable.Range(1, Columns)
        select new MatrixCell(row, column);

    internal Box BoxOf(MatrixCell cell)
    {
        var (left, top) = (Plot.Left + ((cell.Consequence - 1) * Width), Plot.Top + ((Rows - cell.Likelihood) * Height));
        return new Box(left, top, left + Width, top + Height);
    }

    internal Spot Centre(MatrixCell cell)
    {
        var box = BoxOf(cell);
        return new Spot((box.Left + box.Right) / 2, (box.Top + box.Bottom) / 2);
    }
}
