using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Checks.Prose;

/// <summary>Finds the periods that a sentence names, as an author who writes about one of them means them.</summary>
internal static partial class NamedPeriods
{
    private const int MonthsAhead = 3;
    private const int YearsBack = 10;
    private const string MonthStarts = "JanFebMarAprMayJunJulAugSepOctNovDec";

    /// <summary>The mentions of periods and days in a text. A mention that is no period of the frequency has an empty list of meanings.</summary>
    internal static IEnumerable<(int Index, int Length, IReadOnlyList<Period> Meant)> In(string sentence, Observation about, FinancialCalendar calendar) =>
        Mention().Matches(sentence).Select(match => (match.Index, match.Length, Meant(match, about, calendar)));

    private static IReadOnlyList<Period> Meant(Match match, Observation about, FinancialCalendar calendar)
    {
        var own = about.Period;
        if (match.Groups["this"].Success) return Fits(match.Groups["this"].Value, own) ? [own] : [];

        // "Last month" counts back from the period, or from the day of writing: then it is the reported period itself.
        if (match.Groups["last"].Success) return Fits(match.Groups["last"].Value, own) ? [own.Previous, own] : [];
        if (match.Groups["ago"].Success) return YearBefore(own);
        if (match.Groups["full"].Success) return Read(match.Groups["full"].Value.Replace(" of ", " ", StringComparison.Ordinal), own.Frequency, calendar) is { } full ? [full] : [];
        if (IsYear(match.Groups["after"].Value, own)) return [];
        if (match.Groups["number"].Success) return own.Frequency == Frequency.Month ? Nearest(own, period => period.Number == int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture), 12, MonthsAhead) : [];
        if (match.Groups["month"].Success) return own.Frequency == Frequency.Month ? Nearest(own, period => period.First.Month == MonthOf(match.Groups["month"].Value), 12, MonthsAhead) : [];
        return match.Groups["quarter"].Success && own.Frequency == Frequency.Quarter
            ? Nearest(own, period => period.Number == match.Groups["quarter"].Value[0] - '0', 4, 1)
            : [];
    }

    // The latest period of that name up to the one written about, and a later one that may have begun before the words were written.
    private static List<Period> Nearest(Period own, Func<Period, bool> named, int back, int ahead) =>
        [.. Enumerable.Range(1 - back, back + ahead).Select(own.Plus).Where(named)];

    // "March 23" may be March 2023, or 23 in March. "March 45" is a number: nobody writes about 2045.
    private static bool IsYear(string digits, Period own) =>
        digits.Length > 0 && int.Parse(digits.AsSpan(1), CultureInfo.InvariantCulture) + 2000 - own.First.Year is >= -YearsBack and <= 1;

    private static int MonthOf(string name) => (MonthStarts.IndexOf(name[..3], StringComparison.Ordinal) / 3) + 1;

    private static IReadOnlyList<Period> YearBefore(Period own) => own.Frequency switch
    {
        Frequency.Month => [own.Plus(-12)],
        Frequency.Quarter => [own.Plus(-4)],
        Frequency.HalfYear => [own.Plus(-2)],
        Frequency.FinancialYear or Frequency.CalendarYear or Frequency.AcademicYear => [own.Previous],
        Frequency.Day or Frequency.Week => [],
    };

    private static bool Fits(string word, Period own) => own.Frequency == word switch { "month" => Frequency.Month, "quarter" => Frequency.Quarter, "week" => Frequency.Week, _ => Frequency.FinancialYear };

    private static Period? Read(string text, Frequency frequency, FinancialCalendar calendar) => Period.Parse(text, calendar, frequency).TryGet(out var period, out _) ? period : null;

    private const string Months = "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)";

    // A day matches too. It is a mention that means no period.
    [GeneratedRegex(
        @"\b[0-9]{1,2}(?:st|nd|rd|th)?(?: of)? " + Months + @"\b(?: (?:19|20)[0-9]{2})?|\b[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4}\b"
        + @"|\b(?<full>" + Months + @" (?:19|20)[0-9]{2}|(?:Q|[Qq]uarter )[1-4](?: of)? 20[0-9]{2}/[0-9]{2}|20[0-9]{2}/[0-9]{2}|(?:19|20)[0-9]{2})\b(?![/-])"
        + @"|\b(?<month>" + Months + @")\b\.?(?=(?<after>[ '’-][0-9]{2}\b(?![.,][0-9]|%))?)|\b(?:Q|[Qq]uarter )(?<quarter>[1-4])\b"
        + @"|\b[Mm]onth (?<number>1[0-2]|[1-9])\b(?![.,][0-9]|%)"
        + @"|\b[Tt]his (?<this>month|quarter|week|year)\b|\b(?:[Ll]ast|[Tt]he previous) (?<last>month|quarter|week)\b|\b[Tt]he (?<last>month|quarter|week) before\b"
        + @"|\b(?<ago>[Aa] year ago|[Tt]his time last year|[Tt]he same (?:month|quarter) last year|[Aa] year before|[Aa] year earlier)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
