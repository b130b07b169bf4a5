using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Layouts;

/// <summary>Detects the layout of a table from its first rows.</summary>
internal static class RecogniseLayout
{
    /// <summary>The layout; null if the rows are not a table of figures. A long table is tried first, because no period has the names of its heading.</summary>
    internal static TableLayout? Run(IReadOnlyList<GridRow> firstRows, Grid grid, FigureIntake intake)
    {
        var unit = DefaultUnit(grid, intake);
        foreach (var row in firstRows)
        {
            if (LongColumns.Find(row, grid, intake) is { } columns) return new LongLayout(grid, intake, columns, unit);
        }

        // Periods in the data below unknown headings do not make that data a heading.
        if (UnknownHeadings.Find(firstRows, intake) is { } unknown && WideHeading.Best(firstRows, intake) is { } best && best.Number > unknown.Heading.Number && best.Number <= unknown.LastRow) return null;
        return WideHeading.Find(firstRows, grid, intake) is { Labels.Count: > 0 } heading ? new WideLayout(grid, intake, heading, unit) : null;
    }

    // The unit is given by the user or the sheet's name; otherwise it is the whole organisation.
    private static Unit DefaultUnit(Grid grid, FigureIntake intake)
    {
        var units = intake.Picture.Units;
        if (intake.Options.Unit is { } code) return units.Find(code) ?? units.Top;
        if (grid.Sheet is null || intake.FindUnit(grid.Sheet) is not { } named) return units.Top;
        if (named != units.Top) intake.Findings.Note(grid.Name, $"figures without a unit are read as those of {named.Code}, the sheet’s name");
        return named;
    }
}
