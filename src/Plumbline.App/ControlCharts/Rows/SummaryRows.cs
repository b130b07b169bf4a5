using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Plumbline.App.ControlCharts.Rows;

/// <summary>Words that make a row a sum or a mean of others, not a figure of its own.</summary>
internal static class SummaryRows
{
    private const int LongestWord = 16;

    private static readonly SearchValues<byte> Openings = SearchValues.Create("tTgGsSaAmM "u8);

    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "total", "totals", "grand total", "sub-total", "sub total", "subtotal", "sum", "average", "mean", "median");

    /// <summary>Whether a name or a date is such a word.</summary>
    public static bool Names(ReadOnlySpan<byte> cell) =>
        cell.Length is > 2 and <= LongestWord && CouldBegin(cell) && Words.Contains(Encoding.UTF8.GetString(cell).Trim(' ', ':', '*'));

    /// <summary>What is said of such a row.</summary>
    public static string Said(string word) => $"“{word.Trim()}” left out: a sum or mean of other rows, not a figure of its own";

    // A date begins with a figure, nearly every one: it is looked at no further.
    private static bool CouldBegin(ReadOnlySpan<byte> cell) => Openings.Contains(cell[0]);
}
