using Plumbline.App.Importing.Grids;

namespace Plumbline.App.Importing.NumberFormats;

/// <summary>Makes a cell of a number with its format: a number as displayed, a date, or a time.</summary>
internal static class ShownNumber
{
    /// <summary>The cell; null if nothing is displayed.</summary>
    internal static Cell? Cell(int column, double number, NumberFormat format, bool from1904)
    {
        if (format.DateOf(number) is not DateParts.None and var parts)
        {
            return ExcelDate.Text(number, parts, from1904) is { } date
                ? new Cell(column, date, CellKind.Date)
                : new Cell(column, format.TimeText(number), CellKind.Time);
        }

        var (shown, held) = format.Text(number);
        if (shown.Length == 0 && number != 0) return NotShown(column, number);
        return CellText.Cell(column, shown) is { } cell ? cell with { Held = held } : null;
    }

    /// <summary>A number that its format hides: its cell looks blank.</summary>
    internal static Cell NotShown(int column, double number) =>
        new(column, $"{NumberFormat.Default.Text(number).Text}, which the format of its cell does not show", CellKind.Unfit);
}
