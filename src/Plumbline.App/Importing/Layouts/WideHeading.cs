using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Headings;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Recipes;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Layouts;

/// <summary>A column of figures: the period above it, and the unit where the heading names one.</summary>
internal sealed record FigureColumn(int Column, string Period, Unit? Unit);

/// <summary>What the heading of a wide table says about its columns.</summary>
/// <param name="FirstRow">The row of the periods.</param>
/// <param name="LastRow">The last row of the heading.</param>
/// <param name="Figures">The figure columns by number.</param>
/// <param name="Labels">The label columns, from the left.</param>
/// <param name="Code">The code column; 0 if there is none.</param>
/// <param name="Unit">The unit column; 0 if there is none.</param>
/// <param name="Target">The target column; 0 if there is none.</param>
/// <param name="Others">Known columns that hold no figures.</param>
/// <param name="Last">The last column that has a heading.</param>
/// <param name="Fields">How many fields the row of the periods has; 0 if no separator divides it.</param>
internal sealed record WideHeading(
    int FirstRow, int LastRow, IReadOnlyDictionary<int, FigureColumn> Figures, IReadOnlyList<int> Labels, int Code, int Unit, int Target, IReadOnlySet<int> Others, int Last, int Fields)
{
    private const int RowsAbove = 4;
    private const int RowsBelow = 2;

    /// <summary>The first column of figures.</summary>
    internal int FirstFigure { get; } = Figures.Keys.Min();

    /// <summary>The headings in the row of the periods that are not periods, and what their columns hold.</summary>
    internal IReadOnlyList<RecipeColumn> Named { get; private init; } = [];

    /// <summary>Whether the heading covers a column.</summary>
    internal bool IsKnown(int column) => column < FirstFigure || Figures.ContainsKey(column) || column == Target || column == Unit || column == Code || Others.Contains(column);

    /// <summary>Finds the heading among the first rows: the row with the most periods, the first of equals.</summary>
    internal static WideHeading? Find(IReadOnlyList<GridRow> rows, Grid grid, FigureIntake intake, HeadingRows? within = null) =>
        MostPeriods(rows, intake, within) is { } found ? Read(rows, found.At, found.Periods, grid, intake) : null;

    /// <summary>The row with the most periods; null if no row has one.</summary>
    internal static GridRow? Best(IReadOnlyList<GridRow> rows, FigureIntake intake, HeadingRows? within = null) => MostPeriods(rows, intake, within) is { At: var at } ? rows[at] : null;

    private static (int At, Dictionary<int, string> Periods)? MostPeriods(IReadOnlyList<GridRow> rows, FigureIntake intake, HeadingRows? within)
    {
        (int At, Dictionary<int, string> Periods)? best = null;
        for (var i = 0; i < rows.Count; i++)
        {
            var periods = Periods(rows, i, intake);
            if (FigureRows.IsOne(rows[i], periods, intake) || within?.Holds(rows[i].Number) == false) continue;
            if (periods.Count > (best?.Periods.Count ?? 0)) best = (i, periods);
        }

        return best;
    }

    // Periods by column; the rows above supply their years.
    private static Dictionary<int, string> Periods(IReadOnlyList<GridRow> rows, int at, FigureIntake intake)
    {
        var above = FilledRight(rows, at);
        var periods = new Dictionary<int, string>();
        foreach (var cell in rows[at].Cells.TakeWhile(cell => cell.Column <= ImportLimits.WideColumns))
        {
            if (cell.Kind is not (CellKind.Text or CellKind.Date) || PlanWords.In(cell.Text).Count > 0) continue;
            var years = above.Select(row => row.GetValueOrDefault(cell.Column)).OfType<string>();
            if (PeriodText.Find(cell.Text, years, intake.Periods.ForHeadings) is { } text) periods.Add(cell.Column, text);
            else if (intake.Given.Year is { } given && cell.Text.Any(char.IsLetter) && PeriodText.Beside(cell.Text, given, intake.Periods.ForHeadings) is { } dated) periods.Add(cell.Column, dated);
        }

        return periods;
    }

    // The texts of the rows above, nearest first; a text applies to every column up to the next text.
    private static List<Dictionary<int, string>> FilledRight(IReadOnlyList<GridRow> rows, int at)
    {
        var filled = new List<Dictionary<int, string>>();
        var columns = rows[at].Cells.Select(cell => cell.Column).ToList();
        for (var i = at - 1; i >= 0 && rows[i].Number >= rows[at].Number - RowsAbove; i--)
        {
            var row = new Dictionary<int, string>();
            var next = 0;
            string? text = null;
            foreach (var column in columns)
            {
                while (next < rows[i].Cells.Count && rows[i].Cells[next].Column <= column) text = rows[i].Cells[next++].Text;
                if (text is not null) row.Add(column, text);
            }

            filled.Add(row);
        }

        return filled;
    }

    private static WideHeading Read(IReadOnlyList<GridRow> rows, int at, Dictionary<int, string> periods, Grid grid, FigureIntake intake)
    {
        var first = periods.Keys.Min();
        PlanHeadings.RefuseSheet(rows[at].Number, first, grid, intake);
        foreach (var row in rows.Take(at).Where(row => row.Number >= rows[at].Number - RowsAbove)) PlanHeadings.RefuseAbove(row, periods.Keys, grid, intake);
        var (units, refused, last) = HeadingBelow.Read(rows, at, periods, first, grid, intake);
        var headings = Headings(rows, at, last);
        var (labels, others, code, unit, target) = (new List<int>(), refused, 0, 0, 0);
        foreach (var (column, text) in headings.OrderBy(pair => pair.Key))
        {
            if (periods.ContainsKey(column) || units.ContainsKey(column) || refused.Contains(column)) continue;
            var role = intake.Ignored.Has(text) ? ColumnRole.Ignored : HeadingRoles.Of(text, intake.Recipe);
            if (role is (ColumnRole.Aspect or ColumnRole.SourceNote or ColumnRole.Doubtful) && others.Add(column)) intake.Findings.Refuse(grid.Name, rows[at].Number, column, PlanHeadings.Problem($"column “{text}” in a wide table"));
            else if (role != ColumnRole.Ignored && PlanHeadings.IsPlanOfPart(text, intake.Periods.ForHeadings) && others.Add(column)) intake.Findings.Note($"{grid.Name}:{rows[at].Number}:{column}", $"column “{text.ReplaceLineEndings(" ")}” does not hold actual figures: not read; {PlanWords.Remedy}");
            else if (role == ColumnRole.Target && target == 0) target = column;
            else if (role == ColumnRole.Unit && unit == 0) unit = column;
            else if (role == ColumnRole.Code && code == 0 && column < first) code = column;
            else if (role is ColumnRole.Ignored or ColumnRole.Note or ColumnRole.Target) others.Add(column);
            else if (role == ColumnRole.Derived && column > 1 && others.Add(column)) intake.Findings.Note($"{grid.Name}:{rows[at].Number}:{column}", $"column “{text}” is not a period: not read");
            else if (column > first && others.Add(column)) intake.Findings.RefuseColumn(grid.Name, rows[at].Number, column, text, new Problem($"column “{text}”", PeriodText.LacksYear(text, intake.Periods.ForHeadings) ? "a period with its year; or ignore the column by name" : "a period, or a target; or ignore the column by name"));
        }

        for (var column = 1; column < first; column++)
        {
            if (column == code || column == unit || column == target || others.Contains(column)) continue;
            if (headings.TryGetValue(column, out var text) && HeadingRoles.LacksLabel(text, intake.Recipe) && others.Add(column)) intake.Findings.Refuse(grid.Name, rows[at].Number, column, HeadingRoles.Unnamed(text, intake.Recipe!));
            else labels.Add(column);
        }

        unit = WideUnits.Find(labels, unit, code, rows, at, last, periods.Keys, grid, intake);
        labels.Remove(unit);
        if (labels.Count == 0 && unit == 0 && code > 0) (labels, code) = ([code], 0);
        var figures = Spread(periods, units).ToDictionary(figure => figure.Column);
        return new WideHeading(rows[at].Number, rows[last].Number, figures, labels, code, unit, target, others, Math.Max(figures.Keys.Max(), headings.Keys.Max()), rows[at].Fields)
        {
            Named = [.. rows[at].Cells.Where(cell => labels.Contains(cell.Column) || cell.Column == code || cell.Column == unit || cell.Column == target || (others.Contains(cell.Column) && intake.Ignored.Has(cell.Text))).Select(cell => intake.Recipe?.Find(cell.Text) ?? new RecipeColumn(cell.Text, HeadingRoles.ContentOf(
                labels.Contains(cell.Column) ? ColumnRole.Indicator : cell.Column == code ? ColumnRole.Code : cell.Column == unit ? ColumnRole.Unit : cell.Column == target ? ColumnRole.Target : ColumnRole.Ignored)))],
        };
    }

    // A period applies to every unit up to the next period.
    private static IEnumerable<FigureColumn> Spread(Dictionary<int, string> periods, Dictionary<int, Unit> units)
    {
        string? period = null;
        foreach (var column in periods.Keys.Union(units.Keys).Order())
        {
            period = periods.GetValueOrDefault(column) ?? period;
            if (period is not null) yield return new FigureColumn(column, period, units.GetValueOrDefault(column));
        }
    }

    // A column's heading is its text in the row of the periods, or in the nearest row; a title in the first column is not a heading.
    private static Dictionary<int, string> Headings(IReadOnlyList<GridRow> rows, int at, int last)
    {
        var headings = rows[at].Cells.ToDictionary(cell => cell.Column, cell => cell.Text);
        for (var i = at + 1; i <= last; i++) AddMissing(i);
        for (var i = at - 1; i >= 0 && rows[i].Number >= rows[at].Number - RowsBelow; i--) AddMissing(i);
        return headings;

        void AddMissing(int i)
        {
            foreach (var cell in rows[i].Cells.Where(cell => cell.Column > 1 && cell.Width == 1)) headings.TryAdd(cell.Column, cell.Text);
        }
    }
}
