using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Registers;
using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Recipes;
using Plumbline.Core.Pictures;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Tables;

/// <summary>Finds how a recipe reads a table of definitions.</summary>
internal static class RecogniseTable
{
    /// <summary>How the table is read; null where it is refused: the problem is recorded at its heading.</summary>
    internal static OtherTable? Run(Recipe recipe, GridRow heading, Grid grid, FigureIntake intake, OtherDefinitions found)
    {
        if (recipe.Into.RegisterName is { } name && Register(name, intake.Picture, found) is { Problem: { } unknown })
        {
            intake.Findings.Refuse(grid.Name, heading.Number, 0, unknown with { Found = $"{recipe.Into} in the recipe {recipe.Name}" });
            return null;
        }

        if ((recipe.Into.RegisterName is { } known ? Register(known, intake.Picture, found).Value : Kinds.FindTable(recipe.Into.ToString())) is not { } kind)
        {
            intake.Findings.Refuse(grid.Name, heading.Number, 0, new Problem($"{recipe.Into} in the recipe {recipe.Name}", $"a table that is kept; {recipe.Into} is not kept yet"));
            return null;
        }

        if (recipe.Shape != RecipeRows.Long)
        {
            intake.Findings.Refuse(grid.Name, heading.Number, 0, new Problem($"rows: {Names<RecipeRows>.Of(recipe.Shape)} in the recipe {recipe.Name}, into {recipe.Into}", $"a row for each of the {recipe.Into}: rows: long, or none"));
            return null;
        }

        return TableColumns.Find(recipe, kind, heading, grid, intake, found.Context) is { } columns ? new OtherTable(grid, intake, recipe, kind, heading, columns, found) : null;
    }

    private static Parsed<ITableKind> Register(string name, OrganisationPicture picture, OtherDefinitions found) =>
        RegisterNames.Find(picture, name).Select<ITableKind>(register => new RegisterTable(register) { Known = found.Registers.FirstOrDefault(one => one.Definition.Code == register.Code) ?? new RegisterRows(register, []) });
}
