using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Headings;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Recipes;
using Plumbline.Core.Indicators;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Layouts;

/// <summary>Finds the column of units of a wide table among those to the left of its periods.</summary>
internal static class WideUnits
{
    /// <summary>The column; 0 where there is none, and the figures are of the title's unit, the sheet's or the whole.</summary>
    /// <param name="labels">The columns that may hold labels.</param>
    /// <param name="headed">The column whose heading says unit; 0: none.</param>
    /// <param name="code">The column of codes; 0: none.</param>
    /// <param name="rows">The first rows of the table.</param>
    /// <param name="at">The row of the periods by its place.</param>
    /// <param name="data">The first rows with figures.</param>
    /// <param name="figures">The columns of periods.</param>
    /// <param name="grid">The table.</param>
    /// <param name="intake">The words of the organisation.</param>
    internal static int Find(List<int> labels, int headed, int code, IReadOnlyList<GridRow> rows, int at, IReadOnlyList<GridRow> data, IReadOnlyCollection<int> figures, Grid grid, FigureIntake intake)
    {
        if (intake.Recipe is { Shape: RecipeRows.Area or RecipeRows.Blocks })
        {
            // The recipe says that units stand to the left, and the indicator above.
            var unit = headed > 0 ? headed : labels.FirstOrDefault();
            labels.Clear();
            return unit;
        }

        if (headed > 0)
        {
            // “Service” above the names of indicators is their heading, where no other column has labels.
            if (labels.Count == 0 && code == 0 && UnitColumns.NameIndicators(Cells(headed), intake) && !UnitColumns.Hold(Cells(headed), intake))
            {
                labels.Add(headed);
                return 0;
            }

            foreach (var other in labels.Where(column => labels.Count > 1 && UnitColumns.Hold(Cells(column), intake)))
                intake.Findings.Refuse(grid.Name, rows[at].Number, other, new Problem($"columns {other} and {headed}, which both hold units", "one column of units"));
            return headed;
        }

        if (labels.Find(column => UnitColumns.Hold(Cells(column), intake)) is > 0 and var named) return named;
        if (labels is [var groups, var owns] && AreUnits(groups, owns))
        {
            intake.Findings.Refuse(grid.Name, rows[at].Number, groups, UnitColumns.Unknown(rows[at].At(groups), data));
            return 0;
        }

        return labels switch
        {
            [var only] when code == 0 && !UnitColumns.NameIndicators(Cells(only), intake) && (intake.Given.HasIndicator || IsTitled()) => only,
            [var group, var own] when !Cells(own).Any(cell => PlanWords.In(cell.Text).Count > 0) && !UnitColumns.NameIndicators(Cells(own), intake) && UnitColumns.NameIndicators(Cells(group), intake) && !data.Any(row => IsKnown(row, group, own)) => own,
            _ => 0,
        };

        IEnumerable<Cell> Cells(int column) => data.Select(row => row.At(column));

        // One indicator below two groups that are not its own: the groups are parts whose figures it has.
        bool AreUnits(int group, int own)
        {
            string? above = null;
            var seen = new Dictionary<IndicatorCode, string>();
            foreach (var row in data)
            {
                above = row.Text(group) ?? above;
                if (above is null || row.Text(own) is not { } text || intake.Labels.Peek(new RowLabel(null, above, text)) is not LabelMatch.Found { Indicator: var indicator } || IsPlacedIn(indicator, above)) continue;
                if (!seen.TryAdd(indicator.Code, above) && !string.Equals(seen[indicator.Code], above, StringComparison.OrdinalIgnoreCase)) return true;
            }

            return false;
        }

        // The title names an indicator, and no row does: the rows are of something else.
        bool IsTitled() => BlockTitle.Above(rows[at].Number, figures, rows, intake) is { } title && intake.Labels.Peek(new RowLabel(null, null, title.Cell.Text)) is LabelMatch.Found;

        bool IsPlacedIn(Indicator indicator, string heading) => new[] { indicator.Placement.Section, indicator.Placement.Group }.Any(own => own is not null && LabelText.Normalise(own) == LabelText.Normalise(heading));

        bool IsKnown(GridRow row, int group, int own) =>
            row.Text(group) is { } above && row.Text(own) is { } text && intake.Labels.Peek(new RowLabel(null, above, text)) is not LabelMatch.Unknown;
    }
}
