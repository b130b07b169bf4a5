using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;

namespace Plumbline.Reports.Analysis;

/// <summary>A report's period in the frequency of an indicator.</summary>
internal static class OwnPeriod
{
    /// <summary>The indicator's period that a point of its chart lies in: of an event, the month of its day.</summary>
    internal static Period Of(Period at, Indicator indicator, FinancialCalendar calendar) =>
        at.Frequency == indicator.Frequency ? at : Period.Containing(at.First, indicator.Frequency, calendar);

    /// <summary>The indicator's last period that is over by the end of the report's: the second quarter for a paper of November.</summary>
    internal static Period LastWithin(Period period, Indicator indicator, FinancialCalendar calendar)
    {
        var own = Period.Containing(period.Last, indicator.Frequency, calendar);
        return own.Last <= period.Last ? own : own.Previous;
    }
}
