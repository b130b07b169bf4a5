using System.Globalization;
using Plumbline.Core.Periods;
using Plumbline.Core.Spc;

namespace Plumbline.Core.Readings;

/// <summary>Periods in sentences about a figure.</summary>
public static class PeriodWords
{
    /// <summary>When: "in December 2023", "on 5 April 2024", "in the week ending 7 April 2024".</summary>
    public static string When(Period period, CultureInfo culture) => $"{ChartWording.Preposition(period.Frequency)} {period.ToText(culture, full: true)}";

    /// <summary>A period beside a later one: without its year where both lie in one calendar year ("October"), otherwise in full.</summary>
    internal static string Beside(Period period, Period last, CultureInfo culture)
    {
        if (period.First.Year != last.Last.Year) return period.ToText(culture, full: true);
        return period.Frequency switch
        {
            Frequency.Month => period.First.ToString("MMMM", culture),
            Frequency.Day => period.First.ToString("d MMMM", culture),
            Frequency.Week => "week ending " + period.Last.ToString("d MMMM", culture),
            Frequency.Quarter or Frequency.HalfYear or Frequency.FinancialYear or Frequency.CalendarYear or Frequency.AcademicYear => period.ToText(culture, full: true),
        };
    }
}
