using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Headings;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Recipes;
using Plumbline.App.Importing.Words;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Layouts;

/// <summary>What the heading of a wide table says about its columns.</summary>
/// <param name="FirstRow">The row of the periods.</param>
/// <param name="LastRow">The last row of the heading.</param>
/// <param name="Figures">The figure columns by number.</param>
/// <param name="Labels">The label columns, from the left.</param>
/// <param name="Code">The code column; 0 if there is none.</param>
/// <param name="Unit">The unit column; 0 if there is none.</param>
/// <param name="Target">The target column; 0 if there is none.</param>
/// <param name="Aspect">The column whose words say the aspect of each row's figures; 0 if there is none.</param>
/// <param name="Others">Known columns that hold no figures.</param>
/// <param name="Last">The last column that has a heading.</param>
/// <param name="Fields">How many fields the row of the periods has; 0 if no separator divides it.</param>
internal sealed record WideHeading(
    int FirstRow, int LastRow, IReadOnlyDictionary<int, FigureColumn> Figures, IReadOnlyList<int> Labels, int Code, int Unit, int Target, int Aspect, IReadOnlySet<int> Others, int Last, int Fields)
{
    private const int RowsAbove = 4;
    private const int RowsBelow = 2;

    /// <summary>The first column of figures.</summary>
    internal int FirstFigure { get; } = Figures.Keys.Min();

    /// <summary>The headings in the row of the periods that are not periods, and what their columns hold.</summary>
    internal IReadOnlyList<RecipeColumn> Named { get; private init; } = [];

    /// <summary>The columns of words beside the figures.</summary>
    internal IReadOnlyList<WordsColumn> Words { get; private init; } = [];

    /// <summary>The columns that all say the unit; null where one does or none.</summary>
    internal UnitPair? Pair { get; private init; }

    /// <summary>The heading of the column of units; null where there is none.</summary>
    internal string? UnitHeading { get; private init; }

    /// <summary>The heading of the same columns printed again, with its own periods.</summary>
    internal WideHeading Again(WideHeading next) => Pair is null ? next : next with { Labels = Labels, Unit = Unit, Pair = Pair };

    /// <summary>Whether the heading covers a column.</summary>
    internal bool IsKnown(int column) => column < FirstFigure || Figures.ContainsKey(column) || column == Target || column == Unit || column == Code || column == Aspect || Others.Contains(column);

    /// <summary>Finds the heading among the first rows: the row with the most periods, the first of equals.</summary>
    internal static WideHeading? Find(IReadOnlyList<GridRow> rows, Grid grid, FigureIntake intake, HeadingRows? within = null)
    {
        if (MostPeriods(rows, intake, within) is not { } found) return null;
        if (found.UsesYear) intake.Given.UseYear();
        return Read(rows, found.At, found.Periods, grid, intake);
    }

    /// <summary>The row with the most periods; null if no row has one.</summary>
    internal static GridRow? Best(IReadOnlyList<GridRow> rows, FigureIntake intake, HeadingRows? within = null) => MostPeriods(rows, intake, within) is { At: var at } ? rows[at] : null;

    private static (int At, Dictionary<int, string> Periods, bool UsesYear)? MostPeriods(IReadOnlyList<GridRow> rows, FigureIntake intake, HeadingRows? within)
    {
        (int At, Dictionary<int, string> Periods, bool UsesYear)? best = null;
        for (var i = 0; i < rows.Count; i++)
        {
            var periods = Periods(rows, i, intake, out var usesYear);
            if (FigureRows.IsOne(rows[i], periods, intake) || within?.Holds(rows[i].Number) == false) continue;
            if (periods.Count > (best?.Periods.Count ?? 0) || (best is { } years && AreYearsOf(years, periods, rows, i, intake))) best = (i, periods, usesYear);
        }

        return best;
    }

    // “2023/24” above “Jan” is the year of the months, where there are as many of one as of the other.
    private static bool AreYearsOf((int At, Dictionary<int, string> Periods, bool UsesYear) years, Dictionary<int, string> periods, IReadOnlyList<GridRow> rows, int at, FigureIntake intake) =>
        periods.Count == years.Periods.Count && rows[at].Number - rows[years.At].Number <= RowsAbove
        && years.Periods.Values.All(text => PeriodText.IsYear(text, intake.Periods.ForHeadings))
        && periods.Keys.All(column => rows[at].Text(column) is { } text && !PeriodText.Names(text, intake.Periods.ForHeadings));

    // Periods by column; the rows above supply their years.
    private static Dictionary<int, string> Periods(IReadOnlyList<GridRow> rows, int at, FigureIntake intake, out bool usesYear)
    {
        usesYear = false;
        var above = FilledRight(rows, at);
        var periods = new Dictionary<int, string>();
        foreach (var cell in rows[at].Cells.TakeWhile(cell => cell.Column <= ImportLimits.WideColumns))
        {
            if (cell.Kind is not (CellKind.Text or CellKind.Date)) continue;
            if (intake.Ignored.Has(cell.Text)) continue;
            if (AspectWords.PeriodOf(cell.Text, intake.Periods.ForHeadings) is not { } heading) continue;
            var years = above.Select(row => row.GetValueOrDefault(cell.Column)).OfType<string>().Select(AspectWords.WithoutAspect);
            if (PeriodText.Find(heading, years, intake.Periods.ForHeadings) is { } text) periods.Add(cell.Column, text);
            else if (intake.Given.Year is { } given && heading.Any(char.IsLetter) && PeriodText.Beside(heading, given, intake.Periods.ForHeadings) is { } dated)
            {
                periods.Add(cell.Column, dated);
                usesYear = true;
            }
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

    /// <summary>The table in words: <c>wide: 3 periods from Apr-23 to Jun-23, actual and plan figures</c>.</summary>
    internal string Describe()
    {
        var periods = Figures.Values.OrderBy(figure => figure.Column).Select(figure => figure.Period).Distinct(StringComparer.Ordinal).ToList();
        var aspects = Figures.Values.Select(figure => figure.Aspect).OfType<Core.Observations.Aspect>().Distinct().Select(aspect => aspect.IsActual ? "actual" : aspect.ToString()).Order(StringComparer.Ordinal).ToList();
        return $"wide: {(periods.Count == 1 ? periods[0] : $"{periods.Count} periods from {periods[0]} to {periods[^1]}")}{(aspects is ["actual"] || Aspect > 0 ? "" : $", {string.Join(" and ", aspects)} figures")}";
    }

    private static WideHeading Read(IReadOnlyList<GridRow> rows, int at, Dictionary<int, string> periods, Grid grid, FigureIntake intake)
    {
        var first = periods.Keys.Min();
        PlanHeadings.RefuseSheet(rows[at].Number, first, grid, intake);
        foreach (var row in rows.Take(at).Where(row => row.Number >= rows[at].Number - RowsAbove)) PlanHeadings.RefuseAbove(row, periods.Keys, grid, intake);
        var below = HeadingBelow.Read(rows, at, periods, grid, intake);
        var columns = new WideColumns(rows[at], periods, below.Units, HeadingAbove.Senses(rows, at, below.Senses, periods, intake));
        var headings = Headings(rows, at, below.Last);
        var unknown = new List<(int Column, string Text)>();
        var words = new List<WordsColumn>();
        var (labels, others, code, unit, target, aspect) = (new List<int>(), below.Refused, 0, 0, 0, 0);
        var measures = new HashSet<int>();
        others.UnionWith(columns.NotRead);
        if (columns.NotRead.Count > 0) intake.Findings.Note($"{grid.Name}:{rows[at].Number}:{columns.NotRead.Min()}", $"{columns.NotReadWords(headings)} beside the figures of a period: not read");
        List<GridRow> data = [.. rows.Skip(below.Last + 1).Where(row => row.Cells.Any(cell => columns.Figures.ContainsKey(cell.Column)) && !periods.Keys.Any(column => row.Text(column) is { } text && text == rows[at].Text(column)))];
        foreach (var (column, text) in headings.OrderBy(pair => pair.Key))
        {
            if (columns.Figures.ContainsKey(column) || others.Contains(column)) continue;
            var role = intake.Ignored.Has(text) ? ColumnRole.Ignored : HeadingRoles.Of(text, intake.Recipe, withWords: true);
            if (WordsColumns.Of(new Cell(column, text), role, intake) is { } held && (column > first || !UnitColumns.NameIndicators(data.Select(row => row.At(column)), intake)) && others.Add(column)) words.Add(held);
            else if (role is ColumnRole.Aspect && RowAspects.Find([column], data, intake) > 0) aspect = column;
            else if (role is (ColumnRole.Aspect or ColumnRole.SourceNote or ColumnRole.Doubtful) && others.Add(column)) intake.Findings.Refuse(grid.Name, rows[at].Number, column, PlanHeadings.Problem($"column “{text}” in a wide table"));
            else if (role == ColumnRole.Target && target == 0) target = column;
            else if (role == ColumnRole.Unit && UnitColumns.HoldMeasures(text, data.Select(row => row.At(column)), intake) && others.Add(column))
            {
                measures.Add(column);
                intake.Findings.Note($"{grid.Name}:{rows[at].Number}:{column}", UnitColumns.NotRead(text));
            }
            else if (role == ColumnRole.Unit && unit == 0) unit = column;
            else if (role == ColumnRole.Code && code == 0 && column < first) code = column;
            else if (role is ColumnRole.Ignored or ColumnRole.Note or ColumnRole.Target) others.Add(column);
            else if (role == ColumnRole.Derived && column > 1 && others.Add(column)) intake.Findings.Note($"{grid.Name}:{rows[at].Number}:{column}", $"column “{text}” is not a period: not read");
            else if (column > first && unit == 0 && UnitColumns.Hold(data.Select(row => row.At(column)), intake)) unit = column;
            else if (column > first && others.Add(column)) unknown.Add((column, text));
        }

        var pair = UnitPair.Of([.. headings.Where(pair => pair.Key == unit || (!columns.Figures.ContainsKey(pair.Key) && !measures.Contains(pair.Key) && !intake.Ignored.Has(pair.Value) && HeadingRoles.Of(pair.Value, intake.Recipe) == ColumnRole.Unit)).OrderBy(pair => pair.Key).Select(pair => new Cell(pair.Key, pair.Value))], data, intake);
        if (pair is not null)
        {
            unit = pair.Read;
            others.UnionWith(pair.Beside.Select(heading => heading.Column));
            others.Remove(unit);
            unknown.RemoveAll(column => others.Contains(column.Column) && pair.Beside.Any(heading => heading.Column == column.Column) || column.Column == unit);
            pair.Note(grid.Name, rows[at].Number, headings[unit], intake);
        }

        for (var column = 1; column < first; column++)
        {
            if (column == code || column == unit || column == target || column == aspect || others.Contains(column)) continue;
            if (headings.TryGetValue(column, out var text) && HeadingRoles.LacksLabel(text, intake.Recipe) && others.Add(column)) intake.Findings.Refuse(grid.Name, rows[at].Number, column, HeadingRoles.Unnamed(text, intake.Recipe!, data.Select(row => row.At(column))));
            else labels.Add(column);
        }

        if (aspect == 0 && labels.Count + Math.Sign(code) > 1) aspect = RowAspects.Find(labels, data, intake);
        labels.Remove(aspect);
        unit = WideUnits.Find(labels, unit, code, rows, at, data, periods.Keys, grid, intake);
        labels.Remove(unit);
        if (labels.Count == 0 && unit == 0 && code > 0) (labels, code) = ([code], 0);
        foreach (var (column, text) in unknown) RefuseUnknown(rows[at], column, text, data, hasUnit: unit > 0, grid, intake);
        var above = unit == 0 && below.Units.Count == 0 ? HeadingAbove.Units(rows, at, columns.Figures, intake) : null;
        if (labels.Count > 1 && labels.Take(labels.Count - 1).FirstOrDefault(column => UnitColumns.HoldItems(data.Select(row => row.At(column)), intake)) is > 0 and var item)
            intake.Findings.Refuse(grid.Name, rows[at].Number, item, new Problem($"column {item} of a wide table, which holds items of a breakdown", "figures of the whole; or a recipe that says “item DIMENSION” for the column"));
        return new WideHeading(rows[at].Number, rows[below.Last].Number, above ?? columns.Figures, labels, code, unit, target, aspect, others, Math.Max(columns.Figures.Keys.Max(), headings.Keys.Max()), rows[at].Fields)
        {
            Words = words,
            Pair = pair,
            UnitHeading = headings.GetValueOrDefault(unit),
            Named =
            [
                .. words.Where(column => column.IsRead).Select(column => intake.Recipe?.Find(column.Heading) ?? new RecipeColumn(column.Heading, column.Content())),
                .. rows[at].Cells.Where(cell => labels.Contains(cell.Column) || cell.Column == code || cell.Column == unit || cell.Column == target || cell.Column == aspect || (others.Contains(cell.Column) && (intake.Ignored.Has(cell.Text) || pair?.Beside.Any(beside => beside.Column == cell.Column) == true))).Select(cell => intake.Recipe?.Find(cell.Text) ?? new RecipeColumn(cell.Text, HeadingRoles.ContentOf(
                    labels.Contains(cell.Column) ? ColumnRole.Indicator : cell.Column == code ? ColumnRole.Code : cell.Column == unit ? ColumnRole.Unit : cell.Column == target ? ColumnRole.Target : cell.Column == aspect ? ColumnRole.Aspect : ColumnRole.Ignored))),
                .. headings.Where(pair => columns.NotRead.Contains(pair.Key) && rows[at].At(pair.Key).Column == 0 && intake.Ignored.Has(pair.Value)).Select(pair => pair.Value).Distinct(StringComparer.OrdinalIgnoreCase).Select(word => new RecipeColumn(word, new ColumnContent.Word(ColumnWord.Ignore))),
            ],
        };
    }

    // A column of words may be of units nobody knows: to leave it out could give a part's figures to the whole.
    private static void RefuseUnknown(GridRow heading, int column, string text, List<GridRow> data, bool hasUnit, Grid grid, FigureIntake intake)
    {
        if (PeriodText.LacksYear(text, intake.Periods.ForHeadings))
            intake.Findings.RefuseColumn(grid.Name, heading.Number, column, text, new Problem($"column “{text}”", "a period with its year; or ignore the column by name"));
        else if (!hasUnit && UnitColumns.HoldNames(data.Select(row => row.At(column))))
            intake.Findings.Refuse(grid.Name, heading.Number, column, UnitColumns.Unknown(new Cell(column, text), data));
        else
            intake.Findings.RefuseColumn(grid.Name, heading.Number, column, text, new Problem($"column “{text}”", "a period, or a target; or ignore the column by name"));
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
