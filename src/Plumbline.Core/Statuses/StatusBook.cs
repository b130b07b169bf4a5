using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Units;

namespace Plumbline.Core.Statuses;

/// <summary>Every dated status of an organisation's indicators. It finds the one in force.</summary>
public sealed class StatusBook
{
    private StatusBook()
    {
    }

    /// <summary>A book without dated statuses: each indicator has its own alone.</summary>
    public static StatusBook Empty { get; } = new();

    /// <summary>The state of an indicator in a unit on the last day of a period.</summary>
    public ReportingState StateAt(Indicator indicator, UnitCode unit, Period period)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(unit);
        return indicator.Status.StateAt(period);
    }

    /// <summary>Whether a figure is expected for a period: the indicator is reported then, and due by its rhythm.</summary>
    public bool Expects(Indicator indicator, UnitCode unit, Period period)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(unit);
        return indicator.Status.ExpectsValueIn(period);
    }
}
