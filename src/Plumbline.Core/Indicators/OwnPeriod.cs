using Plumbline.Core.Periods;

namespace Plumbline.Core.Indicators;

/// <summary>Converts a period of a report to the frequency of an indicator.</summary>
public static class OwnPeriod
{
    /// <summary>Whether a period is made of periods of the indicator: a quarter of months, but not a calendar year of half-years that start in April.</summary>
    public static bool IsLonger(Period period, Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(indicator);
        if (period.Frequency <= indicator.Frequency || indicator.Frequency >= Frequency.FinancialYear) return false;
        return indicator.Frequency is Frequency.Day or Frequency.Week || period.Parts(indicator.Frequency).FirstOrDefault()?.First == period.First;
    }

    /// <summary>The last period of a frequency that has ended by the end of another.</summary>
    public static Period LastWithin(Period period, Frequency frequency, FinancialCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(period);
        var own = Period.Containing(period.Last, frequency, calendar);
        return own.Last <= period.Last ? own : own.Previous;
    }

    /// <summary>The indicator's period that contains the first day of another period.</summary>
    public static Period Of(Period at, Indicator indicator, FinancialCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(indicator);
        return at.Frequency == indicator.Frequency ? at : Period.Containing(at.First, indicator.Frequency, calendar);
    }

    /// <summary>The indicator's last due period that has ended by the end of another: the second quarter for a paper of November.</summary>
    public static Period LastWithin(Period period, Indicator indicator, FinancialCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(indicator);
        var own = LastWithin(period, indicator.Frequency, calendar);
        return indicator.Rhythm?.LastDue(own) ?? own;
    }
}
