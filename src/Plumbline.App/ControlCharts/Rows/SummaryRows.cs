using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Plumbline.App.ControlCharts.Rows;

/// <summary>The words that make a row a total or a mean of others, not a figure of its own.</summary>
internal static class SummaryRows
{
    private const int LongestWord = 16;

    private static readonly SearchValues<byte> Openings = SearchValues.Create("tTgGsSaAmM "u8);

    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "total", "totals", "grand total", "sub-total", "sub total", "subtotal", "sum", "average", "mean", "median");

    /// <summary>Whether a name or a date is such a word.</summary>
    public static bool Names(ReadOnlySpan<byte> cell) =>
        cell.Length is > 2 and <= LongestWord && CouldBegin(cell) && Words.Contains(Encoding.UTF8.GetString(cell).Trim(' ', ':', '*'));

    /// <summary>The note on such a row.</summary>
    public static string Note(string word) => $"“{word.Trim()}” left out: a sum or mean of other rows, not a figure of its own";

    // Nearly every date begins with a digit, and needs no further check.
    private static bool CouldBegin(ReadOnlySpan<byte> cell) => Openings.Contains(cell[0]);
}
