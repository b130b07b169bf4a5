using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Core.Text;

namespace Plumbline.Core.Periods;

/// <content>Reading periods as people and spreadsheets write them.</content>
public sealed partial record Period
{
    private const int LongestText = 80;
    private const string Forms = "a period such as 2019-04, Apr-19, 2020-Q2, Q2 2020/21, 2019/20, 2019, week ending 05/04/2020 or 2020-04-05";

    private static readonly string[] MonthNames =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th"];

    /// <summary>Reads a period.</summary>
    /// <param name="text">As people write it; docs/reference/periods.md lists every form.</param>
    /// <param name="calendar">The organisation's financial year; April where not given.</param>
    /// <param name="expected">
    /// The frequency asked for, where it is known. It decides an ambiguous form: <c>2019/20</c> as an academic year,
    /// a spreadsheet's 01/04/2019 as the month of April, a Sunday as the week it ends. A period of another frequency is a problem.
    /// </param>
    public static Parsed<Period> Parse(string? text, FinancialCalendar? calendar = null, Frequency? expected = null)
    {
        calendar ??= FinancialCalendar.April;
        if (text is { Length: > LongestText }) return Problem.With(text, string.Create(CultureInfo.InvariantCulture, $"a period, of at most {LongestText} characters, not {text.Length:N0}"));
        var given = Normalise(text);
        var reading = Read(given, calendar, expected);
        if (reading is { Problem: { } problem }) return Problem.With(text, problem.Expected);
        if (reading is not { Value: var read }) return Problem.With(text, WhichYear(given, calendar) ?? WeekNamedAmiss(given) ?? YearNotRead(given) ?? (expected is { } f ? Wanted(f, calendar) : Forms));
        return expected is { } frequency && read.Frequency != frequency
            ? Problem.With(text, $"{Wanted(frequency, calendar)}, not {WithArticle(read.Frequency)}")
            : read;
    }

    /// <summary>Reads a period of a frequency or of a longer one: an annual plan for a monthly figure.</summary>
    public static Parsed<Period> ParseAtLeast(string? text, FinancialCalendar calendar, Frequency shortest)
    {
        var read = Parse(text, calendar, shortest);
        return !read.Succeeded && Parse(text, calendar).TryGet(out var longer, out _) && IsLonger(longer.Frequency, shortest) ? longer : read;
    }

    // Compares lengths from one day, so that every kind of year has the same length.
    private static bool IsLonger(Frequency frequency, Frequency other)
    {
        var day = new DateOnly(2019, 4, 1);
        return LastDay(frequency, day) > LastDay(other, day);
    }

    private static string Wanted(Frequency frequency, FinancialCalendar calendar) => WithArticle(frequency) + ", as " + frequency switch
    {
        Frequency.Day => "2020-04-05",
        Frequency.Week => "week ending 05/04/2020 (a Sunday)",
        Frequency.Month => "2019-04",
        Frequency.Quarter => "2020-Q2",
        Frequency.HalfYear => "2020-H1",
        Frequency.FinancialYear => calendar.StartMonth == 1 ? "FY2019" : "2019/20",
        Frequency.CalendarYear => "2019",
        Frequency.AcademicYear => "AY2019/20",
    };

    private static string WithArticle(Frequency frequency) =>
        (frequency == Frequency.AcademicYear ? "an " : "a ") + Names<Frequency>.Of(frequency);

    /// <summary>The expected form for a week that is named by a day other than its Sunday or its Monday; null where that is not the problem.</summary>
    private static string? WeekNamedAmiss(string text)
    {
        var begun = WeekCommencing().Match(text);
        var week = begun.Success ? begun : WeekEnding().Match(text);
        if (!week.Success || Date(week.Groups["d"].Value) is not { } day) return null;
        var ends = Containing(day, Frequency.Week).Last.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        return $"{(begun.Success ? "the Monday that a week begins on" : "the Sunday that a week ends on")}: that day is in week ending {ends}";
    }

