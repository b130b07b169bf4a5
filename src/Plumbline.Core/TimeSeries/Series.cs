using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Plumbline.Core.Collections;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.Core.TimeSeries;

/// <summary>The observations of one indicator in one unit, in the order of their periods, all of one frequency and without duplicates.</summary>
public sealed class Series
{
    private readonly List<Observation> _observations;

    private Series(Indicator indicator, UnitCode unit, List<Observation> observations) => (Indicator, Unit, _observations) = (indicator, unit, observations);

    /// <summary>What was measured.</summary>
    public Indicator Indicator { get; }

    /// <summary>Where.</summary>
    public UnitCode Unit { get; }

    /// <summary>The figures, in order.</summary>
    public IReadOnlyList<Observation> Observations => _observations;

    /// <summary>The gaps between events that its g or t chart shows; null where its figures are charted.</summary>
    public EventGaps? Gaps { get; private init; }

    /// <summary>The first day of its first figure in the ledger, which may lie before the figures read; null where that is not known.</summary>
    public DateOnly? Begun { get; init; }

    /// <summary>For periods in which every part of a total is missing: what was expected. There is no figure for them.</summary>
    public IReadOnlyDictionary<Period, Total> Absent { get; init; } = FrozenDictionary<Period, Total>.Empty;

    /// <summary>The plans of its figures, of their own frequency and of longer periods; none where no target of the indicator is its plan.</summary>
    public IReadOnlyList<Observation> Plans { get; private init; } = [];

    /// <summary>The same figures, charted by the gaps between events of a line list.</summary>
    public Series ChartedBy(EventGaps? gaps) => gaps == Gaps ? this : new(Indicator, Unit, _observations) { Gaps = gaps, Begun = Begun, Absent = Absent, Plans = Plans };

    /// <summary>The same figures, with what is known about the periods without one.</summary>
    /// <param name="begun">The first day of its first figure in the ledger.</param>
    /// <param name="absent">For periods in which every part of a total is missing: what was expected.</param>
    public Series Expecting(DateOnly? begun, IReadOnlyDictionary<Period, Total> absent) => new(Indicator, Unit, _observations) { Gaps = Gaps, Begun = begun, Absent = absent, Plans = Plans };

    /// <summary>The series with the plans of its figures.</summary>
    /// <param name="plans">The plans of its indicator and unit.</param>
    /// <param name="beside">Gives a figure its plan.</param>
    internal Series Planned(IReadOnlyList<Observation> plans, Func<Observation, Observation> beside) =>
        new(Indicator, Unit, _observations.ConvertAll(figure => beside(figure))) { Gaps = Gaps, Begun = Begun, Absent = Absent, Plans = plans };

    /// <summary>Makes a series, or names the observation that does not belong in it.</summary>
    public static Parsed<Series> From(Indicator indicator, UnitCode unit, IEnumerable<Observation> observations)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(observations);
        var all = observations.ToList();
        foreach (var observation in all)
        {
            if (observation.Indicator != indicator.Code || observation.Unit != unit)
                return new Problem($"{observation.Indicator} in {observation.Unit}", $"{indicator.Code} in {unit}");
            if (observation.Period.Frequency != indicator.Frequency)
                return new Problem($"{observation.Period}", $"a {Names<Frequency>.Of(indicator.Frequency)} for {indicator.Code}");
        }

        all.Sort((x, y) => x.Period.CompareTo(y.Period));
        for (var i = 1; i < all.Count; i++)
        {
            if (all[i].Period == all[i - 1].Period) return new Problem($"{indicator.Code} twice for {all[i].Period}", "one value per period");
        }

        return new Series(indicator, unit, all);
    }

    /// <summary>The observation of a period; null where there is none.</summary>
    public Observation? this[Period period]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(period);
            if (period.Frequency != Indicator.Frequency) return null;
            var at = CollectionsMarshal.AsSpan(_observations).BinarySearch(new AtPeriod(period));
            return at < 0 ? null : _observations[at];
        }
    }

    /// <summary>The latest observation at or before the end of a period, which may have another frequency; null where there is none.</summary>
    public Observation? LatestAt(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Observations.LastOrDefault(observation => observation.Period.Last <= period.Last);
    }

    /// <summary>The latest observation with a number at or before the end of a period.</summary>
    public Observation? LatestReportedAt(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Observations.LastOrDefault(observation => observation.Period.Last <= period.Last && observation.Amount is not null);
    }

    /// <summary>The last observation with a number before another; null where there is none.</summary>
    public Observation? ReportedBefore(Observation current)
    {
        ArgumentNullException.ThrowIfNull(current);
        return Observations.LastOrDefault(observation => observation.Period < current.Period && observation.Amount is not null);
    }

    private readonly record struct AtPeriod(Period Period) : IComparable<Observation>
    {
        public int CompareTo(Observation? other) => Period.First.CompareTo(other!.Period.First);
    }

    /// <summary>Consecutive periods that end with one, each with its observation or null, in order.</summary>
    public IEnumerable<(Period Period, Observation? Observation)> Window(Period last, int periods)
    {
        ArgumentNullException.ThrowIfNull(last);
        for (var back = periods - 1; back >= 0; back--)
        {
            var period = last.Plus(-back);
            yield return (period, this[period]);
        }
    }
}
