using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Labels;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Layouts;

/// <summary>Refuses the headings of a wide table that say its figures are planned or expected: a wide table holds actual figures only.</summary>
internal static class PlanHeadings
{
    /// <summary>Refuses a workbook's sheet whose name says plan.</summary>
    internal static void RefuseSheet(int row, int column, Grid grid, FigureIntake intake)
    {
        if (PlanWords.AreAll(grid.Sheet)) intake.Findings.Refuse(grid.Name, row, column, Problem($"the sheet “{grid.Sheet}” with periods", "; or only the other sheets, by name"));
    }

    /// <summary>Refuses a heading row below the periods if any of its words is a plan word.</summary>
    internal static bool RefusesBelow(IReadOnlyList<Cell> cells, GridRow row, Grid grid, FigureIntake intake) => Refuses(cells, "below", row, grid, intake);

    /// <summary>Refuses a row above the periods if a plan word is above a period, or if its title is only a plan. A title that mentions a plan among other words gets a warning.</summary>
    /// <param name="row">The row above.</param>
    /// <param name="periods">The columns of the periods.</param>
    /// <param name="grid">The table.</param>
    /// <param name="intake">Receives the problems.</param>
    internal static void RefuseAbove(GridRow row, IReadOnlyCollection<int> periods, Grid grid, FigureIntake intake)
    {
        var title = row.Cells is [{ Column: 1 }];
        if (Refuses(title ? row.Cells : [.. row.Cells.Where(cell => periods.Contains(cell.Column))], "above", row, grid, intake) || !title) return;
        if (PlanWords.In(row.Cells[0].Text).Count > 0 && !PlanWords.Compare(row.Cells[0].Text))
            intake.Findings.Warn($"{grid.Name}:{row.Number}:1", $"“{row.Cells[0].Text.ReplaceLineEndings(" ")}” above the periods: the figures are read as actual ones; {PlanWords.Remedy}");
    }

    /// <summary>Whether a heading is a part of a year with a plan word, as <c>2023-06 (plan)</c>; a whole year with one is a target.</summary>
    internal static bool IsPlanOfPart(string heading, FinancialCalendar calendar) =>
        PlanWords.In(heading).Count > 0
        && PeriodText.Names(PlanWords.Without(heading), calendar)
        && Period.Parse(PlanWords.Without(heading), calendar).Value.Frequency is not (Frequency.FinancialYear or Frequency.CalendarYear or Frequency.AcademicYear);

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
