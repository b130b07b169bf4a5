using System.Text.RegularExpressions;
using Plumbline.Core.Periods;

namespace Plumbline.App.Importing.Labels;

/// <summary>Distinguishes a heading that names a period from other text.</summary>
internal static partial class PeriodText
{
    private const int Longest = 60;
    private const int LongestPart = 20;
    private const int MostLines = 4;

    /// <summary>The text that names a period in a heading: the heading itself, the heading with the year above it, or one of its lines; null if none does.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="above">The texts above it, the nearest first.</param>
    /// <param name="calendar">The financial year.</param>
    internal static string? Find(string heading, IEnumerable<string> above, FinancialCalendar calendar)
    {
        var whole = heading.ReplaceLineEndings(" ");
        if (Names(whole, calendar)) return whole;
        if (whole.Length <= LongestPart && whole.Any(char.IsLetter))
        {
            foreach (var year in above)
            {
                if (Below(year, whole, calendar) is { } dated) return dated;
            }
        }

        return heading.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 1 } lines
            ? lines.Take(MostLines).FirstOrDefault(line => Names(line, calendar))
            : null;
    }

    /// <summary>Whether a text names a period of some frequency.</summary>
    internal static bool Names(string text, FinancialCalendar calendar) =>
        text.Length <= Longest && HasDigit(text) && Period.Parse(text, calendar).Succeeded;

    /// <summary>Whether a text would name a period if it had a year: <c>Q3</c>, <c>Apr</c>.</summary>
    internal static bool LacksYear(string text, FinancialCalendar calendar) =>
        text.Length <= LongestPart && text.Any(char.IsLetter) && (Below("2020/21", text, calendar) ?? Below("2020", text, calendar)) is not null;

    /// <summary>Whether a text is four digits, which may be a figure or a year.</summary>
    internal static bool IsBareYear(string text) => BareYear().IsMatch(text);

    // “Apr” or “Q1” below “2023/24”, “Jan” below “2024”. January of 2023/24 is January 2024.
    private static string? Below(string year, string part, FinancialCalendar calendar)
    {
        if (!HasDigit(year) || year.Length > Longest || !Period.Parse(year, calendar).TryGet(out var above, out _)) return null;
        if (above.Frequency is not (Frequency.FinancialYear or Frequency.CalendarYear or Frequency.AcademicYear)) return null;
        var together = $"{part} {year}";
        if (Names(together, calendar)) return together;
        foreach (var named in new[] { above.First.Year, above.Last.Year })
        {
            var dated = FormattableString.Invariant($"{part} {named}");
            if (Period.Parse(dated, calendar, Frequency.Month).TryGet(out var month, out _) && above.Contains(month)) return dated;
        }

        return null;
    }

    private static bool HasDigit(string text) => text.AsSpan().ContainsAnyInRange('0', '9');

    [GeneratedRegex("^[0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex BareYear();
}
