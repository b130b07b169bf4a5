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

    // The unit is given by the user or the sheet's name; otherwise it is the whole organisation. A sheet whose name is nearly a unit's is refused: its figures are a part's.
    private static Unit DefaultUnit(IReadOnlyList<GridRow> rows, Grid grid, FigureIntake intake, bool isAsked, bool isSaid = true)
    {
        var units = intake.Picture.Units;
        if (intake.Given.Unit is { } code) return units.Find(code) ?? units.Top;
        if (grid.Sheet is null) return units.Top;
        var match = intake.Units.MatchAsWritten(grid.Sheet);
        if (isAsked && match is UnitMatch.Skipped && intake.Units.Knows(grid.Sheet))
            intake.Findings.Refuse(grid.Name, rows[0].Number, rows[0].Cells[0].Column, new Problem($"the sheet “{grid.Sheet}”, which is named as a unit whose rows are left out", "--sheet for the sheets to read; or --unit for figures that name none"));
        if (match is not UnitMatch.Found { Unit: var named })
        {
            if (isAsked && intake.Units.Near(grid.Sheet) is not null) intake.Findings.Refuse(grid.Name, rows[0].Number, rows[0].Cells[0].Column, new Problem($"the sheet “{grid.Sheet}”, which is nearly the name of a unit", $"the name of a unit{intake.Units.Proposal(grid.Sheet)}; or --unit for figures that name none"));
            return units.Top;
        }

        if (isSaid && named != units.Top) intake.Findings.Note(grid.Name, $"figures without a unit are read as those of {named.Code}, the sheet’s name");
        return named;
    }
}
