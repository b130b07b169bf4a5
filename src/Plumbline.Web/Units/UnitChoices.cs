using Plumbline.Core.Units;
using Plumbline.Web.Components;

namespace Plumbline.Web.Units;

/// <summary>The units that a filter offers: in the order of the tree, each as deep as it lies.</summary>
internal static class UnitChoices
{
    internal static IEnumerable<Choice> Of(UnitTree units, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(units);
        return units.Find(units.Top.Code, day) is null ? [new Choice(units.Top.Code.ToString(), units.Top.Name)] : From(units.Top, 0);

        IEnumerable<Choice> From(Unit unit, int level) =>
            units.Below(unit.Code, day).SelectMany(child => From(child, level + 1)).Prepend(new Choice(unit.Code.ToString(), new string('\u2003', level) + unit.Name));
    }
}
