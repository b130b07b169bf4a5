using System.Globalization;
using Plumbline.App.Importing.Grids;
using Plumbline.Core.Quantities;

namespace Plumbline.App.Importing.Headings;

/// <summary>Puts the figures of a long table together that has numerators and denominators, and no column of figures.</summary>
internal static class RowFractions
{
    /// <summary>The row with its fraction in place of the numerator: <c>80/100</c>. Where one of them is no number, as a mark for suppressed figures, it stands alone.</summary>
    internal static GridRow In(GridRow row, int numerators, int denominators)
    {
        var (part, whole) = (row.At(numerators), row.At(denominators));
        if (part.Column == 0 || whole.Column == 0 || !Quantity.ParsePlain(part.Text).TryGet(out var numerator, out _)) return row;
        var text = Quantity.ParsePlain(whole.Text).TryGet(out var denominator, out _) ? string.Create(CultureInfo.InvariantCulture, $"{numerator}/{denominator}") : whole.Text;
        return row with { Cells = [.. row.Cells.Select(cell => cell.Column == part.Column ? part with { Text = text, Held = null } : cell)] };
    }
}
