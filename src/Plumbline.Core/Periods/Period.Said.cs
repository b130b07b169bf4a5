using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Core.Text;

namespace Plumbline.Core.Periods;

/// <content>Periods named by a number within their year, by their last month, or by several names at once. A text that is incomplete or contradicts itself is refused with the reason.</content>
public sealed partial record Period
{
    /// <summary>The period; a problem that gives the reason; or null where the text has none of these forms.</summary>
    private static Parsed<Period>? ReadSaid(string text, FinancialCalendar calendar, Frequency? expected) =>
        !text.AsSpan().ContainsAnyInRange('0', '9') ? null
        : ReadNumberedMonth(text, calendar, expected) ?? ReadWeekNumber(text, calendar) ?? ReadSpan(text, calendar, expected)
            ?? ReadEnding(text, calendar, expected) ?? ReadTwice(text, calendar, expected) ?? ReadPartWithMonths(text, calendar, expected);

    private static Parsed<Period>? ReadNumberedMonth(string text, FinancialCalendar calendar, Frequency? expected)
    {
        var together = TwoYearsTogether().Match(text) is { Success: true } years && ReadPairOfYears($"{years.Groups["y"].Value}/{years.Groups["z"].Value}", calendar, expected) is { } pair ? pair : null;
        if (together is not null && expected == together.Frequency) return together;
        if (NumberedMonth().Match(text) is { Success: true } numbered) return Some(MonthOrNull(Int(numbered, "y"), Int(numbered, "m"), calendar));
        if (together is not null) return together;
        if (YearThenMonth().Match(text) is { Success: true } named && MonthNumber(named.Groups["m"].Value) is { } month) return Some(MonthOrNull(Int(named, "y"), month, calendar));
        if (MonthOfTwoYears().Match(text) is { Success: true } of && MonthNumber(of.Groups["m"].Value) is { } inYear) return Some(MonthIn(of, inYear, calendar));
        if (MonthByNumber().Match(text) is not { Success: true } counted) return null;
        var number = Int(counted, "n");
        if (counted.Groups["z"].Success) return Some(MonthIn(counted, ((calendar.StartMonth + number - 2) % 12) + 1, calendar));
        var year = Century(counted.Groups["y"].Value);
        if (calendar.StartMonth == 1) return Some(MonthOrNull(year, number, calendar));
        var financial = Month(year, calendar.StartMonth, calendar).Plus(number - 1);
        return Refused($"one of two periods: {Month(year, number, calendar).ToText(CultureInfo.InvariantCulture, full: true)}, or month {number} of the financial year, {financial.ToText(CultureInfo.InvariantCulture, full: true)}");
    }

    /// <summary>A month of the financial year that two years name; null where the years are not consecutive, or the financial year starts in January.</summary>
    private static Period? MonthIn(Match years, int month, FinancialCalendar calendar) =>
        calendar.StartMonth == 1 || StartYear(years) is not { } year ? null : MonthOrNull(month >= calendar.StartMonth ? year : year + 1, month, calendar);

