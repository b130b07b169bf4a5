using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Core.TimeSeries;

/// <summary>Looks figures up by indicator, unit and period. The figures of a series are in order of time.</summary>
/// <remarks>A series is an array, so that a figure takes one reference here. A dictionary of single cells would take as much memory as the figures themselves.</remarks>
public sealed class FigureBook
{
    private readonly Dictionary<IndicatorCode, SortedDictionary<UnitCode, Observation[]>> _series;

    private FigureBook(Dictionary<IndicatorCode, SortedDictionary<UnitCode, Observation[]>> series) => _series = series;

    /// <summary>Makes a book of figures.</summary>
    /// <exception cref="ArgumentException">Two figures have the same indicator, unit and period.</exception>
    public static FigureBook Of(IEnumerable<Observation> observations)
    {
        ArgumentNullException.ThrowIfNull(observations);
        var gathering = new FigureGathering();
        foreach (var cell in observations) gathering.Add(cell);
        return gathering.ToBook();
    }

    /// <summary>Every series, in no order: the figures of an indicator in a unit, in order of time.</summary>
    public IEnumerable<IReadOnlyList<Observation>> Series => _series.Values.SelectMany(units => units.Values);

    /// <summary>The figures of an indicator, by unit and then in order of time.</summary>
    public IEnumerable<Observation> Of(IndicatorCode indicator) =>
        _series.TryGetValue(indicator, out var units) ? units.Values.SelectMany(cells => cells) : [];

    /// <summary>The figures of an indicator in a unit, in order of time.</summary>
    public IReadOnlyList<Observation> Of(IndicatorCode indicator, UnitCode unit) =>
        _series.TryGetValue(indicator, out var units) && units.TryGetValue(unit, out var cells) ? cells : [];

    /// <summary>The figures of an indicator, one list for each unit, each in order of time.</summary>
    public IEnumerable<IReadOnlyList<Observation>> SeriesOf(IndicatorCode indicator) =>
        _series.TryGetValue(indicator, out var units) ? units.Values : [];

    /// <summary>The figure of a cell; null where there is none.</summary>
    public Observation? Find(IndicatorCode indicator, UnitCode unit, Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (!_series.TryGetValue(indicator, out var units) || !units.TryGetValue(unit, out var cells)) return null;
        var (from, to) = (0, cells.Length - 1);
        while (from <= to)
        {
            var middle = from + ((to - from) / 2);
            switch (Compare(cells[middle].Period, period))
            {
                case 0: return cells[middle].Period == period ? cells[middle] : null;
                case < 0: from = middle + 1; break;
                default: to = middle - 1; break;
            }
        }

        return null;
    }

    internal static FigureBook Of(Dictionary<IndicatorCode, SortedDictionary<UnitCode, Observation[]>> series)
    {
        foreach (var cells in series.Values.SelectMany(units => units.Values)) Sort(cells);
        return new FigureBook(series);
    }

    private static void Sort(Observation[] cells)
    {
        Array.Sort(cells, static (one, other) => Compare(one.Period, other.Period));
        for (var i = 1; i < cells.Length; i++)
        {
            if (Compare(cells[i - 1].Period, cells[i].Period) == 0)
                throw new ArgumentException($"{cells[i].Indicator} in {cells[i].Unit} for {cells[i].Period} comes twice.", nameof(cells));
        }
    }

    // Periods of different frequencies cannot be compared, but their days can.
    private static int Compare(Period one, Period other) =>
        one.First.CompareTo(other.First) is var sign && sign != 0 ? sign : one.Last.CompareTo(other.Last);
}
