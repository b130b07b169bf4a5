using Plumbline.Core.Indicators;
using Plumbline.Core.Organisations;

namespace Plumbline.App.Importing.Figures;

/// <summary>The order in which the ledger keeps figures (indicator, unit, first day, by code point) as one number, so that millions sort fast: 20 bits an indicator, 20 a unit, 24 the day.</summary>
internal sealed class FigureOrder
{
    private const int Most = 1 << 20;

    private readonly Indicator[] _indicators;
    private readonly Unit[] _units;
    private readonly Dictionary<IndicatorCode, int> _indicatorPlaces;
    private readonly Dictionary<UnitCode, int> _unitPlaces;

    internal FigureOrder(IEnumerable<Indicator> indicators, IEnumerable<Unit> units)
    {
        _indicators = [.. indicators.OrderBy(indicator => indicator.Code, IndicatorCode.Order)];
        _units = [.. units.OrderBy(unit => unit.Code, UnitCode.Order)];
        if (_indicators.Length > Most || _units.Length > Most) throw new NotSupportedException($"More than {Most} indicators or units.");
        _indicatorPlaces = Places(_indicators, indicator => indicator.Code);
        _unitPlaces = Places(_units, unit => unit.Code);
    }

    internal long KeyOf(IndicatorCode indicator, UnitCode unit, DateOnly firstDay) =>
        ((long)_indicatorPlaces[indicator] << 44) | ((long)_unitPlaces[unit] << 24) | (uint)firstDay.DayNumber;

    internal Indicator IndicatorOf(long key) => _indicators[(int)(key >> 44)];

    internal Unit UnitOf(long key) => _units[(int)(key >> 24) & (Most - 1)];

    internal static DateOnly DayOf(long key) => DateOnly.FromDayNumber((int)(key & 0xFFFFFF));

    private static Dictionary<TKey, int> Places<T, TKey>(T[] values, Func<T, TKey> key)
        where TKey : notnull =>
        values.Select((value, place) => (value, place)).ToDictionary(pair => key(pair.value), pair => pair.place);
}
