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
public sealed record IndicatorStatusSpan(IndicatorCode Indicator, UnitCode? Unit, DateOnly? From, DateOnly? To, ReportingState State, string? Reason)
{
    /// <summary>The first day; the earliest day there is where it has none.</summary>
    public DateOnly FirstDay => From ?? DateOnly.MinValue;

    /// <summary>The last day; the latest day there is where it has none.</summary>
    public DateOnly LastDay => To ?? DateOnly.MaxValue;

    /// <summary>Whether it is in force on a day.</summary>
    public bool IsInForceOn(DateOnly day) => day >= FirstDay && day <= LastDay;

    /// <summary>Whether another status of the same indicator and unit is in force on one of its days.</summary>
    public bool Overlaps(IndicatorStatusSpan other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Indicator == other.Indicator && Unit == other.Unit && FirstDay <= other.LastDay && other.FirstDay <= LastDay;
    }
}
