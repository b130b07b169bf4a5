using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Recipes;

namespace Plumbline.App.Importing.Choosing;

/// <summary>The words of a table and ours for them, as its recipe says, each text looked up once.</summary>
internal sealed class TheirWords
{
    private const int Remembered = 50_000;

    // Words of every column stand under column 0.
    private readonly Dictionary<(int Column, string Text), string> _words = [];
    private readonly HashSet<int> _columns = [];
    private readonly Dictionary<(int Column, string Text), string?> _ours = [];

    /// <summary>Finds the columns of the words.</summary>
    /// <param name="words">The recipe's words.</param>
    /// <param name="columnOf">The column with a heading; 0: none.</param>
    internal TheirWords(IEnumerable<TranslatedWord> words, Func<string, int> columnOf)
    {
        foreach (var word in words)
        {
            var column = word.Column is null ? 0 : columnOf(word.Column);
            if (column == 0 && word.Column is not null) continue;
            _words[(column, KeyOf(word.Theirs))] = word.Ours;
            _columns.Add(column);
        }
    }

    /// <summary>A row with our words in place of theirs; the row itself where it has none of them.</summary>
    internal GridRow In(GridRow row)
    {
        if (_words.Count == 0) return row;
        Cell[]? cells = null;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (For(row.Cells[i]) is not { } ours) continue;
            cells ??= [.. row.Cells];
            cells[i] = row.Cells[i] with { Text = ours };
        }

        return cells is null ? row : row with { Cells = cells };
    }

    private string? For(Cell cell)
    {
        if (cell.Kind != CellKind.Text || !(_columns.Contains(cell.Column) || _columns.Contains(0))) return null;
        if (_ours.TryGetValue((cell.Column, cell.Text), out var known)) return known;
        if (_ours.Count >= Remembered) _ours.Clear();
        var key = KeyOf(cell.Text);
        return _ours[(cell.Column, cell.Text)] = _words.GetValueOrDefault((cell.Column, key)) ?? _words.GetValueOrDefault((0, key));
    }

    private static string KeyOf(string text) => LabelText.Normalise(text) is { Length: > 0 } key ? key : text.Trim();
}