    private static Parsed<Period>? ReadWeekNumber(string text, FinancialCalendar calendar)
    {
        if (IsoWeek().Match(text) is not { Success: true } match)
            return WeekByNumber().IsMatch(text) ? Refused("the Sunday that the week ends on, or ISO's number, as 2020-W14: week 1 begins on different days in different systems") : null;
        var (year, week) = (Int(match, "y"), Int(match, "w"));
        if (week > ISOWeek.GetWeeksInYear(year)) return Refused(string.Create(CultureInfo.InvariantCulture, $"a week of {year}, which has {ISOWeek.GetWeeksInYear(year)}"));
        return Containing(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)), Frequency.Week, calendar);
    }

    /// <summary>Year ending March 2024, quarter ended 30 June 2023, 12 months to March 2024, quarter beginning April 2023.</summary>
    private static Parsed<Period>? ReadEnding(string text, FinancialCalendar calendar, Frequency? expected)
    {
        if (FinancialYearEnding().Match(text) is { Success: true } ends)
            return Some(IsRead(Int(ends, "y") - 1) ? Containing(new DateOnly(calendar.StartMonth == 1 ? Int(ends, "y") : Int(ends, "y") - 1, calendar.StartMonth, 1), Frequency.FinancialYear, calendar) : null);
        if (EndingOrBeginning().Match(text) is not { Success: true } match) return null;
        var named = match.Groups["d"].Value;
        var day = Date(named);
        if ((day is null ? ReadMonth(named, calendar) ?? Some(ReadNumberedMonth(named, calendar, Frequency.Month)) : Containing(day.Value, Frequency.Month, calendar)) is not { } month) return null;
        var isEnd = match.Groups["e"].Success;
        if (day is not null && day != (isEnd ? month.Last : month.First)) return Refused($"the {(isEnd ? "last" : "first")} day of a month, as {Iso(isEnd ? month.Last : month.First)}");
        var (frequency, months) = LengthOf(match, expected);
        var first = isEnd ? month.First.AddMonths(1 - months) : month.First;
        var read = FromDays(first, first.AddMonths(months).AddDays(-1), calendar, frequency ?? expected);
        return frequency is { } wanted && read.Succeeded && read.Value.Frequency != wanted
            ? Refused($"a {Names<Frequency>.Of(wanted)}: {SpanText(first, months)} is not one")
            : read;
    }

    /// <summary>The frequency that the words name, or null where they do not decide it; and its number of months.</summary>
    private static (Frequency? Frequency, int Months) LengthOf(Match match, Frequency? expected) => match.Groups["k"].Value switch
    {
        "month" or "mth" or "m" => (Frequency.Month, 1),
        "quarter" or "qtr" or "q" => (Frequency.Quarter, 3),
        "financial year" or "fiscal year" or "fy" => (Frequency.FinancialYear, 12),
        "calendar year" => (Frequency.CalendarYear, 12),
        "academic year" => (Frequency.AcademicYear, 12),
        "year" or "y" => (null, 12),
        var other when other[0] == 'h' => (Frequency.HalfYear, 6),
        _ => (null, match.Groups["n"].Value switch { "1" or "one" => 1, "3" or "three" => 3, "6" or "six" => 6, _ => 12 }),
    };

    /// <summary>One period named twice, the second time in brackets: both names must mean the same period.</summary>
    private static Parsed<Period>? ReadTwice(string text, FinancialCalendar calendar, Frequency? expected)
    {
        if (Bracketed().Match(text) is not { Success: true } match) return null;
        var outside = $"{match.Groups["o"].Value} {match.Groups["t"].Value}".Trim();
        var inside = match.Groups["i"].Value.Trim();
        outside = Spaces().Replace(outside, " ");
        if (Read(inside, calendar, expected) is not { } inner || Readings(outside, calendar, expected) is not [_, ..] readings) return null;
        if (!inner.Succeeded) return inner;
        return readings.Contains(inner.Value) ? inner : Refused($"one period: the text in brackets means {inner.Value}, the text outside means {string.Join(" or ", readings)}");
    }

    /// <summary>The periods that a text may mean: two where it is a quarter and the kind of year is not given.</summary>
    private static List<Period> Readings(string text, FinancialCalendar calendar, Frequency? expected)
    {
        if (Read(text, calendar, expected) is { Succeeded: true } read) return [read.Value];
        if (UndecidedPart(text) is not { } part) return [];
        var year = Century(part.Groups["y"].Value);
        return [.. new[] { ByFinancialYear(year, PartOf(part), calendar), ByCalendarYear(year, PartOf(part), calendar) }.OfType<Period>()];
    }

    /// <summary>Q1 (Apr-Jun) 2018/19: the months decide, and the quarter's number must match them.</summary>
    private static Parsed<Period>? ReadPartWithMonths(string text, FinancialCalendar calendar, Frequency? expected)
    {
        if (PartMark().Match(text) is not { Success: true } mark) return null;
        var rest = Spaces().Replace(Punctuation().Replace(text.Remove(mark.Index, mark.Length), " "), " ").Trim();
        if (ReadSpan(rest, calendar, expected) is not { } read || !read.Succeeded) return null;
        var (part, period) = (PartOf(mark), read.Value);
        if (part.Frequency != period.Frequency) return Refused($"one period: {SpanText(period.First, Months(period.Frequency))} is a {Names<Frequency>.Of(period.Frequency)}");
        var ofTwoYears = TwoYearsNamed().IsMatch(rest);
        var isOfCalendarYear = !ofTwoYears && ByCalendarYear(period.First.Year, part, calendar) == period;
        var isOfFinancialYear = part.Number == period.Number && (ofTwoYears || period.Year == period.First.Year);
        return isOfCalendarYear || isOfFinancialYear ? period : Refused($"months and a number that agree: {SpanText(period.First, Months(period.Frequency))} is {period.ToText(CultureInfo.InvariantCulture)}");
    }

    private static Parsed<Period> Refused(string expected) => Problem.With(null, expected);

    private static Parsed<Period>? Some(Period? period) => period is null ? null : (Parsed<Period>)period;

    private static Period? Some(Parsed<Period>? read) => read is { Succeeded: true } ? read.Value : null;
}
