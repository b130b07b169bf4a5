using Plumbline.Core.Units;
using Plumbline.Web.Components;

namespace Plumbline.Web.Units;

/// <summary>The units that a filter offers: in the order of the tree, each as deep as it lies. Of very many, those near the one that is shown.</summary>
internal static class UnitChoices
{
    // A list of more units would be no choice.
    private const int Most = 200;

    /// <summary>Every unit on a day.</summary>
    internal static IEnumerable<Choice> Of(UnitTree units, Unit shown, DateOnly day) => Offered(units, shown, day, static _ => true);

    /// <summary>The units on a day that have others below them.</summary>
    internal static IEnumerable<Choice> WithParts(UnitTree units, Unit shown, DateOnly day) => Offered(units, shown, day, unit => unit.Code == shown.Code || units.Below(unit.Code, day).Any());

    private static IEnumerable<Choice> Offered(UnitTree units, Unit shown, DateOnly day, Func<Unit, bool> isOffered)
    {
        var near = units.On(day).Count() <= Most ? null : Near(units, shown, day);
        var offered = From(units.Top, 0).ToList();
        // What is shown can be chosen, such as the row of a register on a day before it began.
        return offered.Exists(one => one.Value == shown.Code.ToString()) ? offered : offered.Append(new Choice(shown.Code.ToString(), shown.Name));

        IEnumerable<Choice> From(Unit unit, int level) => !isOffered(unit) || near?.Contains(unit.Code) == false ? []
            : units.Below(unit.Code, day).OrderBy(static child => child.Name, StringComparer.OrdinalIgnoreCase).SelectMany(child => From(child, level + 1)).Prepend(new Choice(unit.Code.ToString(), new string('\u2003', level) + unit.Name));
    }

    // Those above it, beside it and below it, as many as are offered.
    private static HashSet<UnitCode> Near(UnitTree units, Unit shown, DateOnly day)
    {
        var near = new HashSet<UnitCode> { shown.Code, units.Top.Code };
        for (var above = shown; above.Parent is { } parent && units.Find(parent, day) is { } next; above = next) near.Add(next.Code);
        foreach (var unit in units.Below(shown.Code, day).Concat(shown.Parent is { } over ? units.Below(over, day) : []).Take(Most)) near.Add(unit.Code);
        return near;
    }
}
