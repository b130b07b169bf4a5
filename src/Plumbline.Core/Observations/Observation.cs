using Plumbline.Core.Indicators;
using Plumbline.Core.Organisations;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Observations;

/// <summary>One figure: what was observed of an indicator, in a unit, for a period.</summary>
public sealed record Observation
{
    /// <summary>Makes an observation.</summary>
    /// <param name="indicator">What was measured.</param>
    /// <param name="unit">Where.</param>
    /// <param name="period">When; of the indicator's frequency (held by whoever knows the indicator).</param>
    /// <param name="value">The cell.</param>
    /// <exception cref="ArgumentNullException">Any of them is missing.</exception>
    public Observation(IndicatorCode indicator, UnitCode unit, Period period, ObservedValue value)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(value);
        (Indicator, Unit, Period, Value) = (indicator, unit, period, value);
    }

    /// <summary>What was measured.</summary>
    public IndicatorCode Indicator { get; }

    /// <summary>Where.</summary>
    public UnitCode Unit { get; }

    /// <summary>When.</summary>
    public Period Period { get; }

    /// <summary>The cell.</summary>
    public ObservedValue Value { get; }

    /// <summary>The part, where it is known: given beside the value, or the value's own fraction.</summary>
    public decimal? Numerator { get => field ?? (Value as ObservedValue.Fraction)?.Numerator; init; }

    /// <summary>The whole, where it is known: given beside the value, or the value's own fraction.</summary>
    public decimal? Denominator { get => field ?? (Value as ObservedValue.Fraction)?.Denominator; init; }

    /// <summary>Whether it may still be revised.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>A note on the cell.</summary>
    public string? Note { get; init; }

    /// <summary>The cell it was read from.</summary>
    public SourceCell? Source { get; init; }

    /// <summary>The number of the change that wrote it; null before it is committed.</summary>
    public long? Change { get; init; }

    /// <summary>The number to judge and draw; null where there is none.</summary>
    public decimal? Amount => Value.Amount;
}
