using System.Diagnostics;
using Plumbline.Core.Text;

namespace Plumbline.Core.Periods;

/// <summary>A stretch of days that a figure speaks of: a day, week, month, quarter, half-year or year.</summary>
/// <remarks>
/// Made by its factories or by parsing, never by hand, so that its first day is always one on which such a period starts.
/// Periods of different frequencies are neither equal nor ordered: comparing them throws, for a month and a quarter have no order.
/// </remarks>
public sealed partial record Period : IComparable<Period>
{
    /// <summary>The month in which the year that this period is counted in starts (financial periods: the organisation's).</summary>
    private readonly int _yearStart;

    private Period(Frequency frequency, DateOnly first, int yearStart)
    {
        Frequency = frequency;
        First = first;
        Last = LastDay(frequency, first);
        _yearStart = yearStart;
    }

    /// <summary>How long it is.</summary>
    public Frequency Frequency { get; }

    /// <summary>Its first day.</summary>
    public DateOnly First { get; }

    /// <summary>Its last day, inclusive: a period is spoken of by the days in it.</summary>
    public DateOnly Last { get; }

    /// <summary>The calendar year in which the year it is counted in starts: 2020 for Q4 of 2020/21, January to March 2021.</summary>
    public int Year => First.Month >= _yearStart ? First.Year : First.Year - 1;

    /// <summary>Which quarter or half of its year it is, or which month counted from the year's start; 1 for the rest.</summary>
    public int Number => Frequency switch
    {
        Frequency.Month => MonthOfYear + 1,
        Frequency.Quarter => (MonthOfYear / 3) + 1,
        Frequency.HalfYear => (MonthOfYear / 6) + 1,
        Frequency.Day or Frequency.Week or Frequency.FinancialYear or Frequency.CalendarYear or Frequency.AcademicYear => 1,
    };

    /// <summary>The period after it, of the same frequency.</summary>
    public Period Next => Plus(1);

    /// <summary>The period before it, of the same frequency.</summary>
    public Period Previous => Plus(-1);

    /// <summary>The financial year that holds its last day, by the calendar it was made with.</summary>
    public Period FinancialYear => Containing(Last, Frequency.FinancialYear, FinancialCalendarStart);

    private int MonthOfYear => (First.Month - _yearStart + 12) % 12;

    private FinancialCalendar FinancialCalendarStart =>
        Frequency is Frequency.CalendarYear or Frequency.AcademicYear ? FinancialCalendar.April : FinancialCalendar.StartingIn(_yearStart);

    /// <summary>The period of a frequency that holds a day.</summary>
    public static Period Containing(DateOnly day, Frequency frequency, FinancialCalendar? calendar = null)
    {
        var start = (calendar ?? FinancialCalendar.April).StartMonth;
        return frequency switch
        {
            Frequency.Day => new Period(frequency, day, start),
            Frequency.Week => new Period(frequency, day.AddDays(-(((int)day.DayOfWeek + 6) % 7)), start),
            Frequency.Month => new Period(frequency, new DateOnly(day.Year, day.Month, 1), start),
            Frequency.Quarter => MonthsFrom(day, frequency, start, 3),
            Frequency.HalfYear => MonthsFrom(day, frequency, start, 6),
            Frequency.FinancialYear => MonthsFrom(day, frequency, start, 12),
            Frequency.CalendarYear => MonthsFrom(day, frequency, 1, 12),
            Frequency.AcademicYear => MonthsFrom(day, frequency, 9, 12),
        };
    }

    /// <summary>A month of a calendar year, 1 January to 12 December.</summary>
    public static Period Month(int year, int month, FinancialCalendar? calendar = null) =>
        Containing(new DateOnly(year, month, 1), Frequency.Month, calendar);

