using Plumbline.Core.Text;

namespace Plumbline.Core.Units;

/// <summary>The units of an organisation as a tree: one at the top, every other below a unit that exists, and no circles.</summary>
public sealed class UnitTree
{
    private readonly Dictionary<UnitCode, Unit> _units;
    private readonly ILookup<UnitCode, Unit> _children;
    private UnitsByDay? _byDay;

    private UnitTree(Unit top, Dictionary<UnitCode, Unit> units)
    {
        Top = top;
        _units = units;
        _children = units.Values.Where(unit => unit.Parent is not null).OrderBy(unit => unit.Code, UnitCode.Order).ToLookup(unit => unit.Parent!);
    }

    /// <summary>The top unit: the organisation.</summary>
    public Unit Top { get; }

    /// <summary>Every unit, in the order of their codes.</summary>
    public IEnumerable<Unit> All => _units.Values.OrderBy(unit => unit.Code, UnitCode.Order);

    /// <summary>The tree on each day, by places instead of codes.</summary>
    internal UnitsByDay ByDay => _byDay ??= new UnitsByDay(this);

    /// <summary>Makes the tree.</summary>
    /// <returns>The tree, or the first problem: no top unit or two, an unknown parent, a circle, a duplicate code, a last day before the first.</returns>
    public static Parsed<UnitTree> From(IEnumerable<Unit> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        var byCode = new Dictionary<UnitCode, Unit>();
        foreach (var unit in units)
        {
            if (!byCode.TryAdd(unit.Code, unit)) return new Problem($"unit {unit.Code} twice", "each unit once");
        }

        var tops = byCode.Values.Where(unit => unit.Parent is null).ToList();
        if (tops.Count != 1) return new Problem(tops.Count == 0 ? "no unit without a parent" : $"units {string.Join(" and ", tops.Select(unit => unit.Code))} without a parent", "exactly one unit at the top");
        foreach (var unit in byCode.Values)
        {
            if (unit.To < unit.From) return new Problem($"unit {unit.Code} with a last day before its first", "a last day on or after the first");
            if (unit.Parent is { } parent && !byCode.ContainsKey(parent)) return new Problem($"unit {unit.Code} below {parent}", "a parent that is a unit itself");
            if (IsBelowItself(unit, byCode)) return new Problem($"unit {unit.Code} below itself", "parents that lead to the top");
        }

        return new UnitTree(tops[0], byCode);
    }

    /// <summary>The unit with a code; null where there is none.</summary>
    public Unit? Find(UnitCode code) => _units.GetValueOrDefault(code);

    /// <summary>The unit with a code as it is on a day; null where it does not exist then.</summary>
    public Unit? Find(UnitCode code, DateOnly day) => Find(code) is { } unit && unit.ExistsOn(day) ? unit : null;

    /// <summary>The units at any level below one on some day of a span, each once, in the order of their codes.</summary>
    public IEnumerable<UnitCode> Under(UnitCode code, DateOnly first, DateOnly last) =>
        _children[code].Where(unit => unit.From is not { } from || from <= last).Where(unit => unit.To is not { } to || to >= first)
            .SelectMany(unit => Under(unit.Code, first, last).Prepend(unit.Code)).Order(UnitCode.Order);

    /// <summary>The units directly below one on a day, in the order of their codes.</summary>
    public IEnumerable<Unit> Below(UnitCode code, DateOnly day) => _children[code].Where(unit => unit.ExistsOn(day));

    private static bool IsBelowItself(Unit unit, Dictionary<UnitCode, Unit> byCode)
    {
        var steps = 0;
        for (var above = unit.Parent; above is not null; above = byCode.GetValueOrDefault(above)?.Parent)
        {
            if (above == unit.Code) return true;

            // There is a circle further up. The check of its own units reports it.
            if (++steps > byCode.Count) return false;
        }

        return false;
    }
}
