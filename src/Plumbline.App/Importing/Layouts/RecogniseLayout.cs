using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Layouts;

/// <summary>Finds out from the first rows how a table is laid out.</summary>
internal static class RecogniseLayout
{
    /// <summary>The layout; null where the rows are no table of figures. A long table's heading has names that no period has: it is looked for first.</summary>
    internal static TableLayout? Of(IReadOnlyList<GridRow> firstRows, Grid grid, FigureIntake intake)
    {
        var unit = DefaultUnit(grid, intake);
        foreach (var row in firstRows)
        {
            if (LongColumns.Find(row, grid, intake) is { } columns) return new LongLayout(grid, intake, columns, unit);
        }

        // Data below headings that are not understood may hold periods: they are no heading for that.
        if (UnknownHeadings.Find(firstRows, intake) is { } unknown && WideHeading.Best(firstRows, intake) is { } best && best.Number > unknown.Heading.Number && best.Number <= unknown.LastRow) return null;
        return WideHeading.Find(firstRows, grid, intake) is { Labels.Count: > 0 } heading ? new WideLayout(grid, intake, heading, unit) : null;
    }

    // Named by the reader, by the sheet, or the whole organisation.
    private static Unit DefaultUnit(Grid grid, FigureIntake intake)
    {
        var units = intake.Picture.Units;
        if (intake.Options.Unit is { } code) return units.Find(code) ?? units.Top;
        if (grid.Sheet is null || intake.FindUnit(grid.Sheet) is not { } named) return units.Top;
        if (named != units.Top) intake.Findings.Note(grid.Name, $"figures without a unit are taken for {named.Code}, as the sheet is named");
        return named;
    }
}
