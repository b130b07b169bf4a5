using Plumbline.App.Tables;
using Spectre.Console;

namespace Plumbline.Cli.Terminal.Tables;

/// <summary>A column as it is shown.</summary>
/// <param name="Place">Its place in a row.</param>
/// <param name="Name">Its heading.</param>
/// <param name="IsNumber">Whether its cells are numbers, which stand at the right.</param>
/// <param name="Width">How many letters it takes.</param>
internal sealed record ReadableColumn(int Place, string Name, bool IsNumber, int Width);

/// <summary>How wide each column is: as wide as its texts where all fit; otherwise the texts wrap, the longest first.</summary>
internal sealed class ReadableLayout
{
    /// <summary>Between two columns.</summary>
    internal const int Gap = 2;

    // A word is not broken up to this width: codes are about as long.
    private const int LongestWord = 30;

    // Below it, a sentence is a column of single words.
    private const int NarrowestText = 12;

    private readonly IReadOnlyList<string[]> _rows;
    private readonly IReadOnlyList<(int Place, Column Column)> _all;

    /// <summary>Lays out the columns of rows, together at most as wide as asked.</summary>
    internal ReadableLayout(ReadableRows rows, int width)
    {
        _rows = [.. rows.Groups.SelectMany(group => group.Rows)];
        _all = rows.Columns;
        var natural = _all.Select(column => Widest(column, WidthOf)).ToArray();
        var least = _all.Select((column, i) => column.Column.Type is CellType.Whole or CellType.Number ? natural[i] : Math.Min(natural[i], Math.Max(NarrowestText, Widest(column, WidthOfWords)))).ToArray();
        var chosen = Chosen(least, width);
        var widths = chosen.ToDictionary(i => i, i => least[i]);
        Widen(widths, natural, width - widths.Values.Sum() - (Gap * (chosen.Count - 1)));
        Columns = chosen.Count < Math.Min(2, _all.Count) ? [] : [.. chosen.Select(i => new ReadableColumn(_all[i].Place, _all[i].Column.Name, IsNumber(_all[i].Column, natural[i]), widths[i]))];
        Beneath = [.. _all.Where(column => Columns.All(shown => shown.Place != column.Place)).Select(column => (column.Place, column.Column.Name))];
    }

    /// <summary>The columns; none where fewer than two have room.</summary>
    internal IReadOnlyList<ReadableColumn> Columns { get; }

    /// <summary>The columns that have no room: their cells stand beneath the row.</summary>
    internal IReadOnlyList<(int Place, string Name)> Beneath { get; }

    // Columns that have a text in most rows come first, because what stands beneath a row makes it longer.
    private List<int> Chosen(int[] least, int width)
    {
        var chosen = new List<int>();
        foreach (var i in Enumerable.Range(0, least.Length).OrderBy(i => _rows.Count(row => row[_all[i].Place].Length == 0)))
        {
            var left = width - chosen.Sum(other => least[other] + Gap) - least[i];
            if (left >= 0) chosen.Add(i);
        }

        chosen.Sort();
        return chosen;
    }

    // Every column that wraps gets one letter more, in turn: what lacks little is whole first.
    private static void Widen(Dictionary<int, int> widths, int[] natural, int left)
    {
        while (left > 0)
        {
            var narrow = widths.Keys.Where(i => widths[i] < natural[i]).OrderBy(i => natural[i] - widths[i]).Take(left).ToList();
            if (narrow.Count == 0) return;
            foreach (var i in narrow) widths[i]++;
            left -= narrow.Count;
        }
    }

    private static bool IsNumber(Column column, int natural) => column.Type switch
    {
        CellType.Whole or CellType.Number => true,
        CellType.Figure or CellType.Amount => natural <= LongestWord,
        CellType.Text or CellType.Day or CellType.Time or CellType.Flag or CellType.Items or CellType.Reference => false,
    };

    private int Widest((int Place, Column Column) column, Func<string, int> width) =>
        _rows.Select(row => width(row[column.Place])).Append(width(column.Column.Name)).Max();

    private static int WidthOfWords(string text) => Math.Min(LongestWord, text.Split(' ').Max(WidthOf));

    // A Chinese letter takes the room of two.
    private static int WidthOf(string text) => text.GetCellWidth();
}
