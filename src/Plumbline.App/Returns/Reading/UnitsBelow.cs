using Plumbline.Core.Units;

namespace Plumbline.App.Returns.Reading;

/// <summary>The units at or below one on a day.</summary>
internal sealed class UnitsBelow(UnitTree units, UnitCode top, DateOnly day)
{
    private readonly Dictionary<UnitCode, bool> _known = [];

    /// <summary>Whether a unit is one of them.</summary>
    internal bool Contains(UnitCode unit)
    {
        if (unit == top) return true;
        if (_known.TryGetValue(unit, out var known)) return known;
        return _known[unit] = units.Find(unit, day)?.Parent is { } above && Contains(above);
    }
}
