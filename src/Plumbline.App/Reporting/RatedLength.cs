using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;

namespace Plumbline.App.Reporting;

/// <summary>The time that each rated figure is of: a period of the indicator, a longer one, or several together.</summary>
/// <param name="Frequency">The frequency of the longer period; null for the indicator's own.</param>
/// <param name="Periods">The number of the indicator's periods that are judged together, at least 1.</param>
public sealed record RatedLength(Frequency? Frequency, int Periods)
{
    /// <summary>The most periods that are judged together.</summary>
    public const int Longest = 120;

    /// <summary>One period of the indicator.</summary>
    public static RatedLength Own { get; } = new(null, 1);

    /// <summary>The longer period that an indicator is judged in; null where it is judged in its own.</summary>
    internal Period? Whole(Period period, Indicator indicator, FinancialCalendar calendar) =>
        Frequency is { } frequency && indicator.Aggregation != Aggregation.None && OwnPeriod.LastWithin(period, frequency, calendar) is var whole && OwnPeriod.IsLonger(whole, indicator) ? whole : null;

    /// <summary>Whether an indicator is judged in several of its periods together.</summary>
    internal bool IsSpanOf(Indicator indicator) => Periods > 1 && indicator.Aggregation != Aggregation.None;

    /// <summary>The first day of the figures that a figure and the one before it are made of.</summary>
    internal DateOnly FirstDay(Period period, Indicator indicator, FinancialCalendar calendar) =>
        Whole(period, indicator, calendar) is { } whole ? whole.Previous.First : OwnPeriod.LastWithin(period, indicator, calendar).Plus(1 - (2 * Periods)).First;
}
