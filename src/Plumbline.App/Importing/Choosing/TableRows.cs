using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Recipes;

namespace Plumbline.App.Importing.Choosing;

/// <summary>The rows of a table as its recipe has them: up to the end, those that are chosen, with our words in place of theirs. Without a recipe, every row as it is.</summary>
internal sealed class TableRows
{
    // The word for no item: the figures are the whole's.
    private const string Whole = "none";

    private readonly Grid _grid;
    private readonly FigureIntake _intake;
    private readonly Recipe? _recipe;
    private readonly GridRow? _heading;
    private readonly List<(int Column, string Heading, HashSet<string> Texts)> _filters = [];
    private readonly List<(int Column, string Dimension)> _items = [];
    private readonly Dictionary<(int Column, string Text), string> _words = [];
    private readonly int _from;
    private long _leftOut;

    internal TableRows(RecipeFit? fit, IReadOnlyList<GridRow> first, Grid grid, FigureIntake intake)
    {
        (_grid, _intake, _recipe, _heading) = (grid, intake, fit?.Recipe, fit?.Heading);
        if (fit is null)
        {
            First = first;
            return;
        }

        _from = _heading?.Number ?? 0;
        Find(fit.Recipe);
        First = [.. Above(fit, first), .. Below(first.Where(row => row.Number > _from))];
    }

    /// <summary>The recipe; null: none.</summary>
    internal Recipe? Recipe => _recipe;

    /// <summary>The first rows: the heading and what is above it where that matters, and the rows below.</summary>
    internal IReadOnlyList<GridRow> First { get; }

    /// <summary>Whether the table ended in the first rows.</summary>
    internal bool HasEnded { get; private set; }

    /// <summary>A row as it is read; null if it is left out, or the table ends before it.</summary>
    internal GridRow? Take(GridRow row)
    {
        if (_recipe is null) return row;
        if (_recipe.Ends is { } end && row.Cells[0].Text.TrimStart().StartsWith(end, StringComparison.OrdinalIgnoreCase)) HasEnded = true;
        if (HasEnded) return null;
        if (!IsChosen(row))
        {
            _leftOut++;
            return null;
        }

        return _words.Count == 0 || !row.Cells.Any(cell => OursFor(cell) is not null) ? row : row with { Cells = [.. row.Cells.Select(cell => OursFor(cell) is { } ours ? cell with { Text = ours } : cell)] };
    }

    /// <summary>Begins a row: finds its items of breakdowns. False where a cell names none, which is recorded as a problem, or one whose rows are left out.</summary>
    internal bool Begin(GridRow row)
    {
        if (_items.Count == 0) return true;
        _intake.RowItems = "";
        var items = new List<string>();
        var isKnown = true;
        foreach (var (column, dimension) in _items)
        {
            if (row.Text(column) is not { } text || IsHeading(column, text)) continue;
            if (string.Equals(text.Trim(), Whole, StringComparison.OrdinalIgnoreCase)) continue;
            if (_intake.ItemOf(_grid, row.Number, column, dimension, text, example: default) is { } item) items.Add(item.ToString());
            else isKnown = false;
        }

        _intake.RowItems = string.Join(';', items);
        return isKnown;
    }

    /// <summary>Says how many rows were left out.</summary>
    internal void End()
    {
        if (_leftOut == 0) return;
        var filters = string.Join(" and ", _filters.Select(filter => $"“{filter.Heading}” is not {string.Join(" or ", _recipe!.Where.Where(where => RecipeColumn.KeyOf(where.Column) == RecipeColumn.KeyOf(filter.Heading)).Select(where => where.Is))}"));
        _intake.Findings.Note(_grid.Name, FormattableString.Invariant($"{_leftOut:N0} {(_leftOut == 1 ? "row" : "rows")} left out, whose {filters}"));
    }

    private void Find(Recipe recipe)
    {
        if (_heading is null) return;
        foreach (var filters in recipe.Where.GroupBy(filter => RecipeColumn.KeyOf(filter.Column), StringComparer.Ordinal))
            if (ColumnOf(filters.Key) is > 0 and var column) _filters.Add((column, _heading.Text(column)!, filters.Select(filter => filter.Is.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase)));
        foreach (var named in recipe.Columns)
            if (named.Holds is ColumnContent.Item item && ColumnOf(named.Key) is > 0 and var column) _items.Add((column, item.Dimension));
        foreach (var word in recipe.Values)
            if ((word.Column is null ? 0 : ColumnOf(RecipeColumn.KeyOf(word.Column))) is var column && (column > 0 || word.Column is null)) _words[(column, WordKey(word.Theirs))] = word.Ours;
    }

    // A long table begins with its heading; above a wide one stand years, titles and words of its periods.
    private static IEnumerable<GridRow> Above(RecipeFit fit, IReadOnlyList<GridRow> first) =>
        fit.Heading is not { } heading ? []
        : fit.Recipe.Shape is RecipeRows.Long or RecipeRows.Across ? [heading]
        : [.. first.Where(row => row.Number < heading.Number), heading];

    private List<GridRow> Below(IEnumerable<GridRow> rows)
    {
        var taken = new List<GridRow>();
        foreach (var row in rows)
        {
            if (Take(row) is { } read) taken.Add(read);
            if (HasEnded) break;
        }

        return taken;
    }

    // A heading that is printed again passes, and so does the title of a section or block, which is one cell.
    private bool IsChosen(GridRow row)
    {
        foreach (var (column, _, texts) in _filters)
        {
            if (row.Text(column) is { } text ? !texts.Contains(text.Trim()) && !IsHeading(column, text) : _recipe!.Shape is RecipeRows.Long or RecipeRows.Across || row.Cells.Count > 1) return false;
        }

        return true;
    }

    private string? OursFor(Cell cell)
    {
        if (cell.Kind != CellKind.Text) return null;
        var key = WordKey(cell.Text);
        return _words.GetValueOrDefault((cell.Column, key)) ?? _words.GetValueOrDefault((0, key));
    }

    private int ColumnOf(string key)
    {
        foreach (var cell in _heading!.Cells)
        {
            if (RecipeColumn.KeyOf(cell.Text) == key) return cell.Column;
        }

        return 0;
    }

    private bool IsHeading(int column, string text) => _heading!.Text(column) == text;

    private static string WordKey(string text) => LabelText.Normalise(text) is { Length: > 0 } key ? key : text.Trim();
}
