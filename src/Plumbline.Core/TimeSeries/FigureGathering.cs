using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Units;

namespace Plumbline.Core.TimeSeries;

/// <summary>Collects figures one by one, in any order. Consecutive figures of one series take no more memory than the finished series.</summary>
public sealed class FigureGathering
{
    private readonly Dictionary<IndicatorCode, SortedDictionary<UnitCode, Observation[]>> _series = [];
    private readonly List<Observation> _run = [];

    /// <summary>Adds a figure.</summary>
    public void Add(Observation cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        if (_run.Count > 0 && (_run[0].Indicator != cell.Indicator || _run[0].Unit != cell.Unit)) KeepRun();
        _run.Add(cell);
    }

    /// <summary>A book of every figure added.</summary>
    /// <exception cref="ArgumentException">Two figures have the same indicator, unit and period.</exception>
    public FigureBook ToBook()
    {
        KeepRun();
        return FigureBook.Of(_series);
    }

    private void KeepRun()
    {
        if (_run.Count == 0) return;
        if (!_series.TryGetValue(_run[0].Indicator, out var units)) _series[_run[0].Indicator] = units = new(UnitCode.Order);
        units[_run[0].Unit] = units.TryGetValue(_run[0].Unit, out var before) ? [.. before, .. _run] : [.. _run];
        _run.Clear();
    }
}
