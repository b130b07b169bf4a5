using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.WorkingDays;

namespace Plumbline.Core.Returns.Forms;

/// <summary>When a return of a period is due, by the clock of the organisation: <c>10:30 the same day</c>, <c>5 working days after</c>, <c>day 15 of the next month</c>.</summary>
/// <remarks>
/// Days are counted from the day after the period’s last day. A day that the next month lacks is its last day. Days for which no bank holidays are known
/// are working days from Monday to Friday.
/// </remarks>
public sealed partial record DueRule
{
    private const int MostDays = 366, MostWorkingDays = 250;
    private const string Forms = "a moment such as 10:30 the same day, 5 working days after, 3 days after at 17:00 or day 15 of the next month";

    private DueRule(DueCount count, int number, TimeOnly? time, HolidayCalendar calendar) => (Count, Number, Time, Calendar) = (count, number, time, calendar);

    private enum DueCount
    {
        SameDay,
        WorkingDays,
        Days,
        DayOfNextMonth,
    }

    /// <summary>Whose bank holidays are not working days.</summary>
    public HolidayCalendar Calendar { get; }

    /// <summary>The time of day; null: the end of the day.</summary>
    public TimeOnly? Time { get; }

    private DueCount Count { get; }

    private int Number { get; }

    /// <summary>Reads a rule.</summary>
    /// <param name="text">The words.</param>
    /// <param name="calendar">Whose bank holidays are not working days.</param>
    public static Parsed<DueRule> Parse(string? text, HolidayCalendar calendar = HolidayCalendar.EnglandAndWales)
    {
        var match = Shape().Match((text ?? "").Trim());
        if (!match.Success) return Problem.With(text, Forms);
        TimeOnly? time = null;
        if (match.Groups["time"] is { Success: true, Value: var given })
        {
            if (!TimeOnly.TryParseExact(given, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) return Problem.With(text, "a time of day from 00:00 to 23:59");
            time = read;
        }

        if (match.Groups["same"].Success) return new DueRule(DueCount.SameDay, 0, time, calendar);
        var number = int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
        var (count, most) = match.Groups["next"].Success ? (DueCount.DayOfNextMonth, 31) : match.Groups["working"].Success ? (DueCount.WorkingDays, MostWorkingDays) : (DueCount.Days, MostDays);
        return number >= 1 && number <= most ? new DueRule(count, number, time, calendar) : Problem.With(text, string.Create(CultureInfo.InvariantCulture, $"a number of days from 1 to {most}"));
    }

    /// <summary>The last moment at which a return of a period is in time. A rule without a time of day ends with the day.</summary>
    public DateTime DueAt(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return DayFor(period.Last).ToDateTime(Time ?? TimeOnly.MaxValue);
    }

    /// <summary>The words, which parse back.</summary>
    public override string ToString()
    {
        var at = Time is { } time ? time.ToString("HH:mm", CultureInfo.InvariantCulture) : null;
        if (Count == DueCount.SameDay) return at is null ? "the same day" : $"{at} the same day";
        var day = Count == DueCount.DayOfNextMonth
            ? string.Create(CultureInfo.InvariantCulture, $"day {Number} of the next month")
            : string.Create(CultureInfo.InvariantCulture, $"{Number} {(Count == DueCount.WorkingDays ? "working " : "")}day{(Number == 1 ? "" : "s")} after");
        return at is null ? day : $"{day} at {at}";
    }

    private DateOnly DayFor(DateOnly last)
    {
        // The calendar ends with the year 9999; there the last day is as late as any.
        if (Count == DueCount.SameDay || last.DayNumber > DateOnly.MaxValue.DayNumber - (2 * MostDays)) return last;
        if (Count == DueCount.Days) return last.AddDays(Number);
        if (Count == DueCount.DayOfNextMonth)
        {
            var next = new DateOnly(last.Year, last.Month, 1).AddMonths(1);
            return next.AddDays(Math.Min(Number, DateTime.DaysInMonth(next.Year, next.Month)) - 1);
        }

        var day = last;
        for (var left = Number; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day)) left--;
        }

        return day;
    }

    private bool IsWorkingDay(DateOnly day) =>
        WorkingDayCount.Knows(day) ? WorkingDayCount.Of(Calendar).IsWorkingDay(day) : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    [GeneratedRegex("^(?:(?:(?<time>[0-9]{2}:[0-9]{2}) )?(?<same>the same day)|(?:(?<n>[0-9]{1,3}) (?<working>working )?days? after|day (?<n>[0-9]{1,2}) of the (?<next>next) month)(?: at (?<time>[0-9]{2}:[0-9]{2}))?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
