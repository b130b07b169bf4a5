using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Recipes;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Layouts;

/// <summary>Detects the layout of a table from its first rows.</summary>
internal static class RecogniseLayout
{
    /// <summary>The layout; null if the rows are not a table of figures. A long table is tried first, because no period has the names of its heading.</summary>
    internal static TableLayout? Run(IReadOnlyList<GridRow> firstRows, Grid grid, FigureIntake intake)
    {
        if (intake.Recipe is { } recipe) return ByRecipe(recipe, firstRows, grid, intake);
        for (var i = 0; i < firstRows.Count; i++)
        {
            if (LongColumns.Find(firstRows, i, grid, intake) is { } columns) return new LongLayout(grid, intake, columns, DefaultUnit(firstRows, grid, intake, isAsked: columns.Unit == 0, isSaid: !columns.IsReturn));
        }

        for (var i = 0; i < firstRows.Count; i++)
        {
            if (AcrossHeading.Find(firstRows, i, grid, intake) is { } across) return new AcrossLayout(grid, intake, across, DefaultUnit(firstRows, grid, intake, isAsked: across.Unit == 0));
        }

        // Periods in the data below unknown headings do not make that data a heading.
        if (UnknownHeadings.Find(firstRows, intake) is { } unknown && WideHeading.Best(firstRows, intake) is { } best && best.Number > unknown.Heading.Number && best.Number <= unknown.LastRow) return null;
        return Wide(firstRows, grid, intake);
    }

    /// <summary>The problem of a table that has a recipe's headings, and is not of its shape.</summary>
    internal static Problem Misfit(Recipe recipe) => new($"a table that is not {Names<RecipeRows>.Of(recipe.Shape)}, as the recipe {recipe.Name} says", recipe.Shape switch
    {
        RecipeRows.Long => "columns of indicator, period and value, or what they would say below “fixed”",
        RecipeRows.Across => "a column of periods and a column for each indicator, or the period below “fixed”",
        RecipeRows.Wide => "a row of periods, and labels to the left of it",
        RecipeRows.Area or RecipeRows.Blocks => "a row of periods, and units to the left of it",
    });

    // A long table and one across begin with their heading.
    private static TableLayout? ByRecipe(Recipe recipe, IReadOnlyList<GridRow> rows, Grid grid, FigureIntake intake) => recipe.Shape switch
    {
        RecipeRows.Long => LongColumns.Find(rows, 0, grid, intake) is { } columns ? new LongLayout(grid, intake, columns, DefaultUnit(rows, grid, intake, isAsked: columns.Unit == 0)) : null,
        RecipeRows.Across => AcrossHeading.Find(rows, 0, grid, intake) is { } across ? new AcrossLayout(grid, intake, across, DefaultUnit(rows, grid, intake, isAsked: across.Unit == 0)) : null,
        RecipeRows.Wide or RecipeRows.Area or RecipeRows.Blocks => Wide(rows, grid, intake),
    };

    private static WideLayout? Wide(IReadOnlyList<GridRow> rows, Grid grid, FigureIntake intake) =>
        WideHeading.Find(rows, grid, intake, intake.Recipe?.Heading) is { } heading && (heading.Labels.Count > 0 || heading.Unit > 0) ? new WideLayout(grid, intake, heading, rows, DefaultUnit(rows, grid, intake, isAsked: heading.Unit == 0)) : null;

    private static Unit DefaultUnit(IReadOnlyList<GridRow> rows, Grid grid, FigureIntake intake, bool isAsked, bool isSaid = true) => new NamedTable(rows, grid, intake).Unit(isAsked, isSaid);
}
