using System.Runtime.InteropServices;
using Plumbline.Core.Periods;
using Plumbline.Core.WorkingDays;

namespace Plumbline.Core.TimeSeries;

/// <summary>
/// The step from one period of a series to the next, found from the periods that it has. A period that the step leads to and
/// that the series lacks is missing.
/// </summary>
/// <remarks>
/// Months, quarters and years follow each other, as in the <see cref="Series"/> of a report, unless one longer step explains every gap: a
/// figure for every third month is complete without the months between. Days have a step only where they are regular: every gap is a
/// multiple of the most common gap, which at least half of the gaps equal. A weekday that came round twice and never had a figure is not a
/// day of the series; nor, in a series of Mondays to Fridays, is a bank holiday in any part of the United Kingdom.
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

    /// <summary>The number of periods, or of days of the series, from one figure to the next; 1 where every one has a figure.</summary>
    public int Step { get; private set; } = 1;

    /// <summary>The rhythm of a series; null where its days are not regular.</summary>
    /// <param name="frequency">The frequency of its periods.</param>
    /// <param name="starts">The first day of each period it has, in order; duplicates count once.</param>
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

    /// <summary>The first days of the periods missing between two consecutive periods of the series.</summary>
    public IEnumerable<DateOnly> Between(DateOnly earlier, DateOnly later)
    {
        var missing = (Steps(earlier, later) / Step) - 1;
        for (var at = earlier; missing > 0; missing--)
        {
            for (var steps = 0; steps < Step; steps++) at = Next(at);
            yield return at;
        }
    }

    // Counts the days of the series, or the periods, from one day to another.
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

    // Counts the bank holidays on weekdays between the two days, excluding both.
    private int HolidaysBetween(DateOnly earlier, DateOnly later)
    {
        if (!_workingDays || later <= earlier.AddDays(1) || !WorkingDayCount.Knows(earlier) || !WorkingDayCount.Knows(later)) return 0;
        var last = later.AddDays(-1);
        var weekdays = OpenUpTo(later) - OpenUpTo(earlier.AddDays(1));
        return weekdays - WorkingDayCount.Of(HolidayCalendar.UnitedKingdom).Between(earlier, last);
    }

    // A weekday that came round once without a figure may be a missing one; after twice it is not a day of the series. For Saturday and Sunday once is enough.
    private static bool IsNeverOne(int weekday, DateOnly first, DateOnly last)
    {
        var earliest = first.DayNumber + ((weekday - Weekday(first) + DaysOfWeek) % DaysOfWeek);
        return earliest + (weekday >= 5 ? 0 : DaysOfWeek) <= last.DayNumber;
    }

    private static bool IsHoliday(DateOnly day) =>
        WorkingDayCount.Knows(day) && !WorkingDayCount.Of(HolidayCalendar.UnitedKingdom).IsWorkingDay(day);

    // Monday is 0: 1 January of the year 1 was a Monday.
    private static int Weekday(DateOnly day) => day.DayNumber % DaysOfWeek;
}
