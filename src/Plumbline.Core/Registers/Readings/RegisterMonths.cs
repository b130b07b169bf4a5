using System.Collections.Immutable;
using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Records;

namespace Plumbline.Core.Registers.Readings;

/// <summary>The months of a register: the one that is shown where none is asked for, and those that a reader may choose.</summary>
/// <param name="Shown">The later of two: the month of the latest figure, and that in which the last of the rows there today came. Where no row has a figure, the month of today.</param>
/// <param name="Later">The months after it in which rows come, and that of today; the latest first.</param>
public sealed record RegisterMonths(Period Shown, ImmutableArray<Period> Later)
{
    // Two years back; as many to come as a list shows at a glance.
    private const int MostBack = 24, MostLater = 12;

    /// <summary>The months to choose from, the latest first.</summary>
    public IEnumerable<Period> Offered => [.. Later, .. Enumerable.Range(0, MostBack).Select(back => Shown.Plus(-back))];

    /// <summary>Finds the months.</summary>
    /// <param name="latest">The period of the latest figure of a row: of those that have begun the one that begins last, of several the shortest. Null: no row has one.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="today">The day of reading.</param>
    /// <param name="calendar">The organisation's calendar.</param>
    public static RegisterMonths Of(Period? latest, IEnumerable<RegisterRow> rows, DateOnly today, FinancialCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(rows);
        List<DateOnly> begin = [.. rows.Select(static row => row.From).OfType<DateOnly>()];
        var now = Month(today);
        // A year that goes on is not over in a month to come.
        var shown = latest is null || latest.Last > today ? now : Month(latest.Last);
        if (latest is not null && begin.Where(day => day <= today).DefaultIfEmpty(DateOnly.MinValue).Max() is var came && came > shown.Last) shown = Month(came);
        return new RegisterMonths(shown, [.. begin.Select(Month).Append(now).Where(month => month > shown).Distinct().Order().Take(MostLater).Reverse()]);

        Period Month(DateOnly day) => Period.Containing(day, Frequency.Month, calendar);
    }
}
