using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.TimeSeries;

namespace Plumbline.Core.Derivations;

/// <summary>Works out the figure of several periods together, by the indicator's rule: a quarter from months, or February and March.</summary>
public static class PeriodTotals
{
    /// <summary>The figure of a longer period.</summary>
    /// <param name="picture">The organisation: its units, its statuses.</param>
    /// <param name="series">The figures in the frequency of the indicator, with the totals that were worked out for every period of the whole.</param>
    /// <param name="whole">A period of a longer frequency than the indicator's.</param>
    /// <returns>The figure, with <see cref="Observation.Total"/>; null where no part has one.</returns>
    public static Observation? Of(OrganisationPicture picture, Series series, Period whole)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(whole);
        return new PeriodsOfSeries(picture, series).Total(whole.Parts(series.Indicator.Frequency), whole).Figure;
    }

    /// <summary>The figure of consecutive periods that end with one: February and March together.</summary>
    /// <param name="picture">The organisation: its units, its statuses.</param>
    /// <param name="series">The figures in the frequency of the indicator, with the totals that were worked out.</param>
    /// <param name="last">The last period, in the frequency of the indicator. It is the period of the figure.</param>
    /// <param name="length">The number of periods, at least 1. One period has the figure of the series itself.</param>
    public static Observation? OverSpan(OrganisationPicture picture, Series series, Period last, int length)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(last);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        return length == 1
            ? series[last]
            : new PeriodsOfSeries(picture, series).Total(Enumerable.Range(1 - length, length).Select(last.Plus), last).Figure;
    }

    /// <summary>The figures of every period of a longer frequency that ends in a span of days, as a series of that frequency.</summary>
    /// <param name="picture">The organisation: its units, its statuses.</param>
    /// <param name="series">The figures in the frequency of the indicator.</param>
    /// <param name="first">The first longer period.</param>
    /// <param name="last">The last longer period.</param>
    public static Series Longer(OrganisationPicture picture, Series series, Period first, Period last)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(last);
        var periods = new PeriodsOfSeries(picture, series);
        var figures = new List<Observation>();
        var absent = new Dictionary<Period, Total>();
        for (var whole = first; whole <= last; whole = whole.Next)
        {
            var (figure, made) = periods.Total(whole.Parts(series.Indicator.Frequency), whole);
            if (figure is not null) figures.Add(figure);
            else if (made is not null) absent[whole] = made;
        }

        return Series.From(series.Indicator with { Frequency = first.Frequency }, series.Unit, figures).Value.Expecting(series.Begun, absent);
    }
}
