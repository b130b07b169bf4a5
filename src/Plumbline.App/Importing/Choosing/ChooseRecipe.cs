using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Options;
using Plumbline.App.Importing.Recipes;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Choosing;

/// <summary>Chooses the recipe that a table is read by: the one the user names, or the one whose headings the table has.</summary>
/// <param name="known">The organisation's recipes.</param>
/// <param name="asked">The recipe that the user names or gives; null: none.</param>
/// <param name="intake">Receives the problems.</param>
internal sealed class ChooseRecipe(IReadOnlyList<Recipe> known, Recipe? asked, FigureIntake intake)
{
    private const int Listed = 12;

    /// <summary>Chooses the recipe of a table, or the recipes that each fill another table from it; empty where it is read by none, or a problem was recorded.</summary>
    internal IReadOnlyList<RecipeFit> Run(IReadOnlyList<GridRow> first, Grid grid) => asked is null ? ByHeadings(first, grid) : Explicit(first, grid) is { } fit ? [fit] : [];

    /// <summary>Begins the table, which is read by a recipe or by none.</summary>
    internal TableRows Begin(RecipeFit? fit, IReadOnlyList<GridRow> first, Grid grid)
    {
        intake.Begin(grid, fit?.Recipe);
        if (fit is { Recipe.IsOwn: false }) intake.Findings.Note(grid.Name, $"read by the recipe {fit.Recipe.Name}{fit.Recipe.Fixed.InWords}");
        return new TableRows(fit, first, grid, intake);
    }

    /// <summary>The sheets of a workbook that recipes name and fit; empty where every sheet may be read.</summary>
    internal IReadOnlyList<Grid> Sheets(IReadOnlyList<Grid> grids)
    {
        if (intake.Options.Sheets.Count > 0 || intake.Options.Recipe is RecipeOption.None) return [];
        var recipes = (asked is null ? known : [asked]).Where(recipe => recipe.Sheet is not null).ToList();
        return [.. grids.Where(grid => recipes.Exists(recipe => IsSheet(recipe, grid) && (asked is not null || Fit(recipe, [.. grid.Rows().Take(ImportLimits.HeadingRows)], grid).Fits)))];
    }

    private RecipeFit? Explicit(IReadOnlyList<GridRow> first, Grid grid)
    {
        var fit = Fit(asked!, first, grid);
        if (fit.Fits) return fit;
        var missing = fit.Missing.Count == 0 && fit.HasPeriods ? $"the title “{asked!.Title}” above its headings" : fit.Missing.Count == 0 ? "a row of periods" : string.Join(", ", fit.Missing.Take(Listed).Select(heading => $"“{heading}”"));
        if (grid.Sheet is null) intake.Findings.Refuse(grid.Name, 0, 0, new Problem($"a table without {missing}", $"the {(fit.HasTitle ? "headings" : "title")} that the recipe {asked!.Name} names; or another recipe, or --recipe none"));
        else intake.Findings.Note(grid.Name, $"without {missing}, which the recipe {asked!.Name} names: not read");
        return null;
    }

    private List<RecipeFit> ByHeadings(IReadOnlyList<GridRow> first, Grid grid)
    {
        if (intake.Options.Recipe is not RecipeOption.ByHeadings) return [];
        var fits = known.Where(recipe => RecipeFit.NamesOf(recipe).Count > 0 && (grid.Sheet is null || recipe.Sheet is null || intake.Options.Sheets.Count > 0 || IsSheet(recipe, grid))).Select(recipe => Fit(recipe, first, grid)).Where(fit => fit.Fits).OrderBy(fit => fit.Recipe.Name, StringComparer.Ordinal).DistinctBy(Reading, StringComparer.Ordinal).ToList();
        if (fits.Count == 0)
        {
            intake.Begin(grid, recipe: null);
            if (RegisterHeading.Find(first, grid, intake) is { } own) return [RecipeFit.Of(own, first, intake)];
        }

        if (Others(fits) is { Count: > 1 } others) return others;
        if (fits.Count < 2) return fits;
        if (fits.Find(most => fits.TrueForAll(other => other == most || NamesMore(most, other))) is { } whole) return [whole];
        intake.Findings.Refuse(grid.Name, 0, 0, new Problem($"a table that the recipes {string.Join(" and ", fits.Select(fit => fit.Recipe.Name))} fit", $"one of them: {string.Join(" or ", fits.Select(fit => $"--recipe {fit.Recipe.Name}"))}, or --recipe none"));
        return [];
    }

    // Those of which each fills another table than figures, or the same with other fixed columns: risks, their current gradings, their targets. Empty where two fill the same.
    private static List<RecipeFit> Others(List<RecipeFit> fits)
    {
        if (fits.Exists(static fit => fit.Recipe.Into.IsFigures)) return [];
        var reading = fits.Where(fit => fit.Recipe.IgnoresOthers || !fits.Exists(other => NamesMore(other, fit))).ToList();
        return reading.DistinctBy(static fit => string.Join('\n', fit.Recipe.Fixed.Others.Select(static cell => $"{cell.Column} {cell.Text}").Prepend(fit.Recipe.Into.ToString())), StringComparer.Ordinal).Count() == reading.Count ? reading : [];
    }

    private static bool NamesMore(RecipeFit one, RecipeFit other) => RecipeFit.NamesOf(one.Recipe).IsProperSupersetOf(RecipeFit.NamesOf(other.Recipe));

    // Recipes that read this table alike are one, unless labels are mapped for one of them alone.
    private string Reading(RecipeFit fit) =>
        (intake.Mappings.HasOf(fit.Recipe.Name) ? fit.Recipe.Name : "") + FormattableString.Invariant($"/{fit.At}/") + WrittenRecipe.Content(fit.Recipe with { Sheet = null, Title = null, Columns = [.. fit.Recipe.Columns.Select(column => column with { Heading = column.Key }).OrderBy(column => column.Heading, StringComparer.Ordinal)] });

    private RecipeFit Fit(Recipe recipe, IReadOnlyList<GridRow> first, Grid grid)
    {
        // The year that a recipe fixes makes periods of months.
        intake.Begin(grid, recipe);
        return RecipeFit.Of(recipe, first, intake);
    }

    private static bool IsSheet(Recipe recipe, Grid grid) => string.Equals(recipe.Sheet, grid.Sheet, StringComparison.OrdinalIgnoreCase);
}
