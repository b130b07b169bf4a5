using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Layouts;

/// <summary>Finds out from the first rows how a table is laid out.</summary>
internal static class RecogniseLayout
{
    /// <summary>The layout; null where the rows are no table of figures. A long table's heading has names that no period has: it is looked for first.</summary>
    internal static TableLayout? Of(IReadOnlyList<GridRow> firstRows, Grid grid, FigureIntake intake)
    {
        for (var i = 0; i < firstRows.Count; i++)
        {
            if (LongColumns.Find(firstRows, i, grid, intake) is { } columns) return new LongLayout(grid, intake, columns, DefaultUnit(firstRows, grid, intake, isAsked: columns.Unit == 0));
        }

        for (var i = 0; i < firstRows.Count; i++)
        {
            if (AcrossHeading.Find(firstRows, i, grid, intake) is { } across) return new AcrossLayout(grid, intake, across, DefaultUnit(firstRows, grid, intake, isAsked: across.Unit == 0));
        }

        // Data below headings that are not understood may hold periods: they are no heading for that.
        if (UnknownHeadings.Find(firstRows, intake) is { } unknown && WideHeading.Best(firstRows, intake) is { } best && best.Number > unknown.Heading.Number && best.Number <= unknown.LastRow) return null;
        return WideHeading.Find(firstRows, grid, intake) is { } heading && (heading.Labels.Count > 0 || heading.Unit > 0) ? new WideLayout(grid, intake, heading, firstRows, DefaultUnit(firstRows, grid, intake, isAsked: heading.Unit == 0)) : null;
    }

    // Given by the user, named by the sheet, or the whole organisation. A sheet that is nearly named as a unit is asked: its figures are not the whole's.
    private static Unit DefaultUnit(IReadOnlyList<GridRow> rows, Grid grid, FigureIntake intake, bool isAsked)
    {
        var units = intake.Picture.Units;
        if (intake.Options.Unit is { } code) return units.Find(code) ?? units.Top;
        if (grid.Sheet is null) return units.Top;
        if (intake.Units.FindAsWritten(grid.Sheet) is not { } named)
        {
            if (isAsked && intake.Units.Near(grid.Sheet) is not null) intake.Findings.Refuse(grid.Name, rows[0].Number, rows[0].Cells[0].Column, new Problem($"the sheet “{grid.Sheet}”, which is nearly the name of a unit", $"the name of a unit{intake.Units.Proposal(grid.Sheet)}; or --unit for figures that name none"));
            return units.Top;
        }

        if (named != units.Top) intake.Findings.Note(grid.Name, $"figures without a unit are taken for {named.Code}, as the sheet is named");
        return named;
    }
}
