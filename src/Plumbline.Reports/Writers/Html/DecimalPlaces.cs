using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Writers.Html;

/// <summary>Aligns numbers on the decimal point. CSS cannot do it, so each number with fewer decimals than the most in its column is padded. Brackets of negative numbers hang beside the column of digits.</summary>
internal sealed class DecimalPlaces
{
    private const int Most = 4;
    private readonly int[] mostOfColumn;

    private readonly bool[] _hangs;

    private DecimalPlaces(int[] mostOfColumn, bool[] hangs) => (this.mostOfColumn, _hangs) = (mostOfColumn, hangs);

    internal static DecimalPlaces Of(Table table)
    {
        var decimals = new int[table.Columns.Length];
        var hangs = new bool[table.Columns.Length];
        foreach (var row in table.Groups.SelectMany(static group => group.Rows))
        {
            var at = 0;
            foreach (var cell in row.Cells)
            {
                if (table.Columns[at].Alignment == Alignment.Decimal)
                    decimals[at] = Math.Min(Most, Math.Max(decimals[at], DecimalsOf(cell) ?? 0));
                if (table.Columns[at].Alignment is Alignment.Number or Alignment.Decimal && IsInBrackets(cell)) hangs[at] = true;
                at += cell.Span;
            }
        }

        return new DecimalPlaces(decimals, hangs);
    }

    /// <summary>The class that pads a cell: <c>d2</c> for two missing digits, <c>d2 p</c> for a missing point too; null if nothing is missing.</summary>
    internal string? PaddingOf(int column, Cell cell) => (mostOfColumn[column], DecimalsOf(cell)) switch
    {
        (0, _) or (_, null) => null,
        (var all, 0) => $"d{all} p",
        (var all, var some) when some < all => $"d{all - some}",
        _ => null,
    };

    /// <summary>The class of a cell whose column has numbers in brackets, where it has none itself: it keeps the room of a bracket, so that digits stand under digits.</summary>
    internal string? HangingOf(int column, Cell cell) => _hangs[column] && !IsInBrackets(cell) ? "hang" : null;

    private static bool IsInBrackets(Cell cell) => cell.Value is { Text: ['(', .., ')'] };

    // The printed decimals; null if the text is not a number.
    private static int? DecimalsOf(Cell cell) => cell is { Span: 1, Value: { Number: not null } value } ? value.Decimals : null;
}