    /// <summary>A quarter of the financial year that starts in a calendar year: (2020, 2) is July to September 2020.</summary>
    public static Period Quarter(int year, int quarter, FinancialCalendar? calendar = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quarter, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quarter, 4);
        var start = new DateOnly(year, (calendar ?? FinancialCalendar.April).StartMonth, 1);
        return Containing(start.AddMonths((quarter - 1) * 3), Frequency.Quarter, calendar);
    }

    /// <summary>A half of the financial year that starts in a calendar year.</summary>
    public static Period HalfYear(int year, int half, FinancialCalendar? calendar = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(half, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(half, 2);
        var start = new DateOnly(year, (calendar ?? FinancialCalendar.April).StartMonth, 1);
        return Containing(start.AddMonths((half - 1) * 6), Frequency.HalfYear, calendar);
    }

    /// <summary>The period a number of periods later, or earlier where it is negative.</summary>
    public Period Plus(int periods) => new(
        Frequency,
        Frequency switch
        {
            Frequency.Day => First.AddDays(periods),
            Frequency.Week => First.AddDays(7 * periods),
            Frequency.Month or Frequency.Quarter or Frequency.HalfYear or Frequency.FinancialYear or Frequency.CalendarYear or Frequency.AcademicYear =>
                First.AddMonths(Months(Frequency) * periods),
        },
        _yearStart);

    /// <summary>How many periods lie from <paramref name="earlier"/> to this one; negative where this one is the earlier.</summary>
    /// <exception cref="InvalidOperationException">The frequencies differ.</exception>
    public int Since(Period earlier)
    {
        RequireSameFrequency(earlier);
        return Frequency switch
        {
            Frequency.Day => First.DayNumber - earlier.First.DayNumber,
            Frequency.Week => (First.DayNumber - earlier.First.DayNumber) / 7,
            Frequency.Month or Frequency.Quarter or Frequency.HalfYear or Frequency.FinancialYear or Frequency.CalendarYear or Frequency.AcademicYear =>
                (((First.Year - earlier.First.Year) * 12) + First.Month - earlier.First.Month) / Months(Frequency),
        };
    }

    /// <summary>Whether a day lies in it.</summary>
    public bool Contains(DateOnly day) => day >= First && day <= Last;

    /// <summary>Whether another period lies wholly in it. A week belongs where its ending Sunday is.</summary>
    public bool Contains(Period other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Contains(other.Last) && (other.Frequency == Frequency.Week || Contains(other.First));
    }

    /// <summary>The periods of a shorter frequency that it contains, in order; none where that frequency is longer.</summary>
    public IEnumerable<Period> Parts(Frequency frequency)
    {
        for (var part = Containing(First, frequency, FinancialCalendarStart); part.Last <= Last; part = part.Next)
        {
            if (Contains(part)) yield return part;
        }
    }

    /// <summary>Orders by time.</summary>
    /// <exception cref="InvalidOperationException">The frequencies differ: their order would be a guess.</exception>
    public int CompareTo(Period? other)
    {
        if (other is null) return 1;
        RequireSameFrequency(other);
        return First.CompareTo(other.First);
    }

    /// <summary>Whether one period is before another of its frequency.</summary>
    public static bool operator <(Period left, Period right) => Compare(left, right) < 0;

    /// <summary>Whether one period is after another of its frequency.</summary>
    public static bool operator >(Period left, Period right) => Compare(left, right) > 0;

    /// <summary>Whether one period is before or the same as another of its frequency.</summary>
    public static bool operator <=(Period left, Period right) => Compare(left, right) <= 0;

    /// <summary>Whether one period is after or the same as another of its frequency.</summary>
    public static bool operator >=(Period left, Period right) => Compare(left, right) >= 0;

    private static int Compare(Period left, Period right)
    {
        ArgumentNullException.ThrowIfNull(left);
        return left.CompareTo(right);
    }

    private void RequireSameFrequency(Period other)
    {
        if (other.Frequency != Frequency)
        {
            throw new InvalidOperationException(
                $"{this} ({Names<Frequency>.Of(Frequency)}) and {other} ({Names<Frequency>.Of(other.Frequency)}) are of different frequencies and have no order.");
        }
    }

    private static Period MonthsFrom(DateOnly day, Frequency frequency, int yearStart, int months)
    {
        var intoYear = (day.Month - yearStart + 12) % 12;
        var first = new DateOnly(day.Year, day.Month, 1).AddMonths(-(intoYear % months));
        return new Period(frequency, first, yearStart);
    }

    private static DateOnly LastDay(Frequency frequency, DateOnly first) => frequency switch
    {
        Frequency.Day => first,
        Frequency.Week => first.AddDays(6),
        Frequency.Month or Frequency.Quarter or Frequency.HalfYear or Frequency.FinancialYear or Frequency.CalendarYear or Frequency.AcademicYear =>
            first.AddMonths(Months(frequency)).AddDays(-1),
    };

    private static int Months(Frequency frequency) => frequency switch
    {
        Frequency.Month => 1,
        Frequency.Quarter => 3,
        Frequency.HalfYear => 6,
        Frequency.FinancialYear or Frequency.CalendarYear or Frequency.AcademicYear => 12,
        Frequency.Day or Frequency.Week => throw new UnreachableException("Days and weeks are not counted in months."),
    };
}
