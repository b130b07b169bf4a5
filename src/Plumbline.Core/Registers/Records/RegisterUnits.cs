using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Core.Registers.Records;

/// <summary>The rows of a register with figures as units, so that whatever totals, charts and checks the figures of units does so with theirs.</summary>
/// <remarks>
/// A row lies below the unit of its register. While it stands there again it lies below the first that says the same, beside any others that do: what lies below a row is no part of it, and the first of them that has a figure stands for all (<c>UnitRollUp</c>).
/// A row exists up to the end of the longest period in which it has figures, so that the figure of its last year is in the total of that year; what comes after its last day is not expected of it.
/// </remarks>
public static class RegisterUnits
{
    /// <summary>The units; none for a register without figures.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="above">The unit below which they lie.</param>
    /// <param name="longest">The longest frequency of the register's figures.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    public static IEnumerable<Unit> Of(RegisterRows rows, UnitAbove above, Frequency longest, FinancialCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(above);
        return rows.Definition.HasFigures ? rows.All.SelectMany(row => Of(rows, row, above, day => Period.Containing(day, longest, calendar).Last)) : [];
    }

    private static IEnumerable<Unit> Of(RegisterRows rows, RegisterRow row, UnitAbove above, Func<DateOnly, DateOnly> endOf)
    {
        var (first, last) = (row.From ?? DateOnly.MinValue, EndOf(row));
        List<RegisterRow> before = [.. Before()];
        var changes = above.Changes.Concat(before.SelectMany(one => new[] { one.From, UnitAbove.DayAfter(EndOf(one)) }).OfType<DateOnly>());
        DateOnly[] begins = [first, .. changes.Where(day => day > first && day <= (last ?? DateOnly.MaxValue)).Distinct().Order()];
        return Joined(begins.Select((day, place) => One(
            before.FirstOrDefault(one => IsThere(one, day, day))?.Unit ?? above.On(day),
            place == 0 ? row.From : day,
            place + 1 < begins.Length ? begins[place + 1].AddDays(-1) : last)));

        // The rows that say the same and are there with it. After one that is there all the time no other is ever the first, however many there are.
        IEnumerable<RegisterRow> Before()
        {
            foreach (var one in rows.Before(row).Where(one => IsThere(one, first, last ?? DateOnly.MaxValue)))
            {
                yield return one;
                if (IsThere(one, first, first) && IsThere(one, last ?? DateOnly.MaxValue, last ?? DateOnly.MaxValue)) yield break;
            }
        }

        bool IsThere(RegisterRow one, DateOnly from, DateOnly to) => (one.From is null || one.From <= to) && (EndOf(one) ?? DateOnly.MaxValue) >= from;

        DateOnly? EndOf(RegisterRow of) => of.To is { } ended ? endOf(ended) : null;

        Unit One(UnitCode parent, DateOnly? from, DateOnly? to) => new(row.Unit, row.NameIn(rows.Definition), UnitKind.Row, parent, from, to) { Left = row.To };
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
}
