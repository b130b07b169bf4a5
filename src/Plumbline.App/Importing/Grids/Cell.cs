namespace Plumbline.App.Importing.Grids;

/// <summary>What a reader knows about a cell besides its text.</summary>
internal enum CellKind
{
    /// <summary>Text, or a number as it is displayed.</summary>
    Text,

    /// <summary>A spreadsheet's date, written as ISO 8601; a month or a year alone where no more is displayed.</summary>
    Date,

    /// <summary>A spreadsheet's time of day or duration, as displayed.</summary>
    Time,

    /// <summary>A formula's error: <c>#DIV/0!</c>.</summary>
    Error,

    /// <summary>A formula that was never calculated, so it has no value.</summary>
    Uncalculated,

    /// <summary>Content that cannot be stored as text; the cell's text says what it is.</summary>
    Unfit,

    /// <summary>Pasted text that cannot be assigned to one column; the cell's text says why.</summary>
    Unplaced,
}

/// <summary>A cell that is not blank.</summary>
/// <param name="Column">From 1.</param>
/// <param name="Text">As displayed.</param>
/// <param name="Kind">What the text is.</param>
/// <param name="Width">How many columns it is merged across; 1 if it is not merged.</param>
/// <param name="Held">The number that the spreadsheet stores behind the displayed one, on the same scale: 94.6 behind 95%. Null if there is only text.</param>
/// <param name="Comment">The text of the comment on the cell, without its author; null if there is none.</param>
internal readonly record struct Cell(int Column, string Text, CellKind Kind = CellKind.Text, int Width = 1, decimal? Held = null, string? Comment = null);

/// <summary>A row: its number from 1, and its non-blank cells in column order.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Cells">The non-blank cells.</param>
/// <param name="Fields">How many fields the file has in this row, blank ones included; 0 if no separator character divides it.</param>
internal sealed record GridRow(int Number, IReadOnlyList<Cell> Cells, int Fields = 0)
{
    /// <summary>The text of a column; null if it is blank.</summary>
    internal string? Text(int column) => At(column) is { Column: > 0 } cell ? cell.Text : null;

    /// <summary>The cell of a column; a default cell, whose column is 0, if it is blank.</summary>
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
