using System.Globalization;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Options;
using Plumbline.App.Importing.Recipes;

namespace Plumbline.App.Importing.Tables;

/// <summary>The heading of a table by the recipe that reads it.</summary>
/// <param name="Row">The heading, one row; two rows that make one heading are joined.</param>
/// <param name="Places">The column, from 1, of each heading that the recipe names.</param>
internal sealed record TableHeading(GridRow Row, IReadOnlyDictionary<string, int> Places)
{
    /// <summary>Finds the heading that has every column the recipe names; null if no row has.</summary>
    internal static TableHeading? Find(Recipe recipe, IReadOnlyList<GridRow> rows)
    {
        if (recipe.Heading is not { } stated) return rows.Select(row => Of(recipe, row)).FirstOrDefault(heading => heading is not null);
        return Joined(rows.Where(row => row.Number >= stated.First && row.Number <= stated.Last).ToList()) is { } row ? Of(recipe, row) : null;
    }

    /// <summary>The column of a heading, from 1.</summary>
    internal int PlaceOf(string heading) => Places[RecipeColumn.KeyOf(heading)];

    private static TableHeading? Of(Recipe recipe, GridRow row)
    {
        var keys = recipe.Columns.Select(column => column.Key).Concat(recipe.Where.Select(filter => RecipeColumn.KeyOf(filter.Column))).ToHashSet(StringComparer.Ordinal);
        if (keys.Count == 0) return null;
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            var at = row.Cells.FirstOrDefault(cell => RecipeColumn.KeyOf(cell.Text) == key).Column;
            if (at == 0 && NumberOf(key) is { } unheaded && row.At(unheaded).Column == 0) at = unheaded;
            if (at == 0) return null;
            places.Add(key, at);
        }

        return places.Values.Any(place => row.At(place).Column > 0) ? new TableHeading(row, places) : null;
    }

    // “column 4” names a column without a heading.
    private static int? NumberOf(string key) => int.TryParse(key.AsSpan(key.LastIndexOf(' ') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && ImportOptions.NameOf(number) == key ? number : null;

    // The upper text stands above each column up to the next.
    private static GridRow? Joined(List<GridRow> rows)
    {
        if (rows.Count == 0) return null;
        if (rows.Count == 1) return rows[0];
        var cells = new List<Cell>();
        foreach (var column in rows.SelectMany(row => row.Cells.Select(cell => cell.Column)).Distinct().Order())
        {
            var above = rows[0].Cells.LastOrDefault(cell => cell.Column <= column).Text;
            var own = rows[1].Text(column);
            cells.Add(new Cell(column, own is null ? rows[0].Text(column)! : above is null ? own : $"{above} {own}"));
        }

        return new GridRow(rows[^1].Number, cells, rows[^1].Fields);
    }
}
