using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Options;
using Plumbline.App.Importing.Recipes;

namespace Plumbline.App.Importing.Choosing;

/// <summary>A heading row as a recipe sees it: two rows that make one heading are joined, and a column without a heading is called by its number.</summary>
internal static class RecipeHeading
{
    /// <summary>The rows that may be the heading, each with its index: those that the recipe says, or every one. A wide table joins the rows of its heading itself.</summary>
    internal static IEnumerable<(int At, GridRow Row)> Candidates(Recipe recipe, IReadOnlyList<GridRow> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var isJoined = recipe.Shape is RecipeRows.Long or RecipeRows.Across;
            if (recipe.Heading is not { } heading || (!isJoined && heading.Holds(rows[i].Number))) yield return (i, Numbered(rows[i], recipe));
            else if (isJoined && rows[i].Number == heading.Last) yield return (i, Numbered(heading.First == heading.Last || i == 0 || rows[i - 1].Number != heading.First ? rows[i] : Joined(rows[i - 1], rows[i], recipe), recipe));
        }
    }

    // A text above stands for every column up to the next text, or for as many as it is merged across. A cell merged down stands in both rows. The recipe may name a column by both texts, or by one.
    private static GridRow Joined(GridRow above, GridRow below, Recipe recipe)
    {
        var cells = new List<Cell>();
        foreach (var column in above.Cells.Concat(below.Cells).Select(cell => cell.Column).Distinct().Order())
        {
            var (own, over) = (below.At(column), above.Cells.LastOrDefault(cell => cell.Column <= column));
            if (over.Width > 1 && over.Column + over.Width <= column) over = default;
            if (own.Column == 0) cells.Add(over);
            else cells.Add(over.Column == 0 || over.Text == own.Text ? own : own with { Text = new[] { $"{over.Text} {own.Text}", own.Text, over.Text }.FirstOrDefault(Names) ?? $"{over.Text} {own.Text}" });
        }

        return new GridRow(below.Number, cells, Math.Max(above.Fields, below.Fields));

        bool Names(string text) => recipe.Find(text) is not null || recipe.Filters(text);
    }

    private static GridRow Numbered(GridRow row, Recipe recipe)
    {
        var missing = recipe.Columns.Select(column => column.Heading).Concat(recipe.Where.Select(filter => filter.Column)).Select(RecipeColumn.NumberOf).Where(number => number > 0 && row.At(number).Column == 0).Distinct().ToList();
        return missing.Count == 0 ? row : row with { Cells = [.. row.Cells.Concat(missing.Select(number => new Cell(number, ImportOptions.NameOf(number)))).OrderBy(cell => cell.Column)] };
    }
}
