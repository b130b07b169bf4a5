using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Core.Text;

namespace Plumbline.Core.WorkingDays;

/// <summary>How long an answer may take: <c>35 working days</c>, or <c>1 month</c>; and the calendar of its bank holidays.</summary>
/// <remarks>
/// Working days are counted from the day after receipt. A month ends on the same day of the next month, or on that month's last day if it is shorter;
/// if that is not a working day, on the next working day (Information Commissioner's Office, “How do we calculate the time limit”, subject access).
/// </remarks>
public sealed partial record ResponseClock
{
    private const string Forms = "a time such as 35 working days, 1 month or, for another calendar, 35 working days in scotland";

    private ResponseClock(int length, bool isMonths, HolidayCalendar calendar) => (Length, IsMonths, Calendar) = (length, isMonths, calendar);

    /// <summary>The number of working days or months.</summary>
    public int Length { get; }

    /// <summary>Whether it counts months; otherwise it counts working days.</summary>
    public bool IsMonths { get; }

    /// <summary>The calendar whose bank holidays are left out.</summary>
    public HolidayCalendar Calendar { get; }

    /// <summary>A clock of working days, 1 to 1,000.</summary>
    public static ResponseClock WorkingDays(int days, HolidayCalendar calendar) => Of(days, isMonths: false, calendar);

    /// <summary>A clock of months, 1 to 48.</summary>
    public static ResponseClock Months(int months, HolidayCalendar calendar) => Of(months, isMonths: true, calendar);

    /// <summary>Freedom of information: 20 working days; a bank holiday of any part of the United Kingdom does not count.</summary>
    public static ResponseClock FreedomOfInformation { get; } = WorkingDays(20, HolidayCalendar.UnitedKingdom);

    /// <summary>Reads <c>20 working days</c>, <c>20 working days in united-kingdom</c>, <c>1 month</c>.</summary>
    /// <param name="text">The words.</param>
    /// <param name="usual">The calendar for words that name none.</param>
    public static Parsed<ResponseClock> Parse(string? text, HolidayCalendar usual = HolidayCalendar.EnglandAndWales)
    {
        var match = Shape().Match((text ?? "").Trim());
        if (!match.Success) return Problem.With(text, Forms);
        var length = int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
        var isMonths = match.Groups["months"].Success;
        if (length < 1 || length > Longest(isMonths)) return Problem.With(text, Forms);
        if (!match.Groups["in"].Success) return new ResponseClock(length, isMonths, usual);
        return Names<HolidayCalendar>.Parse(match.Groups["in"].Value).Select(calendar => new ResponseClock(length, isMonths, calendar));
    }

    /// <summary>The last day on which an answer is in time; null where it is outside the days whose holidays are known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day of receipt is outside the days whose holidays are known.</exception>
    public DateOnly? Due(DateOnly received)
    {
        var count = WorkingDayCount.Of(Calendar);
        if (!IsMonths) return count.Due(received, Length);
        var end = received.AddMonths(Length);
        return WorkingDayCount.Knows(end) ? count.OnOrAfter(end) : null;
    }

    /// <summary>Whether an answer was in time: on or before the day it was due.</summary>
    public bool Allows(DateOnly received, DateOnly answered) => Due(received) is not { } due || answered <= due;

    /// <summary>The words with the calendar named; parses back.</summary>
    public override string ToString() => $"{ToText()} in {Names<HolidayCalendar>.Of(Calendar)}";

    /// <summary>The words without the calendar: <c>35 working days</c>.</summary>
    public string ToText() => string.Create(CultureInfo.InvariantCulture, $"{Length} {(IsMonths ? "month" : "working day")}{(Length == 1 ? "" : "s")}");

    private static ResponseClock Of(int length, bool isMonths, HolidayCalendar calendar)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Longest(isMonths));
        return new ResponseClock(length, isMonths, calendar);
    }

    private static int Longest(bool isMonths) => isMonths ? 48 : 1000;

    [GeneratedRegex("^(?<n>[0-9]{1,4}) (?:(?<days>working[- ]days?)|(?<months>months?))(?: in (?<in>[a-z-]+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
