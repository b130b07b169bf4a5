using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Checks;

/// <summary>Figures by indicator, unit and period: those of a series in order of time, each found in a few steps.</summary>
/// <remarks>A series is an array, so that a figure costs a reference here: a table of single cells would take as much room again as the figures.</remarks>
public sealed class Figures
{
    private readonly Dictionary<IndicatorCode, SortedDictionary<UnitCode, Observation[]>> _series;

    /// <summary>Keeps figures for looking up.</summary>
    /// <exception cref="ArgumentException">An indicator, unit and period comes twice.</exception>
    public Figures(IEnumerable<Observation> observations)
    {
        ArgumentNullException.ThrowIfNull(observations);
        var gathered = new Dictionary<IndicatorCode, Dictionary<UnitCode, List<Observation>>>();
        foreach (var cell in observations)
        {
            if (!gathered.TryGetValue(cell.Indicator, out var units)) gathered[cell.Indicator] = units = [];
            if (!units.TryGetValue(cell.Unit, out var cells)) units[cell.Unit] = cells = [];
            cells.Add(cell);
        }

        _series = gathered.ToDictionary(
            indicator => indicator.Key,
            indicator => new SortedDictionary<UnitCode, Observation[]>(indicator.Value.ToDictionary(unit => unit.Key, unit => InOrder(unit.Value)), UnitCode.Order));
    }

    /// <summary>Every figure, in no order.</summary>
    public IEnumerable<Observation> All => _series.Values.SelectMany(units => units.Values).SelectMany(cells => cells);

    /// <summary>The figures of an indicator, by unit and then in order of time.</summary>
    public IEnumerable<Observation> Of(IndicatorCode indicator) =>
        _series.TryGetValue(indicator, out var units) ? units.Values.SelectMany(cells => cells) : [];

    /// <summary>The figures of an indicator in a unit, in order of time.</summary>
    public IReadOnlyList<Observation> Of(IndicatorCode indicator, UnitCode unit) =>
        _series.TryGetValue(indicator, out var units) && units.TryGetValue(unit, out var cells) ? cells : [];

    /// <summary>The figures of an indicator, a list a unit, each in order of time.</summary>
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

    private static Observation[] InOrder(List<Observation> cells)
    {
        cells.Sort(static (one, other) => Compare(one.Period, other.Period));
        for (var i = 1; i < cells.Count; i++)
        {
            if (Compare(cells[i - 1].Period, cells[i].Period) == 0)
                throw new ArgumentException($"{cells[i].Indicator} in {cells[i].Unit} for {cells[i].Period} comes twice.", nameof(cells));
        }

        return [.. cells];
    }

    // Periods of different frequencies do not compare; their days do.
    private static int Compare(Period one, Period other) =>
        one.First.CompareTo(other.First) is var sign && sign != 0 ? sign : one.Last.CompareTo(other.Last);
}
