using Plumbline.Reports.Documents;

namespace Plumbline.Reports.Writers.Html;

/// <summary>Lines figures up on the decimal point. CSS cannot, so a figure with fewer decimals than its column's most is padded by as many digits.</summary>
internal sealed class DecimalPlaces
{
    private const int Most = 4;
    private readonly int[] mostOfColumn;

    private DecimalPlaces(int[] mostOfColumn) => this.mostOfColumn = mostOfColumn;

    internal static DecimalPlaces Of(Table table)
    {
        var decimals = new int[table.Columns.Length];
        foreach (var row in table.Groups.SelectMany(static group => group.Rows))
        {
            var at = 0;
            foreach (var cell in row.Cells)
            {
                if (table.Columns[at].Alignment == Alignment.Decimal)
                    decimals[at] = Math.Min(Most, Math.Max(decimals[at], Count(cell) ?? 0));
                at += cell.Span;
            }
        }

        return new DecimalPlaces(decimals);
    }

    /// <summary>The class that pads a cell: <c>d2</c> lacks two digits, <c>d2 p</c> the point as well; null where nothing is lacking.</summary>
    internal string? PaddingOf(int column, Cell cell) => (mostOfColumn[column], Count(cell)) switch
    {
        (0, _) or (_, null) => null,
        (var all, 0) => $"d{all} p",
        (var all, var some) when some < all => $"d{all - some}",
        _ => null,
    };

    // The digits after the point; null for what is not a figure.
    private static int? Count(Cell cell)
    {
        var text = cell.Content.PlainText;
        var last = text.AsSpan().LastIndexOfAnyInRange('0', '9');
        if (last < 0 || cell.Span > 1)
            return null;
        var point = text.LastIndexOf('.', last);
        return point < 0 || text.AsSpan(point + 1, last - point).ContainsAnyExceptInRange('0', '9') ? 0 : last - point;
    }
}
