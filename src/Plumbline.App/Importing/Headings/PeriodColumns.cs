using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Labels;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Headings;

/// <summary>Where the rows of a table say their period: in one column, in a month or quarter with its year beside it, or nowhere, for <c>--period</c> to say.</summary>
/// <param name="Column">The column of the period, the month or the quarter; 0: none.</param>
/// <param name="Year">The column of its year; 0: none.</param>
/// <param name="IsFinancial">Whether the heading of the year says financial: then 2024 may begin in that year, or end in it.</param>
internal sealed record PeriodColumns(int Column, int Year, bool IsFinancial = false)
{
    /// <summary>The period of a row as text; empty where the row says none.</summary>
    internal string Of(GridRow row, FigureIntake intake)
    {
        if (Column == 0) return intake.Given.Period() ?? "";
        var own = Seen(row, Column);
        if (own.Length == 0) return "";
        if (Year > 0 && IsFinancial && PeriodText.IsBareYear(Seen(row, Year))) return $"{own} of the financial year {Seen(row, Year)}, which may begin or end in it";
        if (Year > 0) return Dated(own, Seen(row, Year), intake);
        if (intake.Given.Year is not { } year || PeriodText.Names(own, intake.Periods.ForHeadings)) return own;
        intake.Given.UseYear();
        return Dated(own, year, intake);
    }

    /// <summary>Whether the heading of a year says that it is a financial one.</summary>
    internal static bool SaysFinancial(string? heading) => heading is not null && LabelText.Normalise(heading).Split(' ').Any(word => word is "financial" or "fiscal" or "fy");

    // What names no period is refused as both together.
    private static string Dated(string part, string year, FigureIntake intake) => intake.Periods.Beside(part, year) ?? $"{part} of {(year.Length == 0 ? "no year" : year)}";

    private static string Seen(GridRow row, int column) => row.Text(column) is { } text ? PlainText.Read(text).Trim() : "";
}
