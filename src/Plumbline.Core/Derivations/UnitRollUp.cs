using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Units;

namespace Plumbline.Core.Derivations;

/// <summary>Adds up one indicator over the tree of units, all periods of a run at a time.</summary>
/// <remarks>A run is consecutive periods at whose ends the tree is the same.</remarks>
internal sealed class UnitRollUp(Aggregation rule, OrganisationPicture picture, Indicator indicator, Period[] periods, AspectTree aspects, FigureGrid figures)
{
    private readonly UnitsByDay _units = picture.Units.ByDay;
    private readonly ExpectedFigures _expected = new(picture, indicator, periods);
    private readonly List<PartTally[]> _levels = [];

    /// <summary>Adds up the units below one, one tally a period of the run.</summary>
    internal ReadOnlySpan<PartTally> Below(UnitsOnDay tree, int unit, int aspect, int from, int to)
    {
        var into = Level(0, from, to);
        AddBelow(tree, unit, aspect, from, to, into, 0);
        return into;
    }

    /// <summary>Adds up the items given for a unit in a period, by the first dimension that has one.</summary>
    internal bool TryItems(int unit, int aspect, int period, out PartTally items)
    {
        foreach (var dimension in aspects.ItemsOf(aspect))
        {
            items = default;
            if (!HasOne(dimension, unit, period)) continue;
            foreach (var item in dimension) AddItem(ref items, unit, item, period);
            if (items.Parts > 0) return true;
        }

        items = default;
        return false;
    }

    private void AddBelow(UnitsOnDay tree, int unit, int aspect, int from, int to, Span<PartTally> into, int depth)
    {
        if (_units.IsRow(unit))
        {
            AddRepeats(tree.Below(unit), aspect, from, to, into, depth);
            return;
        }

        foreach (var part in tree.Below(unit))
        {
            var hasBelow = tree.Below(part).Length > 0;
            var below = hasBelow ? Level(depth + 1, from, to) : default;
            if (hasBelow) AddBelow(tree, part, aspect, from, to, below, depth + 1);
            AddUnit(part, aspect, from, below, into);
        }
    }

    // Below a row of a register lie the rows that say the same, which are no parts of it: the first that has a figure stands for those after it.
    private void AddRepeats(ReadOnlySpan<int> rows, int aspect, int from, int to, Span<PartTally> into, int depth)
    {
        for (var at = rows.Length - 1; at >= 0; at--)
        {
            var after = Level(depth + 1, from, to);
            into.CopyTo(after);
            into.Clear();
            AddUnit(rows[at], aspect, from, after, into);
        }
    }

    private void AddUnit(int unit, int aspect, int from, ReadOnlySpan<PartTally> below, Span<PartTally> into)
    {
        var row = figures[unit, aspect];
        var hasItems = aspects.ItemsOf(aspect).Count > 0;
        var begun = figures.Begun(unit, aspect);
        var left = _units.LeftOn(unit);
        for (var i = 0; i < into.Length; i++)
        {
            var lowest = below.IsEmpty ? 0 : below[i].Parts;
            // A row that has left its register stands in the tree for the figures of a longer period alone; a month after it counts what says the same.
            if (left < periods[from + i].First)
            {
                if (lowest > 0) into[i].Add(rule, in below[i]);
            }
            else if (row?[from + i] is { } figure) AddGiven(ref into[i], figure, unit, from + i, Math.Max(lowest, 1));
            else if (hasItems && TryItems(unit, aspect, from + i, out var items)) into[i].AddItems(rule, in items, Math.Max(lowest, 1), _units.CodeAt(unit));
            else if (lowest > 0) into[i].Add(rule, in below[i]);
            else if (begun <= periods[from + i].Last && _expected.In(unit, from + i)) into[i].Miss(1, 0, _units.CodeAt(unit));
        }
    }

    private void AddItem(ref PartTally into, int unit, int item, int period)
    {
        var hasItems = TryItems(unit, item, period, out var items);
        if (figures[unit, item]?[period] is { } figure) AddGiven(ref into, figure, unit, period, Math.Max(items.Parts, 1));
        else if (hasItems) into.Add(rule, in items);
        else if (figures.Begun(unit, item) <= periods[period].Last && _expected.In(unit, period)) into.Miss(1, 0, _units.CodeAt(unit));
    }

    // A cell without a figure is a missing part only where one is expected.
    private void AddGiven(ref PartTally into, Observation figure, int unit, int period, int parts)
    {
        if (into.TryAdd(rule, figure, parts)) return;
        var status = figure.Value.Status;
        if (status == ReportingStatus.NotApplicable || (status != ReportingStatus.Reported && !_expected.In(unit, period))) return;
        into.Miss(parts, status == ReportingStatus.Suppressed ? parts : 0, _units.CodeAt(unit));
    }

    private bool HasOne(IReadOnlyList<int> items, int unit, int period)
    {
        foreach (var item in items)
        {
            if (figures[unit, item]?[period] is { Value.Status: not ReportingStatus.NotApplicable }) return true;
            foreach (var dimension in aspects.ItemsOf(item))
            {
                if (HasOne(dimension, unit, period)) return true;
            }
        }

        return false;
    }

    // One array for each depth of the tree, used again by every unit of that depth.
    private Span<PartTally> Level(int depth, int from, int to)
    {
        while (_levels.Count <= depth) _levels.Add(new PartTally[periods.Length]);
        var level = _levels[depth].AsSpan(0, to - from);
        level.Clear();
        return level;
    }
}
