using System.Text.RegularExpressions;
using Plumbline.Core.Periods;

namespace Plumbline.App.Importing.Layouts;

/// <summary>Tells a heading that names a period from other text.</summary>
internal static partial class PeriodText
{
    private const int Longest = 60;

    /// <summary>The text that names a period in a heading: itself, one of its lines, or itself with the year that stands above it; null where none does.</summary>
    internal static string? Find(string? heading, string? above, FinancialCalendar calendar)
    {
        if (heading is null) return null;
        var whole = heading.ReplaceLineEndings(" ");
        if (Names(whole, calendar)) return whole;
        if (above is { Length: > 0 and <= Longest } && whole.Length <= Longest && Joined(whole, above, calendar) is { } joined) return joined;
        return heading.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 1 } lines
            ? lines.FirstOrDefault(line => Names(line, calendar))
            : null;
    }

    /// <summary>Whether a text names a period of some frequency.</summary>
    internal static bool Names(string text, FinancialCalendar calendar) =>
        text.Length <= Longest && Period.Parse(text, calendar).Succeeded;

    /// <summary>Whether a text is four digits that are as likely a figure as a year.</summary>
    internal static bool IsBareYear(string text) => BareYear().IsMatch(text);

    // “Apr” below “2023/24”, “Q1” below “2023/24”, “Jan” below “2024”, and the other way about.
    private static string? Joined(string lower, string upper, FinancialCalendar calendar)
    {
        if (!(IsYear(upper, calendar) && lower.Any(char.IsLetter)) && !(IsYear(lower, calendar) && upper.Any(char.IsLetter))) return null;
        foreach (var text in new[] { $"{lower} {upper}", $"{upper} {lower}" })
        {
            if (Names(text, calendar)) return text;
        }

        return MonthOf(lower, upper, calendar) ?? MonthOf(upper, lower, calendar);
    }

    // A month's name and a financial year: January of 2023/24 is January 2024.
    private static string? MonthOf(string month, string year, FinancialCalendar calendar)
    {
        if (!Period.Parse(year, calendar, Frequency.FinancialYear).TryGet(out var financial, out _)) return null;
        foreach (var part in financial.Parts(Frequency.Month))
        {
            var candidate = FormattableString.Invariant($"{month} {part.First.Year}");
            if (Period.Parse(candidate, calendar, Frequency.Month).TryGet(out var named, out _) && named == part) return candidate;
        }

        return null;
    }

    private static bool IsYear(string text, FinancialCalendar calendar) =>
        Period.Parse(text, calendar).TryGet(out var period, out _) && (period.Frequency is Frequency.FinancialYear or Frequency.CalendarYear or Frequency.AcademicYear);

    [GeneratedRegex("^[0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex BareYear();
}
