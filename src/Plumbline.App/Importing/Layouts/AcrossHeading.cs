using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Headings;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Recipes;
using Plumbline.App.Importing.Words;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Layouts;

/// <summary>What the heading of a table with a column for each indicator says of its columns.</summary>
/// <param name="Row">The row of the headings.</param>
/// <param name="Figures">The columns of figures, whose headings are labels of indicators.</param>
/// <param name="Periods">Where a row says its period.</param>
/// <param name="Unit">The column of units; 0: none.</param>
internal sealed record AcrossHeading(GridRow Row, IReadOnlyList<Cell> Figures, PeriodColumns Periods, int Unit)
{
    private const int MostColumns = 500;

    /// <summary>The columns of words beside the figures.</summary>
    internal IReadOnlyList<WordsColumn> Words { get; private init; } = [];

    /// <summary>The columns that all say the unit; null where one does or none.</summary>
    internal UnitPair? Pair { get; private init; }

    /// <summary>What each column holds.</summary>
    internal IReadOnlyDictionary<int, ColumnRole> Roles { get; private init; } = new Dictionary<int, ColumnRole>();

    /// <summary>The last column that has a heading.</summary>
    internal int Last => Math.Max(Row.Cells[^1].Column, Periods.Column);

    /// <summary>Whether a column has a heading, or holds the periods without one.</summary>
    internal bool IsHeaded(int column) => column == Periods.Column || Row.At(column).Column > 0;

    /// <summary>Finds the heading in a row; null where it is none: a heading has words alone, a period below it or given, and figures.</summary>
    internal static AcrossHeading? Find(IReadOnlyList<GridRow> rows, int at, Grid grid, FigureIntake intake)
    {
        var row = rows[at];
        if (row.Cells.Count > MostColumns || (row.Cells.Count == 1 && row.Cells[0].Column == 1 && !intake.Given.HasPeriod) || !row.Cells.All(cell => IsWord(cell, intake))) return null;
        List<GridRow> below = [.. rows.Skip(at + 1)];
        if (RolesOf(row, below, intake) is not { } roles) return null;
        var periods = PeriodsOf(row, roles, below, intake);
        var unit = roles.FirstOrDefault(pair => pair.Value == ColumnRole.Unit).Key;
        var figures = row.Cells.Where(cell => roles[cell.Column] == ColumnRole.Indicator).ToList();
        var known = figures.Exists(cell => IsIndicator(cell, intake));
        if (figures.Count == 0 || (periods.Column == 0 && !(intake.Given.HasPeriod && known))) return null;

        // A unit or an item is no indicator. Other headings that nobody knows are asked where the periods below show what the table is.
        if (figures.Find(cell => !IsIndicator(cell, intake) && (intake.Units.Knows(cell.Text) || intake.NamedItem(cell.Text) is not null)) is { Column: > 0 } part && intake.Recipe is null)
        {
            intake.Findings.Refuse(grid.Name, row.Number, part.Column, new Problem($"column “{part.Text}”, which is a {(intake.Units.Knows(part.Text) ? "unit" : "part of a breakdown")}, above figures of no indicator", intake.Units.Knows(part.Text) ? "the table turned round: a row for each unit, a column for each period, with --indicator" : "a recipe that says “value” with the item for the column, and the indicator below “fixed”"));
            figures.RemoveAll(cell => !IsIndicator(cell, intake));
        }
        else if (!known && !below.Exists(data => data.At(periods.Column) is { Column: > 0 } cell && NamesPeriod(cell, periods, intake))) return null;
        var pair = unit == 0 ? null : UnitPair.Of([.. row.Cells.Where(cell => cell.Column == unit || (roles[cell.Column] == ColumnRole.Ignored && RoleOf(cell, intake) == ColumnRole.Unit))], below, intake);
        pair?.Note(grid.Name, row.Number, row.Text(unit), intake);
        Refuse(row, roles, below, grid, intake);
        return new AcrossHeading(row, figures, periods, unit) { Pair = pair, Roles = roles, Words = WordsOf(row, roles, figures.Count, grid, intake) };
    }

