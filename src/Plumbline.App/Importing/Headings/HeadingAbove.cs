using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Labels;

namespace Plumbline.App.Importing.Headings;

/// <summary>Reads the rows above the periods of a wide table, as far as they say what stands in its columns.</summary>
internal static class HeadingAbove
{
    private const int Most = 4;

    /// <summary>The columns with their units, where a row above names units: each is that of every column up to the next one. Null where none does.</summary>
    internal static Dictionary<int, FigureColumn>? Units(IReadOnlyList<GridRow> rows, int at, IReadOnlyDictionary<int, FigureColumn> figures, FigureIntake intake)
    {
        var first = figures.Keys.Min();
        for (var i = at - 1; i >= 0 && rows[i].Number >= rows[at].Number - Most; i--)
        {
            var cells = rows[i].Cells.Where(cell => cell.Column >= first).ToList();
            if (cells.Count == 0 || cells[0].Column > first || !cells.TrueForAll(cell => cell.Kind == CellKind.Text && intake.FindUnit(cell.Text) is not null)) continue;
            return figures.ToDictionary(pair => pair.Key, pair => pair.Value with { Unit = intake.FindUnit(cells.Last(cell => cell.Column <= pair.Key).Text) });
        }

        return null;
    }

    /// <summary>What is said of a column: beside its period, below it, or above it up to the next word there.</summary>
    internal static Dictionary<int, SubHeading> Senses(IReadOnlyList<GridRow> rows, int at, Dictionary<int, SubHeading> below, Dictionary<int, string> periods, FigureIntake intake)
    {
        var senses = new Dictionary<int, SubHeading>(below);
        foreach (var cell in rows[at].Cells.Where(cell => periods.ContainsKey(cell.Column)))
        {
            if (AspectWords.Of(cell.Text) is { } named) senses[cell.Column] = new SubHeading.Figures(named.Aspect);
        }

        for (var i = at - 1; i >= 0 && rows[i].Number >= rows[at].Number - Most; i--)
        {
            if (rows[i].Cells is [{ Column: 1 }] || SubHeading.OfAll(rows[i].Cells.Where(cell => cell.Column >= periods.Keys.Min()).Select(Undated), intake) is not { } above) continue;
            foreach (var column in periods.Keys.Where(column => !senses.ContainsKey(column)))
            {
                if (above.Keys.Where(word => word <= column).DefaultIfEmpty(0).Max() is > 0 and var word) senses[column] = above[word];
            }
        }

        return senses;

        // “2023/24 plan” above months says the year too.
        Cell Undated(Cell cell) => AspectWords.Of(cell.Text) is { Remainder: var rest } && PeriodText.IsYear(rest, intake.Periods.ForHeadings) ? cell with { Text = cell.Text.Replace(rest, "", StringComparison.Ordinal).Trim() } : cell;
    }
}
