using System.Collections.Concurrent;

namespace Plumbline.Core.Units;

/// <summary>The shape of a tree on each day asked for, kept, so that it is resolved once for hundreds of indicators.</summary>
internal sealed class UnitsByDay
{
    private readonly UnitTree _tree;
    private readonly UnitCode[] _codes;
    private readonly bool[] _areRows;
    private readonly DateOnly?[] _left;
    private readonly Dictionary<UnitCode, int> _indexes;
    private readonly ConcurrentDictionary<DateOnly, UnitsOnDay> _days = [];
    private volatile UnitsOnDay? _latest;

    internal UnitsByDay(UnitTree tree)
    {
        _tree = tree;
        _codes = [.. tree.Everything.Select(static unit => unit.Code)];
        _areRows = [.. tree.Everything.Select(static unit => unit.Kind == UnitKind.Row)];
        _left = [.. tree.Everything.Select(static unit => unit.Left)];
        _indexes = new(_codes.Length);
        for (var i = 0; i < _codes.Length; i++) _indexes[_codes[i]] = i;
    }

    /// <summary>The number of units that exist on some day.</summary>
    internal int Count => _codes.Length;

    /// <summary>The place of a unit among the codes in order; -1 where the tree does not have it.</summary>
    internal int IndexOf(UnitCode code) => _indexes.GetValueOrDefault(code, -1);

    /// <summary>The unit at a place.</summary>
    internal UnitCode CodeAt(int index) => _codes[index];

    /// <summary>Whether a row of a register is at a place.</summary>
    internal bool IsRow(int index) => _areRows[index];

    /// <summary>The last day of a row that left its register; null for any other unit.</summary>
    internal DateOnly? LeftOn(int index) => _left[index];

    /// <summary>The tree on a day. Days between which it does not change mostly give the same object.</summary>
    internal UnitsOnDay On(DateOnly day) => _days.TryGetValue(day, out var known) ? known : _days.GetOrAdd(day, Resolve(day));

    private UnitsOnDay Resolve(DateOnly day)
    {
        var below = new int[_codes.Length][];
        for (var i = 0; i < below.Length; i++)
            below[i] = _tree.Find(_codes[i], day) is null ? UnitsOnDay.Gone : [.. _tree.PartsOf(_codes[i], day).Select(unit => _indexes[unit.Code])];
        var resolved = new UnitsOnDay(below);
        return _latest is { } latest && latest.IsLike(resolved) ? latest : _latest = resolved;
    }
}

/// <summary>A tree on one day: the units directly below each unit, as places in <see cref="UnitsByDay"/>.</summary>
internal sealed class UnitsOnDay(int[][] below)
{
    /// <summary>Stands for the units below a unit that does not exist on the day.</summary>
    internal static readonly int[] Gone = [-1];

    private readonly int[][] _below = below;

    /// <summary>Whether a unit exists on the day.</summary>
    internal bool Has(int unit) => _below[unit] != Gone;

    /// <summary>The units directly below one that exists on the day, in the order of their codes.</summary>
    internal ReadOnlySpan<int> Below(int unit) => _below[unit];

    /// <summary>Whether the tree is the same on another day.</summary>
    internal bool IsLike(UnitsOnDay other)
    {
        for (var i = 0; i < _below.Length; i++)
        {
            if (!_below[i].AsSpan().SequenceEqual(other._below[i])) return false;
        }

        return true;
    }
}