    private static Dictionary<int, ColumnRole>? RolesOf(GridRow row, List<GridRow> below, FigureIntake intake)
    {
        var roles = new Dictionary<int, ColumnRole>();
        foreach (var cell in row.Cells)
        {
            var role = RoleOf(cell, intake);
            switch (role)
            {
                case ColumnRole.Indicator when !IsIndicator(cell, intake) && intake.Recipe?.Find(cell.Text) is null:
                case ColumnRole.Code or ColumnRole.FixedCode or ColumnRole.Value or ColumnRole.Count or ColumnRole.Numerator or ColumnRole.Denominator or ColumnRole.Status or ColumnRole.Provisional or ColumnRole.Aspect or ColumnRole.SourceNote or ColumnRole.Doubtful:
                    return null;
                case ColumnRole.Commentary or ColumnRole.Action when intake.Recipe is null && !intake.Words.AreAsked && HoldsFigures(cell.Column, below):
                case ColumnRole.Unknown:
                    roles[cell.Column] = HoldsFigures(cell.Column, below) ? ColumnRole.Indicator : ColumnRole.Unknown;
                    break;
                case ColumnRole.Indicator or ColumnRole.Unit or ColumnRole.Period or ColumnRole.Year or ColumnRole.Note or ColumnRole.Commentary or ColumnRole.Action or ColumnRole.Target or ColumnRole.Derived or ColumnRole.Ignored:
                    roles[cell.Column] = role;
                    break;
            }
        }

        if (UnitPair.Of([.. row.Cells.Where(cell => roles[cell.Column] == ColumnRole.Unit)], below, intake) is { } pair)
        {
            foreach (var beside in pair.Beside) roles[beside.Column] = ColumnRole.Ignored;
        }

        if (roles.ContainsValue(ColumnRole.Unit)) return roles;
        var unit = roles.FirstOrDefault(pair => pair.Value == ColumnRole.Unknown && UnitColumns.Hold(below.Select(data => data.At(pair.Key)), intake)).Key;
        if (unit > 0) roles[unit] = ColumnRole.Unit;
        return roles;
    }

    // A recipe says of a column of figures that it holds value; its heading is the indicator.
    private static ColumnRole RoleOf(Cell cell, FigureIntake intake) =>
        intake.Ignored.Has(cell.Text) ? ColumnRole.Ignored
        : intake.Recipe?.Find(cell.Text) is { } named ? (named.Holds is ColumnContent.Value ? ColumnRole.Indicator : HeadingRoles.Of(cell.Text, intake.Recipe))
        : IsIndicator(cell, intake) ? ColumnRole.Indicator
        : HeadingRoles.Of(cell.Text, intake.Recipe, withWords: true);

    private static PeriodColumns PeriodsOf(GridRow row, Dictionary<int, ColumnRole> roles, List<GridRow> below, FigureIntake intake)
    {
        var (own, year) = (Column(ColumnRole.Period), Column(ColumnRole.Year));
        if (own > 0 || year > 0) return own > 0 ? new PeriodColumns(own, year, PeriodColumns.SaysFinancial(row.Text(year))) : new PeriodColumns(year, 0);

        // A column of periods with another heading, or the first one with none. Bare years are as likely figures.
        var named = roles.Where(pair => pair.Value == ColumnRole.Unknown).Select(pair => pair.Key).Prepend(row.At(1).Column == 0 ? 1 : 0).FirstOrDefault(column => column > 0 && HoldsPeriods(column, below, intake));
        roles.Remove(named);
        if (named > 0) roles[named] = ColumnRole.Period;
        return new PeriodColumns(named, 0);

        int Column(ColumnRole role) => roles.Where(pair => pair.Value == role).Select(pair => pair.Key).DefaultIfEmpty(0).Min();
    }

