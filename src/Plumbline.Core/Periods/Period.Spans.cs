using System.Text.RegularExpressions;
using Plumbline.Core.Text;

namespace Plumbline.Core.Periods;

/// <content>Periods named by their first and last month or day: Apr-Jun 2023, 1 April 2023 to 31 March 2024.</content>
public sealed partial record Period
{
    // The calendar year comes before the financial year, as in a year that stands alone. The two are the same only where the financial year starts in January.
    private static readonly Frequency[] Lengths =
        [Frequency.Month, Frequency.Quarter, Frequency.HalfYear, Frequency.CalendarYear, Frequency.FinancialYear, Frequency.AcademicYear, Frequency.Week, Frequency.Day];

    private static Parsed<Period>? ReadSpan(string text, FinancialCalendar calendar, Frequency? expected)
    {
        var match = MonthSpan().Match(text);
        if (!match.Success) match = YearThenMonthSpan().Match(text);
        if (match.Success && MonthNumber(match.Groups["a"].Value) is { } from && MonthNumber(match.Groups["b"].Value) is { } to)
            return OfMonths(match, from, to, calendar, expected);
        if (DaySpan().Match(text) is not { Success: true } days) return null;
        var (a, b) = (days.Groups["a"].Value, days.Groups["b"].Value);
        var last = Date(b) ?? ReadMonth(b, calendar)?.Last;
        var first = Date(a) ?? ReadMonth(a, calendar)?.First ?? (last is { } end ? DayIn(a, end.Year) : null);
        if (first is null || last is null || first > last) return null;
        return FromDays(first.Value, last.Value, calendar, expected);
    }

    /// <summary>A day whose year is given by the other day: 1 April to 30 June 2023.</summary>
    private static DateOnly? DayIn(string text, int year) =>
        DayOfMonth().Match(text) is { Success: true } match && MonthNumber(match.Groups["m"].Value) is { } month ? DateOrNull(year, month, Int(match, "d")) : null;

    private static Parsed<Period>? OfMonths(Match match, int from, int to, FinancialCalendar calendar, Frequency? expected)
    {
        if (StartYear(match) is not { } year) return null;
        var (first, last) = (year, year);
        if (match.Groups["z"].Success)
        {
            if (calendar.StartMonth == 1 || match.Groups["ya"].Success) return null;
            var isWhole = to == from - 1;
            first = isWhole || from >= calendar.StartMonth ? year : year + 1;
            last = !isWhole && to >= calendar.StartMonth ? year : year + 1;
        }
        else if (match.Groups["ya"].Success)
        {
            first = Century(match.Groups["ya"].Value);
        }
        else if (to < from)
        {
            return Refused($"the year of each month: {SpanText(new DateOnly(year, from, 1), to - from + 13)}, or {SpanText(new DateOnly(year - 1, from, 1), to - from + 13)}");
        }

        if (!IsRead(first) || !IsRead(last)) return null;
        var (begins, ends) = (new DateOnly(first, from, 1), new DateOnly(last, to, 1));
        return begins > ends ? Refused("the earlier month first") : FromDays(begins, ends.AddMonths(1).AddDays(-1), calendar, expected);
    }

    /// <summary>The period that has exactly these days; where two frequencies have it, the expected one.</summary>
    private static Parsed<Period> FromDays(DateOnly first, DateOnly last, FinancialCalendar calendar, Frequency? expected)
    {
        if (!IsRead(first.Year)) return Refused(Forms);
        foreach (var frequency in expected is { } asked ? Lengths.Prepend(asked) : Lengths)
        {
            var period = Containing(first, frequency, calendar);
            if (period.First == first && period.Last == last) return period;
        }

        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        var found = first.Day == 1 && last.AddDays(1).Day == 1 ? SpanText(first, months) : $"{Iso(first)} to {Iso(last)}";
        return Refused($"a day, week, month, quarter, half-year or year: {found} is not one where the financial year starts in {MonthName(new DateOnly(2000, calendar.StartMonth, 1))}");
    }

    private static string SpanText(DateOnly first, int months)
    {
        var last = first.AddMonths(months - 1);
        var end = Invariant($"{MonthName(last)} {last.Year}");
        return months == 1 ? end : first.Year == last.Year ? $"{MonthName(first)} to {end}" : Invariant($"{MonthName(first)} {first.Year} to {end}");
    }

    private static string MonthName(DateOnly day) => char.ToUpperInvariant(MonthNames[day.Month - 1][0]) + MonthNames[day.Month - 1][1..];

    [GeneratedRegex("[0-9]{2}[/-][0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex TwoYearsNamed();
}
