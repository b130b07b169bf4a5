using System.Globalization;
using Plumbline.App.Importing.Grids;
using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;
using Plumbline.Core.Text;

namespace Plumbline.App.ControlCharts.Rows;

/// <summary>A number as a board's paper prints it: £1.2m, 5.60%, (61), 1,204 [p]; or a mark that says that there is none.</summary>
/// <param name="Number">Its amount, percentage points of a percentage; NaN where there is none.</param>
/// <param name="IsPercent">Whether it is printed as a percentage.</param>
/// <param name="HasUnit">Whether it is printed as an amount, in pounds, days, thousands (k) or millions (m), and so counts no single things.</param>
/// <param name="IsRefused">Whether the cell holds no number that can stand there, which was said.</param>
internal readonly record struct CellNumber(double Number, bool IsPercent = false, bool HasUnit = false, bool IsRefused = false)
{
    /// <summary>A blank, or words for no figure.</summary>
    public static readonly CellNumber None = new(double.NaN);

    /// <summary>No number that can stand there.</summary>
    public static readonly CellNumber Refused = new(double.NaN, IsRefused: true);

    // What two dots or a colon stand for differs from publisher to publisher (not available, not applicable); here each is a period without a figure.
    private static readonly string[] NoFigure = ["..", "…", ":"];

    /// <summary>Reads a cell; null where it is no such number.</summary>
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

    // By its digits: the double nearest to them, as a plain number is read.
    private static double Exactly(decimal amount) => double.Parse(amount.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
