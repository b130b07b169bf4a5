using Plumbline.Core.Text;

namespace Plumbline.Core.Units;

/// <summary>The units of an organisation as a tree that changes with time: on each day one unit at the top, every other below one parent, and no circles.</summary>
/// <remarks>A unit that moves has a row for each parent. The days of its rows do not overlap.</remarks>
public sealed class UnitTree
{
    private readonly Dictionary<UnitCode, Unit[]> _rows;
    private readonly Dictionary<UnitCode, Unit[]> _children;
    private UnitsByDay? _byDay;

    private UnitTree(IReadOnlyList<Unit> rows)
    {
        Rows = [.. rows.OrderBy(row => row.Code, UnitCode.Order).ThenBy(row => row.FirstDay)];
        _rows = Rows.GroupBy(row => row.Code).ToDictionary(unit => unit.Key, unit => unit.ToArray());
        _children = Rows.Where(row => row.Parent is not null).GroupBy(row => row.Parent!).ToDictionary(parent => parent.Key, children => children.ToArray());
        Everything = [.. _rows.Values.Select(unit => unit[^1]).OrderBy(unit => unit.Code, UnitCode.Order)];
        HasRows = Everything.Any(static unit => unit.Kind == UnitKind.Row);
        All = HasRows ? [.. Everything.Where(static unit => unit.Kind != UnitKind.Row)] : Everything;
        Top = All.First(unit => unit.Parent is null);
    }

    /// <summary>The top unit: the organisation.</summary>
    public Unit Top { get; }

    /// <summary>Every unit once, by its latest row, in the order of their codes: what people choose from and what lists name. The rows of registers are not among them.</summary>
    public IReadOnlyList<Unit> All { get; }

    /// <summary>Every unit once, and with them every row of a register that has figures: whatever figures may be of.</summary>
    public IReadOnlyList<Unit> Everything { get; }

    /// <summary>Whether rows of registers are among its units.</summary>
    public bool HasRows { get; }

    /// <summary>Every row, those of registers included, in the order of codes and days.</summary>
    public IReadOnlyList<Unit> Rows { get; }

    /// <summary>The tree on each day, by places instead of codes.</summary>
    internal UnitsByDay ByDay => _byDay ??= new UnitsByDay(this);

    /// <summary>Makes the tree.</summary>
    /// <returns>The tree, or the first problem: no top unit or two, an unknown parent, a circle, rows of a unit that overlap, a last day before the first.</returns>
    public static Parsed<UnitTree> From(IEnumerable<Unit> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var all = rows.ToList();
        return UnitProblems.OfTree(all).FirstOrDefault() is { } problem ? problem.Problem : new UnitTree(all);
    }

    /// <summary>The latest row of a unit; null where no unit has the code.</summary>
    public Unit? Find(UnitCode code) => _rows.TryGetValue(code, out var rows) ? rows[^1] : null;

    /// <summary>Whether a code is that of a row of a register rather than of a unit.</summary>
    public bool IsRow(UnitCode code) => Find(code) is { Kind: UnitKind.Row };

    /// <summary>The row of a unit in force on a day; null where the unit does not exist then.</summary>
    public Unit? Find(UnitCode code, DateOnly day)
    {
        if (!_rows.TryGetValue(code, out var rows)) return null;
        for (var i = rows.Length - 1; i >= 0; i--)
        {
            if (rows[i].ExistsOn(day)) return rows[i];
        }

        return null;
    }

    /// <summary>The units that exist on a day, in the order of their codes, without the rows of registers.</summary>
    public IEnumerable<Unit> On(DateOnly day) => Rows.Where(row => row.Kind != UnitKind.Row && row.ExistsOn(day));

    /// <summary>The units, and rows of registers, at any level below one on some day of a span, each once, in the order of their codes.</summary>
    public IEnumerable<UnitCode> Under(UnitCode code, DateOnly first, DateOnly last)
    {
        var found = new HashSet<UnitCode>();
        AddUnder(code, first, last, found);
        return found.Order(UnitCode.Order);
    }

    /// <summary>The units directly below one on a day, in the order of their codes, without the rows of registers; none where it does not exist then.</summary>
    public IEnumerable<Unit> Below(UnitCode code, DateOnly day) => PartsOf(code, day).Where(static part => part.Kind != UnitKind.Row);

    /// <summary>What the figure of a unit is made of on a day: the units and the rows of registers directly below it, in the order of their codes; none where it does not exist then.</summary>
    public IEnumerable<Unit> PartsOf(UnitCode code, DateOnly day) =>
        _children.TryGetValue(code, out var children) && Find(code, day) is not null ? children.Where(child => child.ExistsOn(day)) : [];

    // The days in which a unit and all units above it exist together only become fewer on the way down, so the search ends.
    private void AddUnder(UnitCode code, DateOnly first, DateOnly last, HashSet<UnitCode> found)
    {
        if (!_children.TryGetValue(code, out var children)) return;
        foreach (var row in _rows[code])
        {
            var (from, to) = Days(row, first, last);
            foreach (var child in from > to ? [] : children)
            {
                var (begins, ends) = Days(child, from, to);
                if (begins > ends) continue;
                found.Add(child.Code);
                AddUnder(child.Code, begins, ends, found);
            }
        }
    }

    private static (DateOnly First, DateOnly Last) Days(Unit row, DateOnly first, DateOnly last) =>
        (row.FirstDay > first ? row.FirstDay : first, row.LastDay < last ? row.LastDay : last);
}
