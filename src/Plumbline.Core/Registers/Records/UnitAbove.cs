using System.Collections.Immutable;
using Plumbline.Core.Units;

namespace Plumbline.Core.Registers.Records;

/// <summary>Below which unit the rows of a register lie on each day: the register's own or, while that does not exist, the nearest above it that does, so that no figure of a row is left out of every total.</summary>
public sealed class UnitAbove
{
    private readonly UnitCode _unit;
    private readonly Dictionary<UnitCode, Unit[]> _line = [];

    /// <summary>One unit, whatever its days.</summary>
    public UnitAbove(UnitCode unit)
        : this(unit, [])
    {
    }

    /// <summary>A unit with those above it.</summary>
    /// <param name="unit">The unit of the register.</param>
    /// <param name="rows">The rows of the organisation's units.</param>
    public UnitAbove(UnitCode unit, IEnumerable<Unit> rows)
    {
        _unit = unit ?? throw new ArgumentNullException(nameof(unit));
        var units = rows.ToLookup(static row => row.Code);
        var open = new Stack<UnitCode>([unit]);
        while (open.TryPop(out var code))
        {
            if (_line.ContainsKey(code) || !units.Contains(code)) continue;
            _line[code] = [.. units[code].OrderBy(static row => row.FirstDay)];
            foreach (var parent in _line[code].Select(static row => row.Parent).OfType<UnitCode>()) open.Push(parent);
        }

        Changes = [.. _line.Values.SelectMany(static line => line).SelectMany(static row => new[] { row.From, DayAfter(row.To) }).OfType<DateOnly>().Distinct().Order()];
    }

    /// <summary>The days on which it may become another, in order.</summary>
    internal ImmutableArray<DateOnly> Changes { get; }

    /// <summary>The unit on a day.</summary>
    internal UnitCode On(DateOnly day)
    {
        var code = _unit;
        // As many steps as there are units, for units that lie below themselves are refused elsewhere.
        for (var step = 0; step < _line.Count && _line.TryGetValue(code, out var rows) && !rows.Any(row => row.ExistsOn(day)); step++)
        {
            if ((rows.LastOrDefault(row => row.FirstDay <= day) ?? rows[0]).Parent is not { } parent) break;
            code = parent;
        }

        return code;
    }

    /// <summary>The day after one; null where there is none.</summary>
    internal static DateOnly? DayAfter(DateOnly? day) => day is { } given && given < DateOnly.MaxValue ? given.AddDays(1) : null;
}
