using Plumbline.Core.Indicators;
using Plumbline.Core.Units;

namespace Plumbline.Reports.Composition;

/// <summary>The figures a block reads: one indicator in one unit, from a date on.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Unit">The unit.</param>
/// <param name="From">The first day needed; earlier figures are not read.</param>
public sealed record DataNeed(IndicatorCode Indicator, UnitCode Unit, DateOnly From)
{
    /// <summary>The last day of which figures are worked out, where that is after the report's period: a daily form is told to the day on which the papers go out. Null for the end of the period.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>The items a block reads: those of one dimension, of one indicator in one unit, from a date on.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Dimension">The code of the dimension.</param>
/// <param name="From">The first day needed.</param>
public sealed record BreakdownNeed(IndicatorCode Indicator, UnitCode Unit, string Dimension, DateOnly From);
