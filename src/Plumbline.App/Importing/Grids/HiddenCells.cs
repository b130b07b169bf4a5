
namespace Plumbline.App.Importing.Grids;

/// <summary>Counts the hidden rows and columns of a sheet that hold something: they are read, though a person who looks at the sheet does not see them.</summary>
internal sealed class HiddenCells
{
    private const int MostRanges = 1_000;

    private readonly List<(int First, int Last)> _ranges = [];
    private readonly SortedSet<int> _columns = [];
    private (int First, long Count) _rows;

    /// <summary>Adds hidden columns.</summary>
    internal void Columns(int first, int last)
    {
        if (_ranges.Count < MostRanges) _ranges.Add((first, last));
    }

    internal void Look(int row, bool isHidden, List<Cell> cells)
    {
        if (isHidden) _rows = _rows.Count == 0 ? (row, 1) : _rows with { Count = _rows.Count + 1 };
        if (_ranges.Count == 0 || _columns.Count > ImportLimits.WideColumns) return;
        foreach (var cell in cells)
        {
            if (_ranges.Exists(range => cell.Column >= range.First && cell.Column <= range.Last)) _columns.Add(cell.Column);
        }
    }

    /// <summary>The hidden rows and columns, in words; null if there are none.</summary>
    internal string? Describe()
    {
        var hidden = new List<string>();
        if (_rows.Count > 0) hidden.Add(_rows.Count == 1 ? FormattableString.Invariant($"row {_rows.First}") : FormattableString.Invariant($"{_rows.Count:N0} rows from row {_rows.First} on"));
        if (_columns.Count > 0) hidden.Add(FormattableString.Invariant($"{(_columns.Count == 1 ? "column" : "columns")} {string.Join(", ", _columns.Take(10))}{(_columns.Count > 10 ? " …" : "")}"));
        return hidden.Count == 0 ? null : $"hidden, and read like the rest: {string.Join(", and ", hidden)}";
    }
}
