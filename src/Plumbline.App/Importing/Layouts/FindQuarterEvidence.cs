using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Files;
using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Recipes;
using Plumbline.Core.Periods;

namespace Plumbline.App.Importing.Layouts;

/// <summary>Searches a file for evidence of what its quarters are.</summary>
internal static class FindQuarterEvidence
{
    private const int RowsAbove = 4;

    /// <summary>Searches every table of a file, and resets its stream to where it was.</summary>
    /// <remarks>Only the period column of a long table and the heading of a wide one count: elsewhere 2022 is a figure.</remarks>
    /// <param name="name">The file's name.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="calendar">The financial year.</param>
    /// <param name="recipe">The recipe by which the file is read; null: none.</param>
    internal static QuarterEvidence Run(string name, Stream content, FinancialCalendar calendar, Recipe? recipe)
    {
        var evidence = new QuarterEvidence(calendar);
        var at = content.Position;
        try
        {
            using var opened = OpenGrids.Run(name, content, calendar.With(QuarterNaming.Financial), new ImportFindings());
            foreach (var grid in opened.Grids) Look(grid, evidence, calendar, recipe);
        }
        catch (RefusedFileException)
        {
            // The problem is reported when the file itself is read.
        }
        finally
        {
            content.Position = at;
        }

        return evidence;
    }

    private static void Look(Grid grid, QuarterEvidence evidence, FinancialCalendar calendar, Recipe? recipe)
    {
        var first = new List<GridRow>();
        var column = 0;
        foreach (var row in grid.Rows())
        {
            if (evidence.IsContradictory) return;
            if (column > 0)
            {
                if (row.Text(column) is { } text) evidence.Look(text);
            }
            else if ((column = LongColumns.PeriodColumn(row, recipe)) == 0)
            {
                first.Add(row);
                if (first.Count == ImportLimits.HeadingRows) break;
            }
        }

        if (column == 0) LookAtHeading(first, evidence, calendar);
    }

    private static void LookAtHeading(List<GridRow> rows, QuarterEvidence evidence, FinancialCalendar calendar)
    {
        var most = rows.Select(row => row.Cells.Count(cell => PeriodText.Names(cell.Text, calendar.With(QuarterNaming.Financial)))).DefaultIfEmpty(0).ToList();
        var at = most.IndexOf(most.Max());
        for (var i = at; i >= 0 && i < rows.Count && i >= at - RowsAbove; i--)
        {
            foreach (var cell in rows[i].Cells) evidence.Look(cell.Text);
        }
    }
}
