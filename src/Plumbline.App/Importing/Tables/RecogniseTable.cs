using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Recipes;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Tables;

/// <summary>Finds how a recipe reads a table of definitions.</summary>
internal static class RecogniseTable
{
    /// <summary>How the table is read; null where it is refused: the problem is recorded at its heading.</summary>
    internal static OtherTable? Run(Recipe recipe, GridRow heading, Grid grid, FigureIntake intake, OtherDefinitions found)
    {
        if (Kinds.FindTable(recipe.Into.ToString()) is not { } kind)
        {
            intake.Findings.Refuse(grid.Name, heading.Number, 0, new Problem($"{recipe.Into} in the recipe {recipe.Name}", $"a table that is kept; {recipe.Into} is not kept yet"));
            return null;
        }

        if (recipe.Shape != RecipeRows.Long)
        {
            intake.Findings.Refuse(grid.Name, heading.Number, 0, new Problem($"rows: {Names<RecipeRows>.Of(recipe.Shape)} in the recipe {recipe.Name}, into {recipe.Into}", $"a row for each of the {recipe.Into}: rows: long, or none"));
            return null;
        }

        return TableColumns.Find(recipe, kind, heading, grid, intake) is { } columns ? new OtherTable(grid, intake, recipe, kind, heading, columns, found) : null;
    }
}
