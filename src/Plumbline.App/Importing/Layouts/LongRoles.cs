using Plumbline.App.Importing.Headings;
using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Labels;
using Plumbline.App.Importing.Recipes;
using Plumbline.Core.Observations;

namespace Plumbline.App.Importing.Layouts;

/// <summary>Settles what the columns of a long table hold, where a heading alone does not say it.</summary>
internal static class LongRoles
{
    /// <summary>The roles: a column whose cells are units is the unit, and a count is the figure where no other column is, or the numerator of one with a denominator.</summary>
    internal static List<(Cell Cell, ColumnRole Role)> Settle(List<(Cell Cell, ColumnRole Role)> roles, IReadOnlyList<GridRow> below, FigureIntake intake)
    {
        if (roles.Exists(Is(ColumnRole.Value)) && (!roles.Exists(Is(ColumnRole.Denominator)) || roles.Exists(Is(ColumnRole.Numerator))))
            roles = roles.ConvertAll(pair => pair.Role == ColumnRole.Count ? (pair.Cell, ColumnRole.Unknown) : pair);
        if (Pair(roles, below, intake) is { } pair) roles = roles.ConvertAll(own => pair.Beside.Any(beside => beside.Column == own.Cell.Column) ? (own.Cell, ColumnRole.Ignored) : own);
        if (roles.Exists(Is(ColumnRole.Unit))) return roles;
        var column = roles.Find(pair => MayBeUnit(pair.Role, intake) && UnitColumns.Hold(below.Select(row => row.At(pair.Cell.Column)), intake)).Cell.Column;
        return column == 0 ? roles : roles.ConvertAll(pair => pair.Cell.Column == column ? (pair.Cell, ColumnRole.Unit) : pair);
    }

    /// <summary>The columns that all say the unit; null where one does or none.</summary>
    internal static UnitPair? Pair(List<(Cell Cell, ColumnRole Role)> roles, IReadOnlyList<GridRow> below, FigureIntake intake) =>
        UnitPair.Of([.. roles.Where(pair => pair.Role == ColumnRole.Unit && !intake.Ignored.Has(pair.Cell.Text)).Select(pair => pair.Cell)], below, intake);

    /// <summary>The aspects of <c>Plan | Actual</c>, <c>Actual | Forecast</c> and the like, by column; empty where these words do not stand beside each other, a column says the aspects, or a recipe what the columns hold.</summary>
    internal static Dictionary<int, Aspect> BesideActual(List<(Cell Cell, ColumnRole Role)> roles, Recipe? recipe)
    {
        if (recipe is not null || roles.Exists(Is(ColumnRole.Aspect)) || !roles.Exists(IsActual)) return [];
        var planned = roles.Where(static pair => pair.Role is ColumnRole.Target or ColumnRole.Unknown && AspectWords.Alone(pair.Cell.Text) is { IsActual: false }).Select(static pair => pair.Cell).ToList();
        return planned.Count == 0 ? [] : planned.Append(roles.Find(IsActual).Cell).ToDictionary(static cell => cell.Column, static cell => AspectWords.Alone(cell.Text)!);

        // “Value” and “Performance” stand beside targets too.
        static bool IsActual((Cell Cell, ColumnRole Role) pair) => pair.Role == ColumnRole.Value && LabelText.Normalise(pair.Cell.Text) is "actual" or "actuals";
    }

    // “Name” is most often the indicator's; where that is given, it may be the unit's.
    private static bool MayBeUnit(ColumnRole role, FigureIntake intake) => role == ColumnRole.Unknown || (role == ColumnRole.Indicator && intake.Given.HasIndicator);

    private static Predicate<(Cell Cell, ColumnRole Role)> Is(ColumnRole role) => pair => pair.Role == role;
}
