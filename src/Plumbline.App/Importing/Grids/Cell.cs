namespace Plumbline.App.Importing.Grids;

/// <summary>What a reader knows of a cell beyond its text.</summary>
internal enum CellKind
{
    /// <summary>Text, or a number as it is displayed.</summary>
    Text,

    /// <summary>A spreadsheet's date, written as ISO 8601; a month or a year alone where no more is displayed.</summary>
    Date,

    /// <summary>A formula's error: <c>#DIV/0!</c>.</summary>
    Error,

    /// <summary>A formula that was never calculated: there is no value.</summary>
    Uncalculated,

    /// <summary>What cannot be kept as text; the cell's text says what it is.</summary>
    Unfit,

    /// <summary>Text pasted from a page that belongs to no one column; the cell's text says why.</summary>
    Unplaced,
}

/// <summary>A cell that is not blank.</summary>
/// <param name="Column">From 1.</param>
/// <param name="Text">As displayed.</param>
/// <param name="Kind">What the text is.</param>
/// <param name="Width">How many columns it is merged across; 1 where it is not.</param>
internal readonly record struct Cell(int Column, string Text, CellKind Kind = CellKind.Text, int Width = 1);

/// <summary>A row: its number from 1, and the cells that are not blank in the order of their columns.</summary>
internal sealed record GridRow(int Number, IReadOnlyList<Cell> Cells)
{
    /// <summary>The text of a column; null where it is blank.</summary>
    internal string? Text(int column) => At(column) is { Column: > 0 } cell ? cell.Text : null;

    /// <summary>The cell of a column; a default one, whose column is 0, where it is blank.</summary>
    internal Cell At(int column)
    {
        var (low, high) = (0, Cells.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Cells[middle].Column == column) return Cells[middle];
            if (Cells[middle].Column < column) low = middle + 1;
            else high = middle - 1;
        }

        return default;
    }
}
