using System.Runtime.InteropServices;
using Plumbline.Core.Periods;
using Plumbline.Core.WorkingDays;

namespace Plumbline.Core.TimeSeries;

/// <summary>
/// At which step the periods of a series follow one another, told from the periods it has: what lies between two of them and is
/// not there is missing.
/// </summary>
/// <remarks>
/// Months, quarters and years count by their own frequency, as a <see cref="Series"/> in a report does, unless one longer step explains
/// every gap: figures of each third month are whole without the months between. Days count only where they are regular: every gap
/// a multiple of the commonest, which at least half of them are. A weekday on which the series never has a figure, though it came
/// round twice, is none of its days, nor, where it is of Mondays to Fridays, is a bank holiday in any part of the United Kingdom.
/// </remarks>
public sealed class Rhythm
{
    private const int DaysOfWeek = 7;

    private readonly Frequency _frequency;
    private readonly int[] _openBefore;
    private readonly bool _workingDays;

    private Rhythm(Frequency frequency, ReadOnlySpan<DateOnly> starts)
    {
        _frequency = frequency;
        var open = new bool[DaysOfWeek];
        foreach (var start in starts) open[Weekday(start)] = true;
        for (var day = 0; day < DaysOfWeek; day++) open[day] |= !IsNeverOne(day, starts[0], starts[^1]);
        _openBefore = new int[DaysOfWeek + 1];
        for (var day = 0; day < DaysOfWeek; day++) _openBefore[day + 1] = _openBefore[day] + (open[day] ? 1 : 0);
        _workingDays = frequency == Frequency.Day && _openBefore[^1] == 5 && !open[5] && !open[6];
    }

    /// <summary>Periods, or days on which there are figures, from one figure to the next; 1 for each.</summary>
    public int Step { get; private set; } = 1;

    /// <summary>The step of a series; null where its days have none.</summary>
    /// <param name="frequency">How long its periods are.</param>
    /// <param name="starts">The first day of each period it has, in order; one that stands there again counts once.</param>
    public static Rhythm? Of(Frequency frequency, ReadOnlySpan<DateOnly> starts)
    {
        if (starts.IsEmpty) return null;
        var rhythm = new Rhythm(frequency, starts);
        var counts = new Dictionary<int, int>();
        for (var i = 1; i < starts.Length; i++)
        {
            if (starts[i] != starts[i - 1]) CollectionsMarshal.GetValueRefOrAddDefault(counts, rhythm.Steps(starts[i - 1], starts[i]), out _)++;
        }

        if (counts.Count == 0) return rhythm;
        var commonest = counts.MaxBy(static step => (step.Value, -step.Key));
        if (counts.Keys.All(step => step % commonest.Key == 0)) rhythm.Step = commonest.Key;
        else if (frequency == Frequency.Day) return null;
        return frequency == Frequency.Day && commonest.Value * 2 < counts.Values.Sum() ? null : rhythm;
    }

    /// <summary>The first days of the periods missing between two that follow one another in the series.</summary>
    public IEnumerable<DateOnly> Between(DateOnly earlier, DateOnly later)
    {
        var missing = (Steps(earlier, later) / Step) - 1;
        for (var at = earlier; missing > 0; missing--)
        {
            for (var steps = 0; steps < Step; steps++) at = Next(at);
            yield return at;
        }
    }

    // Days on which there are figures, or periods, from one to another.
    private int Steps(DateOnly earlier, DateOnly later) => _frequency switch
    {
        Frequency.Day => OpenUpTo(later) - OpenUpTo(earlier) - HolidaysBetween(earlier, later),
        Frequency.Week or Frequency.Month or Frequency.Quarter or Frequency.HalfYear or Frequency.FinancialYear or Frequency.CalendarYear or Frequency.AcademicYear =>
            Period.Containing(later, _frequency).Since(Period.Containing(earlier, _frequency)),
    };

    private DateOnly Next(DateOnly day)
    {
        if (_frequency != Frequency.Day) return Period.Containing(day, _frequency).Next.First;
        do day = day.AddDays(1);
        while (_openBefore[Weekday(day) + 1] == _openBefore[Weekday(day)] || (_workingDays && IsHoliday(day)));
        return day;
    }

    private int OpenUpTo(DateOnly day) => (day.DayNumber / DaysOfWeek * _openBefore[DaysOfWeek]) + _openBefore[Weekday(day)];

    // Those on a weekday, between the two and on neither.
    private int HolidaysBetween(DateOnly earlier, DateOnly later)
    {
        if (!_workingDays || later <= earlier.AddDays(1) || !WorkingDayCount.Knows(earlier) || !WorkingDayCount.Knows(later)) return 0;
        var last = later.AddDays(-1);
        var weekdays = OpenUpTo(later) - OpenUpTo(earlier.AddDays(1));
        return weekdays - WorkingDayCount.Of(HolidayCalendar.UnitedKingdom).Between(earlier, last);
    }

    // A weekday without a figure may be one that is missing; without one twice it is none of the series' days. One weekend is enough.
    private static bool IsNeverOne(int weekday, DateOnly first, DateOnly last)
    {
        var earliest = first.DayNumber + ((weekday - Weekday(first) + DaysOfWeek) % DaysOfWeek);
        return earliest + (weekday >= 5 ? 0 : DaysOfWeek) <= last.DayNumber;
    }

    private static bool IsHoliday(DateOnly day) =>
        WorkingDayCount.Knows(day) && !WorkingDayCount.Of(HolidayCalendar.UnitedKingdom).IsWorkingDay(day);

    // Monday is 0: the first of January of the year 1 was one.
    private static int Weekday(DateOnly day) => day.DayNumber % DaysOfWeek;
}
