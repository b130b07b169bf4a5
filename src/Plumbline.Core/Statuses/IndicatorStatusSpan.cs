using Plumbline.Core.Indicators;
using Plumbline.Core.Units;

namespace Plumbline.Core.Statuses;

/// <summary>From when to when an indicator is reported or not, everywhere or in one unit, and why: suspended from 28 March 2020 by a national instruction.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Unit">The unit; null for every unit.</param>
/// <param name="From">The first day; null: from the beginning.</param>
/// <param name="To">The last day; null: until further notice.</param>
/// <param name="State">Whether it is reported.</param>
/// <param name="Reason">Why; null where none is given.</param>
public sealed record IndicatorStatusSpan(IndicatorCode Indicator, UnitCode? Unit, DateOnly? From, DateOnly? To, ReportingState State, string? Reason);
