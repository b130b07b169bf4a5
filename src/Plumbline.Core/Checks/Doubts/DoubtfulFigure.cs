using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Checks.Doubts;

/// <summary>A figure by itself, without the others of its series, and whether it is doubtful.</summary>
/// <param name="Indicator">Its indicator.</param>
/// <param name="Period">Its period.</param>
/// <param name="Value">The cell.</param>
/// <param name="Denominator">The whole that it is a part of, where the whole is given apart from the value.</param>
/// <param name="IsProvisional">Whether it may still be revised.</param>
public readonly record struct DoubtfulFigure(Indicator Indicator, Period Period, ObservedValue Value, decimal? Denominator, bool IsProvisional)
{
    /// <summary>The first thing that is doubtful about it; null where nothing is.</summary>
    /// <param name="today">Today's date; null where it does not matter.</param>
    public Doubt? Doubt(DateOnly? today) =>
        Value is ObservedValue.Missing
            ? null
            : OtherSort.Of(Indicator.Measure, Value) ?? OutOfRange.Of(Indicator.Measure, Value.Amount) ?? PartOfNothing.Of(Indicator.Measure, Value, Denominator) ?? NotOver.Of(this, today);

    /// <summary>The figure of an observation.</summary>
    internal static DoubtfulFigure Of(Indicator indicator, Observation cell) => new(indicator, cell.Period, cell.Value, cell.Denominator, cell.IsProvisional);
}
