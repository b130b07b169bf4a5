using System.Globalization;
using Plumbline.App.Importing.Grids;
using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;
using Plumbline.Core.Text;

namespace Plumbline.App.ControlCharts.Rows;

/// <summary>A number as board papers print it: £1.2m, 5.60%, (61), 1,204 [p]; or a mark for no figure.</summary>
/// <param name="Number">Its amount, in percentage points for a percentage; NaN if there is none.</param>
/// <param name="IsPercent">Whether it is printed as a percentage.</param>
/// <param name="HasUnit">Whether it is printed as an amount, in pounds, days, thousands (k) or millions (m), and so is not a count of items.</param>
/// <param name="IsRefused">Whether the cell is invalid; the problem is already reported.</param>
internal readonly record struct CellNumber(double Number, bool IsPercent = false, bool HasUnit = false, bool IsRefused = false)
{
    /// <summary>A blank, or words for no figure.</summary>
    public static readonly CellNumber None = new(double.NaN);

    /// <summary>An invalid cell.</summary>
    public static readonly CellNumber Refused = new(double.NaN, IsRefused: true);

    // Publishers use two dots or a colon for different things (not available, not applicable); here each is a period without a figure.
    private static readonly string[] NoFigure = ["..", "…", ":"];

    /// <summary>Reads a cell; null if it is not such a number.</summary>
    public static CellNumber? Read(string cell, bool hasDecimalCommas)
    {
        var seen = PlainText.Read(cell).Trim();
        if (seen.Length == 0 || Array.IndexOf(NoFigure, seen) >= 0) return None;
        if (!PrintedFigure.Parse(hasDecimalCommas ? DecimalComma.ToPoint(seen) : cell.Trim()).TryGet(out var figure, out _)) return null;
        return figure.Value switch
        {
            ObservedValue.Number number => new(
                Exactly(number.Quantity.Amount),
                number.Quantity.Sign == QuantitySign.Percent,
                number.InDays || number.Quantity.Sign == QuantitySign.Pounds || number.Quantity.Scale != QuantityScale.One),
            ObservedValue.Missing => None,
            _ => null,
        };
    }

    // Converted through its digits to the nearest double, as a plain number is.
    private static double Exactly(decimal amount) => double.Parse(amount.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
