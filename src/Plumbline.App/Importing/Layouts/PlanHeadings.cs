using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Labels;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Layouts;

/// <summary>Refuses headings of a wide table that say plan or target where they may be said of anything: of the whole sheet, in a title, or as the only word below the periods.</summary>
internal static class PlanHeadings
{
    /// <summary>Refuses a workbook's sheet whose name says plan.</summary>
    internal static void RefuseSheet(int row, int column, Grid grid, FigureIntake intake)
    {
        if (PlanWords.AreAll(grid.Sheet)) intake.Findings.Refuse(grid.Name, row, column, Problem($"the sheet “{grid.Sheet}” with periods", "; or only the other sheets, by name"));
    }

    /// <summary>Refuses a heading row below the periods that says target.</summary>
    internal static bool RefusesBelow(IReadOnlyList<Cell> cells, GridRow row, Grid grid, FigureIntake intake) => Refuses(cells, "below", row, grid, intake);

    /// <summary>Refuses a row above the periods if a plan word is above a period, or if its title is only a plan. A title that mentions a plan among other words gets a warning.</summary>
    /// <param name="row">The row above.</param>
    /// <param name="periods">The columns of the periods.</param>
    /// <param name="grid">The table.</param>
    /// <param name="intake">Receives the problems.</param>
    internal static void RefuseAbove(GridRow row, IReadOnlyCollection<int> periods, Grid grid, FigureIntake intake)
    {
        var title = row.Cells is [{ Column: 1 }];
        List<Cell> cells = title ? [.. row.Cells] : [.. row.Cells.Where(cell => periods.Contains(cell.Column) && AspectWords.Alone(cell.Text) is null && AspectWords.WithoutAspect(cell.Text) == cell.Text)];
        if (Refuses(cells, "above", row, grid, intake) || !title) return;
        if (PlanWords.In(row.Cells[0].Text).Count > 0 && !PlanWords.Compare(row.Cells[0].Text))
            intake.Findings.Warn($"{grid.Name}:{row.Number}:1", $"“{row.Cells[0].Text.ReplaceLineEndings(" ")}” above the periods: the figures are read as actual ones; {PlanWords.Remedy}");
    }

    /// <summary>The problem of a plan in place of actual figures.</summary>
    internal static Problem Problem(string found, string also = "") => new(found, $"actual figures: {PlanWords.Remedy}{also}");

    private static bool Refuses(IReadOnlyList<Cell> cells, string where, GridRow row, Grid grid, FigureIntake intake)
    {
        if (cells.FirstOrDefault(cell => PlanWords.AreAll(cell.Text)) is not { Column: > 0 } plan) return false;
        var texts = string.Join(" and ", cells.Select(cell => $"“{cell.Text.ReplaceLineEndings(" ")}”").Distinct(StringComparer.OrdinalIgnoreCase));
        intake.Findings.Refuse(grid.Name, row.Number, plan.Column, Problem($"{texts} {where} the periods"));
        return true;
    }
}