    // Words beside the figures of several indicators do not say which they are about.
    private static List<WordsColumn> WordsOf(GridRow row, Dictionary<int, ColumnRole> roles, int indicators, Grid grid, FigureIntake intake)
    {
        var words = row.Cells.Select(cell => WordsColumns.Of(cell, roles[cell.Column], intake)).OfType<WordsColumn>().ToList();
        if (indicators == 1) return words;
        foreach (var column in words.Where(column => column.IsRead))
            intake.Findings.RefuseColumn(grid.Name, row.Number, column.Column, column.Heading, new Problem(FormattableString.Invariant($"column “{column.Heading}”, words beside the figures of {indicators} indicators"), "words beside the figures of one indicator; or ignore the column by name"));
        return words.FindAll(column => !column.IsRead);
    }

    private static void Refuse(GridRow row, Dictionary<int, ColumnRole> roles, List<GridRow> below, Grid grid, FigureIntake intake)
    {
        foreach (var again in row.Cells.Where(cell => roles[cell.Column] is ColumnRole.Unit or ColumnRole.Period or ColumnRole.Year).GroupBy(cell => roles[cell.Column]).SelectMany(group => group.Skip(1)))
            intake.Findings.Refuse(grid.Name, row.Number, again.Column, new Problem($"column “{again.Text}” beside another that says as much", "one column of it"));
        foreach (var cell in row.Cells)
        {
            var place = $"{grid.Name}:{row.Number}:{cell.Column}";
            if (roles[cell.Column] == ColumnRole.Unknown && below.Exists(data => data.At(cell.Column).Column > 0)) intake.Findings.Refuse(grid.Name, row.Number, cell.Column, intake.Recipe is { } recipe ? HeadingRoles.Unnamed(cell.Text, recipe, below.Select(data => data.At(cell.Column))) : UnitColumns.Unknown(cell, below));
            else if (roles[cell.Column] == ColumnRole.Derived) intake.Findings.Note(place, $"column “{cell.Text}” is worked out from the figures: not read");
            else if (roles[cell.Column] == ColumnRole.Target) intake.Findings.Note(place, $"column “{cell.Text}” holds no actual figures: not read; {PlanWords.Remedy}");
        }
    }

    private static bool IsWord(Cell cell, FigureIntake intake) => cell.Kind == CellKind.Text && cell.Text.Any(char.IsLetter) && !PeriodText.Names(cell.Text, intake.Periods.ForHeadings);

    private static bool IsIndicator(Cell cell, FigureIntake intake) => intake.Labels.Peek(new RowLabel(null, null, cell.Text)) is not LabelMatch.Unknown;

    private static bool HoldsFigures(int column, List<GridRow> below)
    {
        var cells = below.Select(row => row.At(column)).Where(cell => cell.Column > 0).ToList();
        return cells.Count > 0 && cells.TrueForAll(cell => cell.Kind == CellKind.Text && PrintedFigure.Parse(cell.Text).Succeeded);
    }

    private static bool HoldsPeriods(int column, List<GridRow> below, FigureIntake intake)
    {
        var cells = below.Select(row => row.At(column)).Where(cell => cell.Column > 0).ToList();
        return cells.Count > 0 && cells.TrueForAll(cell => cell.Kind == CellKind.Date || (!PeriodText.IsBareYear(cell.Text) && PeriodText.Names(cell.Text, intake.Periods.ForHeadings)));
    }

    private static bool NamesPeriod(Cell cell, PeriodColumns periods, FigureIntake intake) =>
        periods.Year > 0 || cell.Kind == CellKind.Date || PeriodText.Names(cell.Text, intake.Periods.ForHeadings) || (intake.Given.Year is not null && PeriodText.LacksYear(cell.Text, intake.Periods.ForHeadings));
}
