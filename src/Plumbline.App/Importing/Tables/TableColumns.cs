using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Definitions.Registers;
using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Recipes;
using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Tables;

/// <summary>Where the columns of a kind of definition stand in another table.</summary>
/// <param name="Theirs">The kind's columns, and those of the table that hold them.</param>
/// <param name="Fixed">The kind's columns that have the same text in every row.</param>
internal sealed record TableColumns(IReadOnlyList<(string Column, RecipeColumn Of, int Place)> Theirs, IReadOnlyList<FixedCell> Fixed)
{
    /// <summary>The columns that hold figures of rows of a register.</summary>
    internal IReadOnlyList<(FigureOfRow Field, Period Period, int Place)> Figures { get; private init; } = [];

    /// <summary>The latest of their periods; null where there are none.</summary>
    internal Period? Latest => Figures.Select(static one => one.Period).MaxBy(static period => period.Last);

    /// <summary>Whether rows of a register have their codes in the table.</summary>
    internal bool HasCodes => Theirs.Any(static their => their.Column == Row);

    private const string Row = "row";
    private const string Indicator = "indicator";
    private const string Unit = "unit";
    private const string PeriodColumn = "period";

    /// <summary>The columns, or null where the recipe does not suit the kind or the table; the problems are recorded at the heading.</summary>
    internal static TableColumns? Find(Recipe recipe, ITableKind kind, GridRow heading, Grid grid, FigureIntake intake, WorkspaceContext context)
    {
        var before = intake.Findings.RefusedCount;
        var theirs = new List<(string Column, RecipeColumn Of, int Place)>();
        var figures = new List<(FigureOfRow Field, Period Period, int Place)>();
        foreach (var cell in heading.Cells.Where(cell => !intake.Ignored.Has(cell.Text)))
        {
            var place = cell.Column;
            if (recipe.Find(cell.Text) is not { } column)
            {
                if (!recipe.IgnoresOthers && !recipe.Filters(cell.Text)) intake.Findings.RefuseColumn(grid.Name, heading.Number, place, cell.Text, new Problem($"column “{cell.Text}”, which the recipe {recipe.Name} does not name", "what it holds, or ignore, in the recipe, or “others: ignore” for all that it does not name; or ignore the column by name"));
                continue;
            }

            if (column.Holds is ColumnContent.Word { Is: ColumnWord.Ignore }) continue;
            var name = column.Holds.ToString()!;
            if (FigureOf(kind, name, context, intake) is (var field, var read))
            {
                if (read.TryGet(out var period, out var wrong)) figures.Add((field, period, place));
                else Refuse(place, new Problem($"“{column.Heading}: {name}” in the recipe {recipe.Name}", $"{field.Code} and {wrong.Expected}"));
            }
            else if (!kind.Columns.Contains(name, StringComparer.Ordinal))
                Refuse(place, new Problem($"“{column.Heading}: {name}” in the recipe {recipe.Name}", $"one of {string.Join(", ", kind.Columns)}, or ignore{Spelling.Suggestion(name, kind.Columns)}"));
            else if (theirs.Find(other => other.Column == name) is { Column: not null } twice)
                Refuse(place, new Problem($"“{column.Heading}” and “{twice.Of.Heading}”, which the recipe {recipe.Name} both calls {name}", "one column of it"));
            else
                theirs.Add((name, column, place));
        }

        List<FixedCell> given = [.. Given(recipe, kind, intake).Where(cell => !theirs.Exists(their => their.Column == cell.Column))];
        foreach (var cell in given.Where(cell => !kind.Columns.Contains(cell.Column, StringComparer.Ordinal)))
            Refuse(0, new Problem($"“{cell.Column}” fixed by the recipe {recipe.Name}", $"one of {string.Join(", ", kind.Columns)}{Spelling.Suggestion(cell.Column, kind.Columns)}"));
        foreach (var missing in kind.Required.Where(name => !kind.Supplies.Contains(name, StringComparer.Ordinal) && !theirs.Exists(their => their.Column == name) && !given.Exists(cell => cell.Column == name)))
            Refuse(0, new Problem($"no column that the recipe {recipe.Name} calls {missing}", $"one, or {missing} under its “fixed”"));
        return intake.Findings.RefusedCount > before ? null : new TableColumns(theirs, given) { Figures = figures };

        void Refuse(int column, Problem problem) => intake.Findings.Refuse(grid.Name, heading.Number, column, problem);
    }

    // A figure of rows without a period is of the one that is given for the whole table.
    private static (FigureOfRow Field, Parsed<Period> Period)? FigureOf(ITableKind kind, string name, WorkspaceContext context, FigureIntake intake)
    {
        if (kind is not RegisterTable { Register: var register }) return null;
        return register.Find(name) is FigureOfRow && intake.Given.HasPeriod ? RegisterFigures.Read(register, $"{name} {intake.Given.Period()}", context) : RegisterFigures.Read(register, name, context);
    }

    // An option of the command goes above the recipe.
    private static IEnumerable<FixedCell> Given(Recipe recipe, ITableKind kind, FigureIntake intake)
    {
        if ((Has(Indicator) || recipe.Fixed.Indicator is not null) && intake.Given.HasIndicator) yield return new FixedCell(Indicator, intake.Given.Indicator()!.Code.ToString());
        if ((Has(Unit) || recipe.Fixed.Unit is not null) && intake.Given.Unit is { } unit) yield return new FixedCell(Unit, unit.ToString());
        if ((Has(PeriodColumn) || recipe.Fixed.Period is not null) && intake.Given.HasPeriod) yield return new FixedCell(PeriodColumn, intake.Given.Period()!);
        foreach (var other in recipe.Fixed.Others) yield return other;

        bool Has(string column) => kind.Columns.Contains(column, StringComparer.Ordinal);
    }
}
