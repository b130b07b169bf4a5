using System.Globalization;
using Plumbline.Core.Periods;

namespace Plumbline.Reports.Composition;

/// <summary>The period of a report in words.</summary>
public static class PeriodLine
{
    /// <summary>The periods that its first dashboard shows ("January to December 2023"), else the report's period ("Quarter 2 2020/21").</summary>
    public static string Of(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var culture = context.Picture.Settings.Language;
        return Capitalised(
            context.Definition.Blocks.Select(static block => block.PeriodsShown).FirstOrDefault(static shown => shown is not null) is { } periods
                ? Run(context.Period.Plus(1 - periods), context.Period, culture)
                : context.Period.ToText(culture, full: true),
            culture);
    }

    /// <summary>Several periods in words: "January to December 2023", "April 2019 to March 2020".</summary>
    public static string Run(Period first, Period last, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(last);
        if (first == last) return last.ToText(culture, full: true);
        var sameYear = first.Frequency == Frequency.Month && first.First.Year == last.First.Year;
        return $"{(sameYear ? first.First.ToString("MMMM", culture) : first.ToText(culture, full: true))} to {last.ToText(culture, full: true)}";
    }

    private static string Capitalised(string text, CultureInfo culture) => char.ToUpper(text[0], culture) + text[1..];
}
