using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Core.Registers.Records;

/// <summary>The rows of a register with figures as units, so that whatever totals, charts and checks the figures of units does so with theirs.</summary>
/// <remarks>
/// A row lies below the unit of its register. While it stands there a second time it lies below the row that stands before it, whose figure then stands for both: each thing counts once.
/// A row exists up to the end of the longest period in which it has figures, so that the figure of its last year is in the total of that year.
/// </remarks>
public static class RegisterUnits
{
    /// <summary>The units; none for a register without figures.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="top">The unit at the top of the organisation, below which the rows of a register without a unit lie.</param>
    /// <param name="longest">The longest frequency of the register's figures.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    public static IEnumerable<Unit> Of(RegisterRows rows, UnitCode top, Frequency longest, FinancialCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var above = rows.Definition.Unit ?? top;
        return rows.Definition.HasFigures ? rows.All.SelectMany(row => Of(rows, row, above, longest, calendar)) : [];
    }

    private static IEnumerable<Unit> Of(RegisterRows rows, RegisterRow row, UnitCode above, Frequency longest, FinancialCalendar calendar)
    {
        var last = row.To is { } ended ? Period.Containing(ended, longest, calendar).Last : (DateOnly?)null;
        var before = rows.Before(row);
        if (before.IsEmpty) return [One(above, row.From, last)];

        // From each of these days on, another row may stand before it.
        var first = row.From ?? DateOnly.MinValue;
        var end = row.To ?? DateOnly.MaxValue;
        var days = before.SelectMany(static one => new[] { one.From, Next(one.To) }).OfType<DateOnly>().Where(day => day > first && day <= end).Append(first);
        if (last > row.To) days = days.Append(Next(row.To)!.Value);
        DateOnly[] begins = [.. days.Distinct().Order()];
        return Joined(begins.Select((day, place) => One(
            day > end ? above : before.FirstOrDefault(one => one.IsThere(day, day))?.Unit ?? above,
            place == 0 ? row.From : day,
            place + 1 < begins.Length ? begins[place + 1].AddDays(-1) : last)));

        Unit One(UnitCode parent, DateOnly? from, DateOnly? to) => new(row.Unit, row.NameIn(rows.Definition), UnitKind.Row, parent, from, to);
    }

    // Days between which the parent does not change are one row.
    private static IEnumerable<Unit> Joined(IEnumerable<Unit> units)
    {
        Unit? open = null;
        foreach (var unit in units)
        {
            if (open is not null && open.Parent == unit.Parent) open = open with { To = unit.To };
            else
            {
                if (open is not null) yield return open;
                open = unit;
            }
        }

        if (open is not null) yield return open;
    }

    private static DateOnly? Next(DateOnly? day) => day is { } given && given < DateOnly.MaxValue ? given.AddDays(1) : null;
}
