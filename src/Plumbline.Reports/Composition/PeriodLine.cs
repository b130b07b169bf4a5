using System.Globalization;
using Plumbline.Core.Periods;
using Plumbline.Reports.Blocks.Dashboards;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Composition;

/// <summary>What period a report is about, as its reader would say it.</summary>
public static class PeriodLine
{
    /// <summary>The run of periods its first dashboard shows ("January to December 2023"), else the period it is made for ("Quarter 2 2020/21").</summary>
    public static string Of(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var culture = context.Picture.Settings.Language;
        var dashboard = context.Definition.Blocks.OfType<DashboardBlock>().FirstOrDefault();
        return Capitalised(
            dashboard is null ? context.Period.ToText(culture, full: true) : Run(context.Period.Plus(1 - dashboard.Periods), context.Period, culture),
            culture);
    }

    /// <summary>A run of periods: "January to December 2023", "April 2019 to March 2020".</summary>
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