    private static string Normalise(string? text) =>
        text is not { Length: > 0 and <= LongestText } ? "" : WithPartNumbered(Spaces().Replace(PlainText.Read(text).Replace('’', '\'').Trim(), " ").ToLowerInvariant());

    // “First quarter of 2023/24” is “quarter 1 2023/24”.
    private static string WithPartNumbered(string text) =>
        text.Contains("quarter", StringComparison.Ordinal) || text.Contains("half", StringComparison.Ordinal)
            ? NumberedInWords().Replace(text, static part => $"{part.Groups["p"].Value} {(Array.IndexOf(Ordinals, part.Groups["n"].Value) % 4) + 1}")
            : text;

    // The expected frequency decides an ambiguous form: 11/2012 is November 2012 where a month is expected, otherwise the year 2011/12.
    private static Parsed<Period>? Read(string text, FinancialCalendar calendar, Frequency? expected)
    {
        var named = ReadNamed(text, calendar, expected);
        if (named is not null && (expected is null || named.Frequency == expected)) return named;
        var said = ReadSaid(text, calendar, expected);
        return named is null || said is { Succeeded: true } ? said : named;
    }

    private static Period? ReadNamed(string text, FinancialCalendar calendar, Frequency? expected) =>
        (expected is Frequency.FinancialYear or Frequency.AcademicYear ? ReadPairOfYears(text, calendar, expected) : null)
        ?? ReadMonth(text, calendar) ?? ReadPartOfYear(text, calendar) ?? ReadYear(text, calendar, expected)
        ?? ReadWeek(text, calendar) ?? ReadDay(text, calendar, expected);

    private static Period? ReadMonth(string text, FinancialCalendar calendar)
    {
        if (IsoMonth().Match(text) is { Success: true } iso) return MonthOrNull(Int(iso, "y"), Int(iso, "m"), calendar);
        if (NamedMonth().Match(text) is not { Success: true } named) return null;
        var month = MonthNumber(named.Groups["m"].Value);
        return month is null ? null : MonthOrNull(Century(named.Groups["y"].Value), month.Value, calendar);
    }

    private static Period? ReadPartOfYear(string text, FinancialCalendar calendar)
    {
        var match = PartThenYear().Match(text);
        if (!match.Success) match = YearThenPart().Match(text);
        if (!match.Success || StartYear(match) is not { } year) return null;
        if (calendar.StartMonth == 1 && match.Groups["z"].Success) return null;
        if (calendar.StartMonth == 1 || UndecidedPart(text) is null) return ByFinancialYear(year, PartOf(match), calendar);
        return calendar.Quarters switch
        {
            QuarterNaming.Undecided => null,
            QuarterNaming.Financial => ByFinancialYear(year, PartOf(match), calendar),
            QuarterNaming.Calendar => match.Groups["fy"].Success ? null : ByCalendarYear(year, PartOf(match), calendar),
        };
    }

    private static Period? ReadYear(string text, FinancialCalendar calendar, Frequency? expected)
    {
        if (SingleYear().Match(text) is { Success: true } single)
        {
            var first = new DateOnly(Int(single, "y"), 1, 1);
            var financial = single.Groups["fy"].Success || (expected == Frequency.FinancialYear && calendar.StartMonth == 1 && !single.Groups["cy"].Success);
            if (!financial) return Containing(first, Frequency.CalendarYear, calendar);
            return calendar.StartMonth == 1 ? Containing(first, Frequency.FinancialYear, calendar) : null;
        }

        return ReadPairOfYears(text, calendar, expected);
    }

