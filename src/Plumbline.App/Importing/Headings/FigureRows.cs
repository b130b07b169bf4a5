using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Labels;
using Plumbline.Core.Observations;

namespace Plumbline.App.Importing.Headings;

/// <summary>Tells a row of figures that look like years from a heading.</summary>
internal static class FigureRows
{
    /// <summary>Whether a row whose periods are bare years, if it has any, holds figures: a figure stands among them, or a label that names an indicator or a unit before them.</summary>
    internal static bool IsOne(GridRow row, Dictionary<int, string> periods, FigureIntake intake)
    {
        if (periods.Count == 0 || !row.Cells.Where(cell => periods.ContainsKey(cell.Column)).All(cell => PeriodText.IsBareYear(cell.Text))) return false;
        return row.Cells.Where(cell => !periods.ContainsKey(cell.Column)).Any(cell =>
            PrintedFigure.Parse(cell.Text).Succeeded
            || intake.Units.Knows(cell.Text)
            || intake.Labels.Peek(new RowLabel(null, null, cell.Text)) is not LabelMatch.Unknown);
    }
}
