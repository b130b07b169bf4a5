namespace Plumbline.App.Importing.Grids;

/// <summary>Repeats a cell that is merged downwards in each row it spans, without its comment: a comment is of one cell.</summary>
internal sealed class MergedDown
{
    private readonly SortedDictionary<int, (int LastRow, Cell Cell)> _cells = [];

    /// <summary>Adds a cell that is merged down to a row.</summary>
    internal void Add(Cell cell, int lastRow) => _cells[cell.Column] = (lastRow, cell with { Comment = null });

    internal void Clear() => _cells.Clear();

    /// <summary>The cells of a row with those from above. Both lists are in column order: one pass merges them.</summary>
    internal List<Cell> With(List<Cell> cells, int row)
    {
        if (_cells.Count == 0) return cells;
        var all = new List<Cell>(cells.Count + _cells.Count);
        var ended = new List<int>();
        var next = 0;
        foreach (var (column, (lastRow, cell)) in _cells)
        {
            while (next < cells.Count && cells[next].Column < column) all.Add(cells[next++]);
            if (row >= lastRow) ended.Add(column);
            if (row <= lastRow && (next == cells.Count || cells[next].Column != column)) all.Add(cell);
        }

        all.AddRange(cells.Skip(next));
        ended.ForEach(column => _cells.Remove(column));
        return all;
    }
}
