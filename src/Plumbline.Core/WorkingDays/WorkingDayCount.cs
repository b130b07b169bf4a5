using System.Collections.Frozen;
using System.Globalization;

namespace Plumbline.Core.WorkingDays;

/// <summary>Counts working days: Monday to Friday without bank holidays. It looks every answer up in a table, which takes a few steps for any span.</summary>
/// <remarks>The tables run from <see cref="First"/> to <see cref="Last"/>. Later holidays are not known yet, so later days are not counted.</remarks>
public sealed class WorkingDayCount
{
    private static readonly Dictionary<HolidayCalendar, WorkingDayCount> Calendars = Enum.GetValues<HolidayCalendar>().ToDictionary(calendar => calendar, calendar => new WorkingDayCount(HolidaysOf(calendar)));

    /// <summary>Working days from <see cref="First"/> to each day, that day included.</summary>
    private readonly int[] _upTo;

    /// <summary>The day number of each working day, in order.</summary>
    private readonly int[] _workingDays;

    private WorkingDayCount(FrozenSet<DateOnly> holidays)
    {
        _upTo = new int[Last.DayNumber - First.DayNumber + 1];
        var working = new List<int>(_upTo.Length);
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day)) working.Add(day.DayNumber);
            _upTo[day.DayNumber - First.DayNumber] = working.Count;
        }

        _workingDays = [.. working];
    }

    /// <summary>The first day that can be counted.</summary>
    public static DateOnly First => BankHolidays.First;

    /// <summary>The last day whose holidays are known.</summary>
    public static DateOnly Last => BankHolidays.Last;

    /// <summary>The count for a calendar.</summary>
    public static WorkingDayCount Of(HolidayCalendar calendar) => Calendars[calendar];

    /// <summary>Whether a day can be counted.</summary>
    public static bool Knows(DateOnly day) => day >= First && day <= Last;

    /// <summary>Whether a day is a working day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day cannot be counted.</exception>
    public bool IsWorkingDay(DateOnly day) => UpTo(day) > (day == First ? 0 : UpTo(day.AddDays(-1)));

    /// <summary>The working days from the day after receipt to the day of the answer, inclusive: how long an answer took. 0 where both are the same day; negative where the answer is the earlier.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A day cannot be counted.</exception>
    public int Between(DateOnly received, DateOnly answered) => UpTo(answered) - UpTo(received);

    /// <summary>The day that is a number of working days after another: the last on which an answer is in time. Null where it is after <see cref="Last"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day cannot be counted, or the number is below 1.</exception>
    public DateOnly? Due(DateOnly received, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        var at = UpTo(received) + workingDays - 1;
        return at < _workingDays.Length ? DateOnly.FromDayNumber(_workingDays[at]) : null;
    }

    /// <summary>The day itself where it is a working day, otherwise the next working day. Null where that is after <see cref="Last"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day cannot be counted.</exception>
    public DateOnly? OnOrAfter(DateOnly day)
    {
        if (IsWorkingDay(day)) return day;
        var at = UpTo(day);
        return at < _workingDays.Length ? DateOnly.FromDayNumber(_workingDays[at]) : null;
    }

    private int UpTo(DateOnly day) => Knows(day)
        ? _upTo[day.DayNumber - First.DayNumber]
        : throw new ArgumentOutOfRangeException(nameof(day), day, string.Create(CultureInfo.InvariantCulture, $"found {day:yyyy-MM-dd}; bank holidays are known from {First:yyyy-MM-dd} to {Last:yyyy-MM-dd}"));

    private static FrozenSet<DateOnly> HolidaysOf(HolidayCalendar calendar) => calendar switch
    {
        HolidayCalendar.EnglandAndWales => BankHolidays.EnglandAndWales,
        HolidayCalendar.Scotland => BankHolidays.Scotland,
        HolidayCalendar.NorthernIreland => BankHolidays.NorthernIreland,
        HolidayCalendar.UnitedKingdom => BankHolidays.EnglandAndWales.Concat(BankHolidays.Scotland).Concat(BankHolidays.NorthernIreland).ToFrozenSet(),
    };
}
