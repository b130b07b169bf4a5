using System.Globalization;

namespace Plumbline.Core.Periods;

/// <content>Writing periods: one invariant form that parses back, and forms for readers.</content>
public sealed partial record Period
{
    // Cached: many series share a period, and each writes it.
    private string? _text;
    private ReaderForms? _forms;

    /// <summary>The invariant form, which parses back: <c>2019-04</c>, <c>2020-Q2</c>, <c>2020-H1</c>, <c>2019/20</c>, <c>2019</c>, <c>AY2019/20</c>, <c>week-2020-04-05</c>, <c>2020-04-05</c>.</summary>
    /// <remarks>Where the financial year is the calendar year, it is written <c>FY2019</c>.</remarks>
    public override string ToString() => _text ??= Frequency switch
    {
        Frequency.Day => Iso(First),
        Frequency.Week => "week-" + Iso(Last),
        Frequency.Month => First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        Frequency.Quarter => Invariant($"{Year}-Q{Number}"),
        Frequency.HalfYear => Invariant($"{Year}-H{Number}"),
        Frequency.FinancialYear => _calendar.StartMonth == 1 ? Invariant($"FY{Year}") : TwoYears,
        Frequency.CalendarYear => Invariant($"{Year}"),
        Frequency.AcademicYear => "AY" + TwoYears,
    };

    /// <summary>The form for a reference, an address or a folder's name. It has no slash and parses back: <c>FY2019-20</c>, <c>AY2019-20</c>; otherwise as <see cref="ToString"/>.</summary>
    public string ToName()
    {
        var text = ToString();
        return !text.Contains('/', StringComparison.Ordinal) ? text : $"{(Frequency == Frequency.FinancialYear ? "FY" : "")}{text.Replace('/', '-')}";
    }

    private string TwoYears => Invariant($"{Year:0000}/{(Year + 1) % 100:00}");

    /// <summary>The form for readers: <c>Apr 2019</c>, <c>Q2 2020/21</c>, <c>2019/20</c>, <c>week ending 5 Apr 2020</c>.</summary>
    /// <param name="culture">The reader's language, for the names of months.</param>
    /// <param name="full">Whether months are written out: <c>April 2019</c>.</param>
    public string ToText(CultureInfo culture, bool full = false)
    {
        ArgumentNullException.ThrowIfNull(culture);
        var forms = FormsIn(culture);
        return full ? forms.Full ??= Printed(culture, full) : forms.Text ??= Printed(culture, full);
    }

    /// <summary>The form for readers of several periods that end with this one: <c>Feb and Mar 2020</c>, <c>January to March 2020</c>, <c>December 2019 and January 2020</c>.</summary>
    /// <param name="first">The first of them, of the same frequency.</param>
    /// <param name="culture">The reader's language.</param>
    /// <param name="full">Whether months are written out.</param>
    public string ToTextFrom(Period first, CultureInfo culture, bool full = false)
    {
        ArgumentNullException.ThrowIfNull(first);
        if (first == this) return ToText(culture, full);
        var saysYear = Frequency != Frequency.Month || first.First.Year != First.Year;
        return $"{(saysYear ? first.ToText(culture, full) : first.First.ToString(Month(first.First, culture, full), culture))} {(first.Next == this ? "and" : "to")} {ToText(culture, full)}";
    }

    private string Printed(CultureInfo culture, bool full)
    {
        var year = _calendar.StartMonth == 1 ? Invariant($"{Year}") : TwoYears;
        return Frequency switch
        {
            Frequency.Day => First.ToString("d " + Month(First, culture, full) + " yyyy", culture),
            Frequency.Week => "week ending " + Last.ToString("d " + Month(Last, culture, full) + " yyyy", culture),
            Frequency.Month => First.ToString(Month(First, culture, full) + " yyyy", culture),
            Frequency.Quarter => (full ? "quarter " : "Q") + Invariant($"{Number} {year}"),
            Frequency.HalfYear => (full ? "half " : "H") + Invariant($"{Number} {year}"),
            Frequency.FinancialYear => year,
            Frequency.CalendarYear => Invariant($"{Year}"),
            Frequency.AcademicYear => "academic year " + TwoYears,
        };
    }

    /// <summary>The shortest form, for where the year is clear: <c>Apr</c>, <c>Q2</c>, <c>5 Apr</c>, <c>2019/20</c>.</summary>
    public string ToShortText(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return FormsIn(culture).Short ??= Frequency switch
        {
            Frequency.Day => First.ToString("d " + Month(First, culture, full: false), culture),
            Frequency.Week => Last.ToString("d " + Month(Last, culture, full: false), culture),
            Frequency.Month => First.ToString(Month(First, culture, full: false), culture),
            Frequency.Quarter => Invariant($"Q{Number}"),
            Frequency.HalfYear => Invariant($"H{Number}"),
            Frequency.FinancialYear or Frequency.CalendarYear or Frequency.AcademicYear => ToText(culture),
        };
    }

    private ReaderForms FormsIn(CultureInfo culture) =>
        _forms is { } forms && forms.Culture == culture ? forms : _forms = new ReaderForms(culture);

    // ICU abbreviates September to "Sept" in British English, and does not abbreviate July in Australian English; papers print three letters.
    private static string Month(DateOnly day, CultureInfo culture, bool full) =>
        full ? "MMMM"
        : culture.TwoLetterISOLanguageName == "en" ? $"'{CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(day.Month)}'"
        : "MMM";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    /// <summary>The forms that were printed in one language. A paper prints the same periods for every indicator.</summary>
    private sealed class ReaderForms(CultureInfo culture)
    {
        internal CultureInfo Culture { get; } = culture;

        internal string? Short { get; set; }

        internal string? Text { get; set; }

        internal string? Full { get; set; }
    }
}
