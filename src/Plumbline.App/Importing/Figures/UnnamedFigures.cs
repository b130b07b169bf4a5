using Plumbline.App.Importing.Grids;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Figures;

/// <summary>Figures of tables that name no unit anywhere: they are read as the whole organisation's, and the preview says so where it has other units.</summary>
internal sealed class UnnamedFigures(UnitTree units)
{
    private readonly HashSet<string> _tables = new(StringComparer.Ordinal);
    private bool _isNamed;
    private bool _isAssumed;
    private long _count;

    /// <summary>Starts a table.</summary>
    internal void Begin() => (_isNamed, _isAssumed, _count) = (false, false, 0);

    /// <summary>Notes that the table, its sheet's or file's name, or the user names a unit.</summary>
    internal void Name() => _isNamed = true;

    /// <summary>Notes that a row says nothing of its unit.</summary>
    internal void Assume() => _isAssumed = true;

    /// <summary>Counts a figure.</summary>
    internal void Add() => _count++;

    /// <summary>Ends a table: says whose its figures are, if it names no unit; null where there is nothing to say.</summary>
    internal string? End(Grid grid)
    {
        if (_isNamed || !_isAssumed || _count == 0 || units.All.Count == 1) return null;
        _tables.Add(grid.Name);
        return FormattableString.Invariant($"{_count:N0} {(_count == 1 ? "figure" : "figures")} of {units.Top.Name}: no unit is named; give --unit if they are of another");
    }

    /// <summary>Whether two figures come from different tables that name no unit.</summary>
    internal bool AreOfTwo(string? table, string? other) => table != other && table is not null && other is not null && _tables.Contains(table) && _tables.Contains(other);
}
