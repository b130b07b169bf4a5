using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Units;

namespace Plumbline.Core.Derivations;

/// <summary>A figure that was worked out, or what was expected where no part has a figure.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Aspect">Which figure.</param>
/// <param name="Period">The period.</param>
/// <param name="Figure">The figure, with <see cref="Observation.Total"/>; null where no part has one.</param>
/// <param name="Made">What it counts.</param>
public sealed record UnitTotal(UnitCode Unit, Aspect Aspect, Period Period, Observation? Figure, Total Made);

/// <summary>Works out the figures that a unit does not have of its own: from the items of its breakdowns, then from the units below it.</summary>
public static class UnitTotals
{
    /// <summary>The totals of some units, for each period of the indicator in a span in which the unit has no figure of its own.</summary>
    /// <param name="picture">The organisation: its units on each day, its statuses.</param>
    /// <param name="indicator">The indicator: its rule, its rhythm, its breakdowns.</param>
    /// <param name="units">The units whose totals are wanted.</param>
    /// <param name="first">The first period, in the frequency of the indicator.</param>
    /// <param name="last">The last period.</param>
    /// <param name="given">The figures given: those of the units, and of every unit below them on some day of the span.</param>
    /// <returns>By unit in the order given, then aspect, then in order of time. A period for which nothing is expected is left out.</returns>
    public static IEnumerable<UnitTotal> Of(OrganisationPicture picture, Indicator indicator, IEnumerable<UnitCode> units, Period first, Period last, GivenFigures given)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(indicator);
        return [];
    }
}
