using Plumbline.Core.Observations;
using Plumbline.Core.Units;

namespace Plumbline.Core.Checks.Standing;

/// <summary>A figure must be of a unit that exists on the last day of the figure's period, or of a row that is in its register on some day of it: no total counts any other figure. The figures of one series that lie outside its unit on one side are one finding, about the first of them.</summary>
internal static class OutsideUnit
{
    internal const string Code = "outside-unit";

    internal static IEnumerable<Finding> Find(Audit audit) =>
        from indicator in audit.Picture.Indicators
        from series in audit.Figures.SeriesOf(indicator.Code)
        from outside in Outside(audit, series)
        select About(audit, outside);

    // A cell without a figure is missing from no total.
    private static IEnumerable<List<Observation>> Outside(Audit audit, IReadOnlyList<Observation> series) =>
        from cell in series
        where cell.Total is null && cell.Value is not ObservedValue.Missing && audit.Includes(cell.Period)
        where IsOutside(audit, cell)
        group cell by LastDayBefore(audit, cell) into side
        select side.ToList();

    private static bool IsOutside(Audit audit, Observation cell) =>
        audit.Picture.Units.Find(cell.Unit) is { } unit && (unit.Left < cell.Period.First || audit.Picture.Units.Find(cell.Unit, cell.Period.Last) is null);

    // The last day on which the unit existed before the end of the period, or the row was in its register before it; null where it opens later.
    private static DateOnly? LastDayBefore(Audit audit, Observation cell) =>
        Rows(audit, cell.Unit).Where(row => row.Left < cell.Period.First || row.LastDay < cell.Period.Last).Max(static row => row.Left ?? row.To);

    private static IEnumerable<Unit> Rows(Audit audit, UnitCode unit) => audit.Picture.Units.Rows.Where(row => row.Code == unit);

    private static Finding About(Audit audit, List<Observation> cells)
    {
        var first = cells[0];
        var more = cells.Count == 1 ? "" : string.Create(audit.Language, $", nor {cells.Count - 1:N0} more like it");
        var (why, remedy) = LastDayBefore(audit, first) is { } last
            ? ($"the unit’s last day is {Day(audit, last)}", "put that day at the end of the period, or give the figure to the unit that took over")
            : ($"the unit’s first day is {Day(audit, Rows(audit, first.Unit).Min(static row => row.FirstDay))}", "put that day within the period, or give the figure to the unit before it");
        return Finding.At(
            Code, Severity.Warning, first, first.Value.Text, $"a unit that exists on {Day(audit, first.Period.Last)}",
            $"{audit.Subject(first)} is given as {first.Value.Text}, but {why}, so no total counts it{more}: {remedy}.", cells[1..]);
    }

    private static string Day(Audit audit, DateOnly day) => day.ToString("d MMMM yyyy", audit.Language);
}
