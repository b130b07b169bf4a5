using Plumbline.Core.Periods;

namespace Plumbline.Core.Indicators;

/// <summary>Converts a period of a report to the frequency of an indicator.</summary>
public static class OwnPeriod
{
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
        var own = Period.Containing(period.Last, indicator.Frequency, calendar);
        own = own.Last <= period.Last ? own : own.Previous;
        return indicator.Rhythm?.LastDue(own) ?? own;
    }
}
