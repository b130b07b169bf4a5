using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Recipes;

namespace Plumbline.App.Importing.Choosing;

/// <summary>The rows of a table as its recipe has them: up to the end, those that are chosen, with our words in place of theirs. Without a recipe, every row as it is.</summary>
internal sealed class TableRows
{
    // The word for no item: the figures are the whole's.
    private const string Whole = "none";
    private const int Remembered = 10_000;

    private readonly Grid _grid;
    private readonly FigureIntake _intake;
    private readonly GridRow? _heading;
    private readonly ChosenRows? _chosen;
    private readonly TheirWords? _words;
    private readonly List<(int Column, string Dimension)> _items = [];
    private readonly Dictionary<(int Column, string Text), string> _known = [];

    internal TableRows(RecipeFit? fit, IReadOnlyList<GridRow> first, Grid grid, FigureIntake intake)
    {
        (_grid, _intake, Recipe, _heading) = (grid, intake, fit?.Recipe, fit?.Heading);
        if (fit is null)
        {
            First = first;
            return;
        }

        (_chosen, _words) = (new ChosenRows(fit.Recipe, ColumnOf), new TheirWords(fit.Recipe.Values, ColumnOf));
        foreach (var named in fit.Recipe.Columns)
        {
            if (named.Holds is ColumnContent.Item item && ColumnOf(named.Heading) is > 0 and var column) _items.Add((column, item.Dimension));
        }

        First = [.. Above(fit, first), .. Below(first.Where(row => row.Number > (_heading?.Number ?? 0)))];
    }

    /// <summary>The recipe; null: none.</summary>
    internal Recipe? Recipe { get; }

    /// <summary>The first rows: the heading and what is above it where that matters, and the rows below.</summary>
    internal IReadOnlyList<GridRow> First { get; }

    /// <summary>Whether the table ended in the rows taken so far.</summary>
    internal bool HasEnded { get; private set; }

    /// <summary>A row as it is read; null if it is left out, or the table ends before it.</summary>
    internal GridRow? Take(GridRow row)
    {
        if (Recipe is null) return row;
        if (Recipe.Ends is { } end && row.Cells[0].Text.TrimStart().StartsWith(end, StringComparison.OrdinalIgnoreCase)) HasEnded = true;
        return HasEnded || !_chosen!.Has(row) ? null : _words!.In(row);
    }

    /// <summary>Begins a row: finds its items of breakdowns. False where a cell names none, which is recorded as a problem, or one whose rows are left out.</summary>
    internal bool Begin(GridRow row)
    {
        if (_items.Count == 0) return true;
        var items = "";
        var isKnown = true;
        foreach (var (column, dimension) in _items)
        {
            if (row.Text(column) is not { } text || text == _heading!.Text(column) || string.Equals(text.Trim(), Whole, StringComparison.OrdinalIgnoreCase)) continue;
            if (ItemOf(row, column, dimension, text) is not { } item) isKnown = false;
            else items = items.Length == 0 ? item : $"{items};{item}";
        }

        _intake.RowItems = items;
        return isKnown;
    }

    // A table has few items and many rows.
    private string? ItemOf(GridRow row, int column, string dimension, string text)
    {
        if (_known.TryGetValue((column, text), out var known)) return known;
        if (_known.Count >= Remembered) _known.Clear();
        if (_intake.ItemOf(_grid, row.Number, column, dimension, text, example: default)?.ToString() is not { } item) return null;
        return _known[(column, text)] = item;
    }

    /// <summary>Says how many rows were left out.</summary>
    internal void End()
    {
        if (_chosen?.LeftOut is { } words) _intake.Findings.Note(_grid.Name, words);
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

    private int ColumnOf(string heading)
    {
        var key = RecipeColumn.KeyOf(heading);
        return _heading?.Cells.FirstOrDefault(cell => RecipeColumn.KeyOf(cell.Text) == key).Column ?? 0;
    }
}
