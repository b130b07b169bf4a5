using System.Diagnostics;
using Plumbline.Core.Text;

namespace Plumbline.Core.Periods;

/// <summary>The days that a figure covers: a day, week, month, quarter, half-year or year.</summary>
/// <remarks>
/// Made by its factories or by parsing only, so that its first day is always one on which such a period starts.
/// Periods of different frequencies are neither equal nor ordered: comparing them throws, because a month and a quarter have no order.
/// Periods of one frequency are equal where they have the same days, whatever their calendars.
/// </remarks>
public sealed partial record Period : IComparable<Period>
{
    /// <summary>The calendar it was made with. Every period keeps it, so that a calendar year can give the organisation's quarters.</summary>
    private readonly FinancialCalendar _calendar;

    private Period? _financialYear;

    private Period(Frequency frequency, DateOnly first, FinancialCalendar calendar)
    {
        Frequency = frequency;
        First = first;
        Last = LastDay(frequency, first);
        _calendar = calendar;
    }

    /// <summary>The frequency, which decides how long it is.</summary>
    public Frequency Frequency { get; }

    /// <summary>Its first day.</summary>
    public DateOnly First { get; }

    /// <summary>Its last day, inclusive.</summary>
    public DateOnly Last { get; }

    /// <summary>The calendar year in which the period's year starts: 2020 for Q4 of 2020/21, January to March 2021.</summary>
    /// <remarks>A week belongs to the year of its last day, the Sunday.</remarks>
    public int Year => Counted.Month >= YearStart ? Counted.Year : Counted.Year - 1;

    /// <summary>The number of the quarter or half in its year, or of the month counted from the year's start; 1 for other frequencies.</summary>
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
    public Period FinancialYear => _financialYear ??= Containing(Last, Frequency.FinancialYear, _calendar);

    /// <summary>The day that decides which year the period belongs to.</summary>
    internal DateOnly Counted => Frequency == Frequency.Week ? Last : First;

    private int MonthOfYear => (First.Month - YearStart + 12) % 12;

    private int YearStart => YearStartOf(Frequency, _calendar);

    /// <summary>The period of a frequency that contains a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It would begin before year 1 or end after year 9999.</exception>
    public static Period Containing(DateOnly day, Frequency frequency, FinancialCalendar? calendar = null)
    {
        calendar ??= FinancialCalendar.April;
        return new Period(frequency, FirstDay(frequency, day, YearStartOf(frequency, calendar)), calendar);
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

    /// <summary>The period that is a number of periods later; earlier where the number is negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It would begin before year 1 or end after year 9999.</exception>
    public Period Plus(int periods)
    {
        // Far beyond the last possible day, but small enough that no multiplication overflows into a valid day.
        var steps = Math.Clamp(periods, -4_000_000, 4_000_000);
        return new Period(Frequency, Frequency is Frequency.Day or Frequency.Week ? First.AddDays(Days(Frequency) * steps) : First.AddMonths(Months(Frequency) * steps), _calendar);
    }

    /// <summary>The number of periods from <paramref name="earlier"/> to this one; negative where this one is the earlier.</summary>
    /// <exception cref="InvalidOperationException">The frequencies differ, or the calendars differ so that the periods overlap.</exception>
    public int Since(Period earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        RequireComparable(earlier);
        return Frequency is Frequency.Day or Frequency.Week
            ? (First.DayNumber - earlier.First.DayNumber) / Days(Frequency)
            : (((First.Year - earlier.First.Year) * 12) + First.Month - earlier.First.Month) / Months(Frequency);
    }

    /// <summary>Whether a day lies in it.</summary>
    public bool Contains(DateOnly day) => day >= First && day <= Last;

    /// <summary>Whether another period lies wholly within it. A week belongs to the month or longer period that contains its last day, the Sunday.</summary>
    public bool Contains(Period other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Contains(other.Last) && (Contains(other.First) || (other.Frequency == Frequency.Week && Frequency != Frequency.Day));
    }

    /// <summary>The periods of a shorter frequency that it contains, in order; none where that frequency is longer.</summary>
    public IEnumerable<Period> Parts(Frequency frequency)
    {
        for (var part = Containing(First, frequency, _calendar); part.Last <= Last; part = part.Next)
        {
            if (Contains(part)) yield return part;
        }
    }

    /// <summary>Whether another period has the same frequency and the same days.</summary>
    public bool Equals(Period? other) => other is not null && Frequency == other.Frequency && First == other.First;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Frequency, First);

    /// <summary>Orders periods by time.</summary>
    /// <exception cref="InvalidOperationException">The frequencies differ, or the calendars differ so that the periods overlap: their order would be a guess.</exception>
    public int CompareTo(Period? other)
    {
        if (other is null) return 1;
        RequireComparable(other);
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

    private void RequireComparable(Period other)
    {
        if (other.Frequency != Frequency)
        {
            throw new InvalidOperationException(
                $"{this} ({Names<Frequency>.Of(Frequency)}) and {other} ({Names<Frequency>.Of(other.Frequency)}) are of different frequencies and have no order.");
        }

        if (Frequency is Frequency.Quarter or Frequency.HalfYear or Frequency.FinancialYear && (YearStart - other.YearStart) % Months(Frequency) != 0)
            throw new InvalidOperationException($"{this} from {Iso(First)} and {other} from {Iso(other.First)} are counted from different months and have no order.");
    }

    private static int YearStartOf(Frequency frequency, FinancialCalendar calendar) => frequency switch
    {
        Frequency.CalendarYear => 1,
        Frequency.AcademicYear => 9,
        Frequency.Day or Frequency.Week or Frequency.Month or Frequency.Quarter or Frequency.HalfYear or Frequency.FinancialYear => calendar.StartMonth,
    };

    private static DateOnly FirstDay(Frequency frequency, DateOnly day, int yearStart) => frequency switch
    {
        Frequency.Day => day,
        Frequency.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        Frequency.Month or Frequency.Quarter or Frequency.HalfYear or Frequency.FinancialYear or Frequency.CalendarYear or Frequency.AcademicYear =>
            new DateOnly(day.Year, day.Month, 1).AddMonths(-((day.Month - yearStart + 12) % 12 % Months(frequency))),
    };

    private static DateOnly LastDay(Frequency frequency, DateOnly first)
    {
        if (frequency is Frequency.Day or Frequency.Week) return first.AddDays(Days(frequency) - 1);
        var lastMonth = first.AddMonths(Months(frequency) - 1);
        return new DateOnly(lastMonth.Year, lastMonth.Month, DateTime.DaysInMonth(lastMonth.Year, lastMonth.Month));
    }

    private static int Days(Frequency frequency) => frequency == Frequency.Week ? 7 : 1;

    private static int Months(Frequency frequency) => frequency switch
    {
        Frequency.Month => 1,
        Frequency.Quarter => 3,
        Frequency.HalfYear => 6,
        Frequency.FinancialYear or Frequency.CalendarYear or Frequency.AcademicYear => 12,
        Frequency.Day or Frequency.Week => throw new UnreachableException("Days and weeks are not counted in months."),
    };
}
