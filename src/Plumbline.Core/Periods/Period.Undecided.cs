using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Core.Text;

namespace Plumbline.Core.Periods;

/// <content>A quarter or half of a single year, which may be the calendar year or the organisation's financial year.</content>
public sealed partial record Period
{
    /// <summary>Whether a text is a quarter or half of a single year (<c>2023Q1</c>, <c>H1 2023</c>), which <see cref="QuarterNaming"/> decides. The written form of this program (<c>2023-Q1</c>) is not one.</summary>
    public static bool IsUndecidedQuarter(string? text) => UndecidedPart(Normalise(text)) is not null;

    private static Match? UndecidedPart(string text)
    {
        if (OwnPart().IsMatch(text)) return null;
        var match = PartThenYear().Match(text);
        if (!match.Success) match = YearThenPart().Match(text);
        return match.Success && !match.Groups["z"].Success ? match : null;
    }

    /// <summary>Both readings of a quarter or half of a single year, as what is expected; null where that is not the problem.</summary>
    private static string? WhichYear(string text, FinancialCalendar calendar)
    {
        if (calendar.StartMonth == 1 || UndecidedPart(text) is not { } match) return null;
        var (year, part) = (Century(match.Groups["y"].Value), PartOf(match));
        var financial = ByFinancialYear(year, part, calendar);
        if (financial is null) return null;
        if (match.Groups["fy"].Success)
            return $"both years, as {ByFinancialYear(year - 1, part, calendar)?.ToText(CultureInfo.InvariantCulture)} or {financial.ToText(CultureInfo.InvariantCulture)}: a financial year is named by its first year or by its last";
        var calendarYear = ByCalendarYear(year, part, calendar);
        var other = SpanText(new DateOnly(year, ((part.Number - 1) * Months(part.Frequency)) + 1, 1), Months(part.Frequency));
        return calendar.Quarters switch
        {
            QuarterNaming.Undecided => $"one of two periods: {SpanText(financial.First, Months(part.Frequency))} ({financial}), or {other} ({calendarYear?.ToString() ?? $"no {Names<Frequency>.Of(part.Frequency)} of this financial year"}); write the one in brackets, or set quarters: financial or quarters: calendar in plumbline.yaml",
            QuarterNaming.Calendar => $"a {Names<Frequency>.Of(part.Frequency)} of the organisation's own year: {other} is not one",
            QuarterNaming.Financial => null,
        };
    }

    private static Period? ByFinancialYear(int year, (Frequency Frequency, int Number) part, FinancialCalendar calendar) => part switch
    {
        (Frequency.Quarter, >= 1 and <= 4) => Quarter(year, part.Number, calendar),
        (Frequency.HalfYear, 1 or 2) => HalfYear(year, part.Number, calendar),
        _ => null,
    };

    /// <summary>The quarter or half of the calendar year; null where its months are no quarter or half of the organisation's year.</summary>
    private static Period? ByCalendarYear(int year, (Frequency Frequency, int Number) part, FinancialCalendar calendar)
    {
        if (part.Number < 1 || part.Number > 12 / Months(part.Frequency)) return null;
        var first = new DateOnly(year, ((part.Number - 1) * Months(part.Frequency)) + 1, 1);
        var period = Containing(first, part.Frequency, calendar);
        return period.First == first ? period : null;
    }

    private static (Frequency Frequency, int Number) PartOf(Match match) =>
        (match.Groups["p"].Value[0] == 'q' ? Frequency.Quarter : Frequency.HalfYear, Int(match, "n"));

    [GeneratedRegex("^(?:19|20|21)[0-9]{2}-[qh][1-4]$", RegexOptions.CultureInvariant)]
    private static partial Regex OwnPart();
}