    /// <summary>Two years named together: a financial year, unless the text or the expected frequency makes it an academic year. A financial year that starts in January has a single year in its name.</summary>
    private static Period? ReadPairOfYears(string text, FinancialCalendar calendar, Frequency? expected)
    {
        if (DoubleYear().Match(text) is not { Success: true } years || StartYear(years) is not { } year) return null;
        var academic = years.Groups["k"].Value is "ay" or "academic year" || (expected == Frequency.AcademicYear && !years.Groups["k"].Success);
        if (!academic && calendar.StartMonth == 1) return null;
        var start = academic ? 9 : calendar.StartMonth;
        return Containing(new DateOnly(year, start, 1), academic ? Frequency.AcademicYear : Frequency.FinancialYear, calendar);
    }

    private static Period? ReadWeek(string text, FinancialCalendar calendar)
    {
        if (WeekCommencing().Match(text) is { Success: true } begun)
            return Date(begun.Groups["d"].Value) is { DayOfWeek: DayOfWeek.Monday } monday ? Containing(monday, Frequency.Week, calendar) : null;
        if (WeekEnding().Match(text) is not { Success: true } week) return null;
        return Date(week.Groups["d"].Value) is { DayOfWeek: DayOfWeek.Sunday } sunday ? Containing(sunday, Frequency.Week, calendar) : null;
    }

    private static Period? ReadDay(string text, FinancialCalendar calendar, Frequency? expected)
    {
        if (Date(text) is not { } day) return null;
        var asked = expected is null or Frequency.Day ? null : Containing(day, expected.Value, calendar);

        // A spreadsheet stores "Apr-19" as the first day of the month; a weekly column has its Sunday as heading.
        var names = asked is not null && (asked.Last == day || (asked.First == day && asked.Frequency != Frequency.Week));
        return names ? asked : Containing(day, Frequency.Day, calendar);
    }

    private static DateOnly? Date(string text)
    {
        if (IsoDate().Match(text) is { Success: true } iso) return DateOrNull(Int(iso, "y"), Int(iso, "m"), Int(iso, "d"));
        if (SlashedDate().Match(text) is { Success: true } slashed) return DateOrNull(Century(slashed.Groups["y"].Value), Int(slashed, "m"), Int(slashed, "d"));
        if (NamedDate().Match(text) is { Success: true } named && MonthNumber(named.Groups["m"].Value) is { } month)
            return DateOrNull(Century(named.Groups["y"].Value), month, Int(named, "d"));
        return null;
    }

    /// <summary>The first year of a pair such as 2019/20; null where the second is not the year after the first.</summary>
    private static int? StartYear(Match match)
    {
        var first = Century(match.Groups["y"].Value);
        if (!match.Groups["z"].Success) return first;
        var second = match.Groups["z"].Value;
        var expected = second.Length == 4 ? first + 1 : (first + 1) % 100;
        return int.Parse(second, CultureInfo.InvariantCulture) == expected ? first : null;
    }

    private static int? MonthNumber(string name)
    {
        var index = Array.FindIndex(MonthNames, month => month == name || (name.Length >= 3 && month.StartsWith(name, StringComparison.Ordinal)));
        return index < 0 ? null : index + 1;
    }

    private static Period? MonthOrNull(int year, int month, FinancialCalendar calendar) =>
        month is >= 1 and <= 12 && IsRead(year) ? Month(year, month, calendar) : null;

    private const int FirstYear = 1900, LastYear = 2199;

    private static bool IsRead(int year) => year is >= FirstYear and <= LastYear;

    /// <summary>What is expected of a month of a year that is not read; null where that is not the problem.</summary>
    private static string? YearNotRead(string text) =>
        IsoMonth().Match(text) is { Success: true } month && !IsRead(Int(month, "y")) ? string.Create(CultureInfo.InvariantCulture, $"a period of the years {FirstYear} to {LastYear}") : null;

    private static DateOnly? DateOrNull(int year, int month, int day) =>
        IsRead(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    // Two-digit years are of this century: no public body still writes figures of the last one with two digits.
    private static int Century(string year) => int.Parse(year, CultureInfo.InvariantCulture) + (year.Length == 2 ? 2000 : 0);

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
}
