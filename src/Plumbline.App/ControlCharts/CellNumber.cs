using System.Globalization;
using Plumbline.App.Importing.Grids;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.ControlCharts;

/// <summary>A number as a board's paper prints it: £1.2m, 5.60%, (61), 1,204 [p]; or a mark that says that there is none.</summary>
/// <param name="Number">Its amount, percentage points of a percentage; NaN where there is none.</param>
/// <param name="IsPercent">Whether it is printed as a percentage.</param>
internal readonly record struct CellNumber(double Number, bool IsPercent)
{
    // What two dots or a colon stand for differs from publisher to publisher (not available, not applicable); here each is a period without a figure.
    private static readonly string[] NoFigure = ["..", "…", ":"];

    /// <summary>Reads a cell; null where it is no such number.</summary>
    public static CellNumber? Read(string cell, bool hasDecimalCommas)
    {
        var seen = PlainText.Read(cell).Trim();
        if (seen.Length == 0 || Array.IndexOf(NoFigure, seen) >= 0) return new(double.NaN, false);
        if (!PrintedFigure.Parse(hasDecimalCommas ? DecimalComma.ToPoint(seen) : cell.Trim()).TryGet(out var figure, out _)) return null;
        return figure.Value switch
        {
            ObservedValue.Number number => new(Exactly(number.Quantity.Amount), number.Quantity.Sign == Core.Quantities.QuantitySign.Percent),
            ObservedValue.Missing => new(double.NaN, false),
            _ => null,
        };
    }

    // By its digits: the double nearest to them, as a plain number is read.
    private static double Exactly(decimal amount) => double.Parse(amount.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
