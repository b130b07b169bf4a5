using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Recipes;

namespace Plumbline.App.Importing.Choosing;

/// <summary>Which rows of a table are read, as its recipe says: for each column it names, those with one of its texts.</summary>
internal sealed class ChosenRows
{
    private readonly List<(int Column, string Heading, IReadOnlyList<string> Texts, HashSet<string> Accepted)> _columns = [];
    private readonly bool _passesTitles;
    private long _leftOut;

    /// <summary>Finds the columns of the filters.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="columnOf">The column with a heading; 0: none.</param>
    internal ChosenRows(Recipe recipe, Func<string, int> columnOf)
    {
        _passesTitles = recipe.Shape is RecipeRows.Wide or RecipeRows.Area or RecipeRows.Blocks;
        foreach (var filters in recipe.Where.GroupBy(filter => RecipeColumn.KeyOf(filter.Column), StringComparer.Ordinal))
        {
            if (columnOf(filters.Key) is not (> 0 and var column)) continue;
            List<string> texts = [.. filters.Select(filter => filter.Is.Trim())];
            _columns.Add((column, filters.First().Column, texts, texts.ToHashSet(StringComparer.OrdinalIgnoreCase)));
        }
    }

    /// <summary>Whether a row is read. A heading that is printed again passes, and so does the title of a section or block, which is one cell.</summary>
    internal bool Has(GridRow row)
    {
        foreach (var (column, heading, _, accepted) in _columns)
        {
            if (row.Text(column) is { } text ? accepted.Contains(text.Trim()) || RecipeColumn.KeyOf(text) == RecipeColumn.KeyOf(heading) : _passesTitles && row.Cells.Count == 1) continue;
            _leftOut++;
            return false;
        }

        return true;
    }

    /// <summary>How many rows were left out, in words; null where none was.</summary>
    internal string? LeftOut => _leftOut == 0 ? null : FormattableString.Invariant(
        $"{_leftOut:N0} {(_leftOut == 1 ? "row" : "rows")} left out, whose {string.Join(" and ", _columns.Select(column => $"“{column.Heading}” is not {string.Join(" or ", column.Texts)}"))}");
}
