using Plumbline.App.Importing.Grids;
using Plumbline.Core.Quantities;

namespace Plumbline.App.Importing.Figures;

/// <summary>The number that somebody typed into a cell whose format shows fewer decimals: 86.4% where the cell shows 86%.</summary>
internal static class TypedNumber
{
    // A number with more decimals than this beyond those shown was calculated, and is read with the latter.
    private const int MostTyped = 4;
    private const int Calculated = 2;

    // Dividing by a one with many decimals removes the zeroes at the end of a decimal.
    private const decimal Trimming = 1.0000000000000000000000000000m;

    /// <summary>The cell with the number as it was typed, in the form that the cell shows (per cent, pounds, thousands); the cell itself where nothing is hidden.</summary>
    internal static Cell Of(Cell cell)
    {
        if (cell is not { Kind: CellKind.Text, Held: { } held } || !Quantity.Parse(cell.Text).TryGet(out var shown, out _) || shown.Amount == held) return cell;

        // Where more than rounding parts the two, the cell shows something else than its number.
        if (Math.Abs(shown.Amount - held) > shown.RoundingAllowance) return cell;
        var scale = shown.Printed == 0 ? 1 : shown.Amount / shown.Printed;
        var hidden = (held / scale / Trimming).Scale - shown.Decimals;
        return cell with { Text = shown.Like(held, shown.Decimals + (hidden <= MostTyped ? Math.Max(0, hidden) : Calculated)).ToString() };
    }
}
