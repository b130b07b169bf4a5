using Plumbline.Core.Indicators;
using Plumbline.Core.Units;

namespace Plumbline.Reports.Composition;

/// <summary>The figures a block reads: one indicator in one unit, from a day on.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Unit">The unit.</param>
/// <param name="From">The first day needed: nothing earlier is read, whatever there is.</param>
public sealed record DataNeed(IndicatorCode Indicator, UnitCode Unit, DateOnly From);
