using Plumbline.App.Importing.Headings;
using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;

namespace Plumbline.App.Importing.Layouts;

/// <summary>Settles what the columns of a long table hold, where a heading alone does not say it.</summary>
internal static class LongRoles
{
    /// <summary>The roles: a column whose cells are units is the unit, and a count is the figure where no other column is, or the numerator of one with a denominator.</summary>
    internal static List<(Cell Cell, ColumnRole Role)> Settle(List<(Cell Cell, ColumnRole Role)> roles, IReadOnlyList<GridRow> below, FigureIntake intake)
    {
        if (roles.Exists(Is(ColumnRole.Value)) && (!roles.Exists(Is(ColumnRole.Denominator)) || roles.Exists(Is(ColumnRole.Numerator))))
            roles = roles.ConvertAll(pair => pair.Role == ColumnRole.Count ? (pair.Cell, ColumnRole.Unknown) : pair);
        if (roles.Exists(Is(ColumnRole.Unit))) return roles;
        var column = roles.Find(pair => MayBeUnit(pair.Role, intake) && UnitColumns.Hold(below.Select(row => row.At(pair.Cell.Column)), intake)).Cell.Column;
        return column == 0 ? roles : roles.ConvertAll(pair => pair.Cell.Column == column ? (pair.Cell, ColumnRole.Unit) : pair);
    }

    // “Name” is most often the indicator's; where that is given, it may be the unit's.
    private static bool MayBeUnit(ColumnRole role, FigureIntake intake) => role == ColumnRole.Unknown || (role == ColumnRole.Indicator && intake.Given.HasIndicator);

    private static Predicate<(Cell Cell, ColumnRole Role)> Is(ColumnRole role) => pair => pair.Role == role;
}
