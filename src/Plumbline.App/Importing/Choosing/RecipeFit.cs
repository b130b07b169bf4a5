using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Headings;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Layouts;
using Plumbline.App.Importing.Recipes;

namespace Plumbline.App.Importing.Choosing;

/// <summary>How a recipe fits the first rows of a table.</summary>
/// <param name="Recipe">The recipe.</param>
/// <param name="At">The index of the row that has most of its headings.</param>
/// <param name="Heading">That row as the recipe sees it; null where the recipe names no heading.</param>
/// <param name="Missing">The headings that the row lacks.</param>
/// <param name="HasPeriods">Whether the table has the row of periods that the recipe's shape needs.</param>
internal sealed record RecipeFit(Recipe Recipe, int At, GridRow? Heading, IReadOnlyList<string> Missing, bool HasPeriods)
{
    /// <summary>Whether a text above the heading has the words of the recipe's title, if it has one.</summary>
    internal bool HasTitle { get; private init; } = true;

    /// <summary>Whether the table is one of the recipe's.</summary>
    internal bool Fits => Missing.Count == 0 && HasPeriods && HasTitle;

    /// <summary>The headings by which a recipe is known; with its sheet and its title if it has them.</summary>
    internal static IReadOnlySet<string> NamesOf(Recipe recipe)
    {
        var names = recipe.Columns.Select(column => column.Heading).Concat(recipe.Where.Select(filter => filter.Column)).Where(heading => RecipeColumn.NumberOf(heading) == 0).Select(RecipeColumn.KeyOf).ToHashSet(StringComparer.Ordinal);
        if (recipe.Sheet is { } sheet) names.Add($"sheet {sheet}");
        if (recipe.Title is { } title) names.Add($"title {string.Join(' ', TitleWords.Of(title).Order(StringComparer.Ordinal))}");
        return names;
    }

    /// <summary>Compares a recipe with a table, for which the intake has begun.</summary>
    internal static RecipeFit Of(Recipe recipe, IReadOnlyList<GridRow> rows, FigureIntake intake)
    {
        var fit = ByHeadings(recipe, rows, intake);
        return recipe.Title is { } title && fit is { Missing.Count: 0, HasPeriods: true } ? fit with { HasTitle = fit.IsBelow(title, rows, intake) } : fit;
    }

    private bool IsBelow(string title, IReadOnlyList<GridRow> rows, FigureIntake intake)
    {
        int[] heading = [Heading?.Number ?? int.MaxValue, Recipe.Heading?.First ?? int.MaxValue, Recipe.Shape is RecipeRows.Long or RecipeRows.Across ? int.MaxValue : WideHeading.Best(rows, intake, Recipe.Heading)?.Number ?? int.MaxValue];
        return heading.Min() is < int.MaxValue and var first && RowsAbove.Texts(RowsAbove.Of(first, rows)).Any(text => TitleWords.Has(text.Cell.Text, title));
    }

    private static RecipeFit ByHeadings(Recipe recipe, IReadOnlyList<GridRow> rows, FigureIntake intake)
    {
        var isLong = recipe.Shape is RecipeRows.Long or RecipeRows.Across;

        // In a wide table a word such as Plan stands beside the periods, in a row of its own.
        var words = isLong ? [] : recipe.Columns.Where(column => column.Holds is ColumnContent.Value).ToList();
        var wanted = recipe.Columns.Except(words).Select(column => (column.Heading, column.Key))
            .Concat(recipe.Where.Select(filter => (Heading: filter.Column, Key: RecipeColumn.KeyOf(filter.Column)))).DistinctBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        var all = rows.SelectMany(row => row.Cells).Select(cell => RecipeColumn.KeyOf(cell.Text)).ToHashSet(StringComparer.Ordinal);
        List<string> lost =
        [
            .. words.Where(word => !all.Contains(word.Key)).Select(word => word.Heading),
            .. recipe.Columns.Where(column => RecipeColumn.NumberOf(column.Heading) is > 0 and var number && column.Holds is not ColumnContent.Word { Is: ColumnWord.Ignore } && !rows.Any(row => row.At(number).Column > 0)).Select(column => column.Heading),
        ];

        // Beside Plan and Actual stand words that are not read, such as Variance, and not in the row of the labels.
        var beside = words.Count == 0 ? [] : recipe.Columns.Where(column => column.Holds is ColumnContent.Word { Is: ColumnWord.Ignore or ColumnWord.Target } && all.Contains(column.Key)).Select(column => column.Key).ToHashSet(StringComparer.Ordinal);
        if (wanted.TrueForAll(pair => beside.Contains(pair.Key))) beside = [];
        if (wanted.Count == 0) return new RecipeFit(recipe, -1, null, lost, isLong || WideHeading.Best(rows, intake, recipe.Heading) is not null);
        RecipeFit? best = null;
        foreach (var (at, row) in RecipeHeading.Candidates(recipe, rows))
        {
            var keys = row.Cells.Select(cell => RecipeColumn.KeyOf(cell.Text)).ToHashSet(StringComparer.Ordinal);
            List<string> missing = [.. wanted.Where(pair => !keys.Contains(pair.Key) && !beside.Contains(pair.Key)).Select(pair => pair.Heading), .. lost];
            if (best is null || missing.Count < best.Missing.Count) best = new RecipeFit(recipe, at, row, missing, isLong || HasPeriodsBeside(row, rows, recipe.Heading, intake));
            if (missing.Count == 0) break;
        }

        return best ?? new RecipeFit(recipe, -1, null, [.. wanted.Select(pair => pair.Heading)], HasPeriods: false);
    }

    // Below the headings of a long table a period is a cell of a column that has a heading.
    private static bool HasPeriodsBeside(GridRow heading, IReadOnlyList<GridRow> rows, HeadingRows? within, FigureIntake intake) =>
        WideHeading.Best(rows, intake, within) is { } periods
        && (periods.Number <= heading.Number || !periods.Cells.Any(cell => heading.At(cell.Column).Column > 0 && (cell.Kind == CellKind.Date || PeriodText.Names(cell.Text, intake.Periods.ForHeadings))));
}
