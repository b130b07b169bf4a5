using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Figures;

/// <summary>Numbers indicators, units and frequencies in the order in which the ledger keeps figures, by code point, so that millions sort fast.</summary>
internal sealed class FigureOrder
{
    private const int Most = 1 << FigureKey.UnitBits;
    private static readonly Frequency[] Frequencies = [.. Enum.GetValues<Frequency>().OrderBy(Names<Frequency>.Of, StringComparer.Ordinal)];
    private static readonly int[] FrequencyPlaces = [.. Enum.GetValues<Frequency>().Select(frequency => Array.IndexOf(Frequencies, frequency))];

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

    internal FigureKey KeyOf(IndicatorCode indicator, UnitCode unit, string aspect, Period period) =>
        FigureKey.Of(_indicatorPlaces[indicator], _unitPlaces[unit], aspect, FrequencyPlaces[(int)period.Frequency], period.First.DayNumber);

    internal Indicator IndicatorOf(FigureKey key) => _indicators[key.Indicator];

    internal Unit UnitOf(FigureKey key) => _units[key.Unit];

    internal static Frequency FrequencyOf(FigureKey key) => Frequencies[key.Frequency];

    internal static Period PeriodOf(FigureKey key, FinancialCalendar calendar) => Period.Containing(DateOnly.FromDayNumber(key.Day), FrequencyOf(key), calendar);

    private static Dictionary<TKey, int> Places<T, TKey>(T[] values, Func<T, TKey> key)
        where TKey : notnull =>
        values.Select((value, place) => (value, place)).ToDictionary(pair => key(pair.value), pair => pair.place);
}
