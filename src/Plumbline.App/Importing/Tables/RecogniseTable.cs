using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Layouts;
using Plumbline.App.Importing.Recipes;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Tables;

/// <summary>Finds the recipe that reads a table into definitions: the one whose headings the table has.</summary>
/// <param name="intake">The organisation's definitions.</param>
/// <param name="workspace">The same, for the readers of the kinds.</param>
/// <param name="found">Receives the definitions.</param>
internal sealed class RecogniseTable(FigureIntake intake, Workspace workspace, OtherDefinitions found)
{
    private readonly Lazy<WorkspaceContext> _context = new(() => WorkspaceContext.Of(workspace));

    /// <summary>How the table is read; null if it is not a table of definitions, or is refused.</summary>
    internal TableLayout? Run(IReadOnlyList<GridRow> firstRows, Grid grid, Recipe recipe)
    {
        if (TableHeading.Find(recipe, firstRows) is not { } heading) return null;
        if (Kinds.FindTable(recipe.Into.ToString()) is not { } kind)
            intake.Findings.Refuse(grid.Name, heading.Row.Number, 0, new Problem($"the recipe {recipe.Name}, into {recipe.Into}", $"a table that is kept: {recipe.Into} is not kept yet"));
        else if (TableColumns.Find(recipe, kind, heading, grid, intake) is { } columns)
            return new OtherTable(grid, intake, recipe, kind, heading, columns, _context.Value, found);
        return null;
    }
}
