using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.Core.Observations;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Layouts;

/// <summary>Heading rows below the periods: units, or a word repeated below each period.</summary>
internal static class HeadingBelow
{
    private const int Most = 3;

    /// <summary>The units by column, the columns whose heading is refused, and the index of the heading's last row.</summary>
    internal static (Dictionary<int, Unit> Units, HashSet<int> Refused, int Last) Read(IReadOnlyList<GridRow> rows, int at, Dictionary<int, string> periods, int first, Grid grid, FigureIntake intake)
    {
        var units = new Dictionary<int, Unit>();
        var refused = new HashSet<int>();
        var last = at;
        for (var i = at + 1; i < rows.Count && i <= at + Most && rows[i].Number <= rows[at].Number + Most; i++)
        {
            var cells = rows[i].Cells.Where(cell => cell.Column >= first && cell.Column <= periods.Keys.Max() + 1_000).ToList();
            if (cells.Count == 0 || cells.Exists(cell => cell.Kind != CellKind.Text || PrintedFigure.Parse(cell.Text).Succeeded)) break;
            var named = cells.ConvertAll(cell => (cell.Column, Unit: intake.FindUnit(cell.Text)));
            if (named.TrueForAll(pair => pair.Unit is not null))
            {
                foreach (var (column, unit) in named) units[column] = unit!;
            }
            else if (PlanHeadings.RefusesBelow(cells, rows[i], grid, intake))
            {
                refused.UnionWith(cells.Select(cell => cell.Column));
            }
            else if (cells.Count > 1 && cells.Count >= periods.Count / 2 && cells.Select(cell => cell.Text).Distinct(StringComparer.Ordinal).Count() == 1)
            {
                intake.Findings.Note($"{grid.Name}:{rows[i].Number}:{cells[0].Column}", $"“{cells[0].Text}” below every period is read as a heading, not as figures");
            }
            else
            {
                break;
            }

            last = i;
        }

        return (units, refused, last);
    }
}
