using System.Text.RegularExpressions;
using Plumbline.App.Importing.Grids;
using Plumbline.Core.Quantities;

namespace Plumbline.App.Importing.Layouts;

/// <summary>Finds a figure of a long table that its comma split into the next column: <c>1,204</c> read as 1 with a numerator of 204.</summary>
internal static partial class PartedThousand
{
    // A rate may be per one, per hundred (a percentage), and so on up to per million.
    private static readonly double[] Scales = [1, 100, 1_000, 10_000, 100_000, 1_000_000];

    /// <summary>The two cells; null if no number is split.</summary>
    internal static (Cell Before, Cell After)? Find(GridRow row, LongColumns columns)
    {
        foreach (var column in columns.Numbers)
        {
            if (column == 0 || row.At(column) is not { Column: > 0 } before || row.At(column + 1) is not { Column: > 0, Text: [>= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9'] } after || !Thousand().IsMatch(before.Text)) continue;

            // The rest of a split number may begin with 0; a separate number does not.
            if (after.Text[0] == '0' || (column == columns.Values[0].Column && IsPart(after, columns) && !Agree(before, row, columns))) return (before, after);
        }

        return null;
    }

    private static bool IsPart(Cell cell, LongColumns columns) => cell.Column == columns.Numerator || cell.Column == columns.Denominator;

    // The value equals the numerator, or the rounded ratio of numerator and denominator.
    private static bool Agree(Cell figure, GridRow row, LongColumns columns)
    {
        if (!Quantity.Parse(figure.Text).TryGet(out var value, out _) || Part(row, columns.Numerator) is not { } numerator || Part(row, columns.Denominator) is not { } denominator) return false;
        var (amount, allowance) = (Math.Abs((double)value.Amount), (double)value.RoundingAllowance);
        return amount == numerator || (denominator > 0 && Scales.Any(scale => Math.Abs((numerator / denominator * scale) - amount) <= allowance));
    }

    private static double? Part(GridRow row, int column) =>
        column > 0 && row.Text(column) is { } text && Quantity.ParsePlain(text).TryGet(out var number, out _) ? (double)number : null;

    [GeneratedRegex(@"^[-−+(£]{0,3}[1-9][0-9]{0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Thousand();
}
