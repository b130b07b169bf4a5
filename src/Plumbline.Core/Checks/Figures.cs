using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Checks;

/// <summary>Figures by indicator, unit and period: each in one step, and each indicator's in order of time.</summary>
public sealed class Figures
{
    private readonly Dictionary<(IndicatorCode, UnitCode, Period), Observation> _cells;
    private readonly ILookup<IndicatorCode, Observation> _byIndicator;

    /// <summary>Keeps figures for looking up. Each indicator, unit and period comes once.</summary>
    public Figures(IEnumerable<Observation> observations)
    {
        ArgumentNullException.ThrowIfNull(observations);
        _cells = observations.ToDictionary(cell => (cell.Indicator, cell.Unit, cell.Period));
        _byIndicator = _cells.Values
            .OrderBy(cell => cell.Unit, UnitCode.Order)
            .ThenBy(cell => cell.Period.First)
            .ToLookup(cell => cell.Indicator);
    }

    /// <summary>Every figure, in no order.</summary>
    public IEnumerable<Observation> All => _cells.Values;

    /// <summary>The figures of an indicator, by unit and then in order of time.</summary>
    public IEnumerable<Observation> Of(IndicatorCode indicator) => _byIndicator[indicator];

    /// <summary>The figure of a cell; null where there is none.</summary>
    public Observation? Find(IndicatorCode indicator, UnitCode unit, Period period) => _cells.GetValueOrDefault((indicator, unit, period));
}
