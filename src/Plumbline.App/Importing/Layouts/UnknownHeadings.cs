using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Headings;
using Plumbline.App.Importing.Labels;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Layouts;

/// <summary>Finds the headings of a table whose columns are unknown, so that none of its data is read as a heading.</summary>
internal static class UnknownHeadings
{
    private const int Fewest = 2;
    private const int Listed = 12;

    private static readonly (ColumnRole[] Roles, string Word, string Others, string? Option)[] Needed =
    [
        ([ColumnRole.Indicator, ColumnRole.Code], "indicator", "measure, metric, kpi or code", "--indicator"),
        ([ColumnRole.Period, ColumnRole.Year], "period", "month, quarter, year or date", "--period"),
        ([ColumnRole.Value, ColumnRole.Count], "value", "figure, actual or result", null),
    ];

    /// <summary>The heading row, and the last data row directly below it; null if the rows are not such a table.</summary>
    internal static (GridRow Heading, int LastRow)? Find(IReadOnlyList<GridRow> rows, FigureIntake intake)
    {
        for (var i = 0; i + 1 < rows.Count; i++)
        {
            if (!AreHeadings(rows[i], intake) || !IsBelow(rows[i], rows[i + 1], intake)) continue;
            var last = i + 1;
            while (last + 1 < rows.Count && rows[last + 1].Number == rows[last].Number + 1 && IsBelow(rows[i], rows[last + 1], intake)) last++;
            return (rows[i], rows[last].Number);
        }

        return null;
    }

    /// <summary>The problem: which headings there are, which are missing, and how to supply them.</summary>
    internal static Problem Describe(GridRow heading, FinancialCalendar calendar)
    {
        if (heading.Cells.Count(cell => PeriodText.LacksYear(cell.Text, calendar)) is var months and > 0 && months >= heading.Cells.Count - 2)
            return new Problem($"the headings {string.Join(", ", heading.Cells.Take(Listed).Select(cell => $"“{Short(cell.Text)}”"))}, which name no year", "--year, such as 2024 or 2023/24, or the year in a row above them");
        var roles = heading.Cells.Select(cell => HeadingWords.RoleOf(cell.Text)).ToHashSet();
        var missing = Needed.Where(needed => !needed.Roles.Any(roles.Contains)).ToList();
        var names = string.Join(", ", heading.Cells.Take(Listed).Select(cell => $"“{Short(cell.Text)}”")) + (heading.Cells.Count > Listed ? " …" : "");
        var given = string.Concat(missing.Select(needed => needed.Option is { } option ? $"; or give {option} where every row is of one {needed.Word}" : ""));
        return new Problem(
            $"the headings {names}",
            $"{string.Join(", and ", missing.Select(needed => $"one that says {needed.Word} (or {needed.Others})"))}: rename the heading of the column that holds it, and leave out with --ignore what is not needed; or a wide table, with a row of periods such as Apr-23{given}");
    }

    private static bool AreHeadings(GridRow row, FigureIntake intake) =>
        row.Cells.Count >= Fewest
        && row.Cells.All(cell => cell.Kind == CellKind.Text && cell.Text.Any(char.IsLetter) && !PeriodText.Names(cell.Text, intake.Periods.ForHeadings))
        && (row.Cells.Count > Fewest || row.Cells.Any(cell => HeadingWords.RoleOf(cell.Text) != ColumnRole.Unknown))
        && Needed.Any(needed => !row.Cells.Any(cell => needed.Roles.Contains(HeadingWords.RoleOf(cell.Text))));

    // Data have a figure or a period, and nothing but headings above; a row of periods beside a label is itself a heading.
    private static bool IsBelow(GridRow heading, GridRow row, FigureIntake intake)
    {
        if (row.Cells.Count < Fewest || !row.Cells.All(cell => heading.At(cell.Column).Column > 0)) return false;
        var periods = row.Cells.Count(cell => IsPeriod(cell, intake));
        var areYears = row.Cells.Skip(1).All(cell => PeriodText.IsBareYear(cell.Text)) && HeadingWords.RoleOf(row.Cells[0].Text) == ColumnRole.Unknown;
        if (periods > 0 && periods >= row.Cells.Count - 1 && row.Cells.Count == heading.Cells.Count && !IsPeriod(row.Cells[0], intake) && !areYears) return false;
        return periods > 0 || row.Cells.Any(cell => PrintedFigure.Parse(cell.Text).Succeeded);
    }

    private static bool IsPeriod(Cell cell, FigureIntake intake) => cell.Kind == CellKind.Date || PeriodText.Names(cell.Text, intake.Periods.ForHeadings);

    private static string Short(string text) => text.Length <= 40 ? text.ReplaceLineEndings(" ") : text[..39].ReplaceLineEndings(" ") + "…";
}
