using System.Collections.Immutable;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Quantities;
using Plumbline.Core.Targets;
using Plumbline.Core.Units;

namespace Plumbline.Core.Judging;

/// <summary>Finds what a period is judged by: one of the indicator's own periods, a longer one, or several together.</summary>
public static class PeriodTarget
{
    /// <summary>What a period is judged by; null where no target applies.</summary>
    /// <param name="picture">The organisation: its targets, its statuses.</param>
    /// <param name="indicator">What was measured.</param>
    /// <param name="unit">Where.</param>
    /// <param name="period">The period.</param>
    /// <param name="figure">The figure of the period, which knows its parts; null where there is none. The parts are then the periods from which a figure is expected.</param>
    /// <param name="contract">The contract whose targets come first; null for the organisation's own.</param>
    public static TargetInForce? Of(OrganisationPicture picture, Indicator indicator, UnitCode unit, Period period, Observation? figure, string? contract = null)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(period);
        return Planned(Found(picture, indicator, unit, period, figure, contract), indicator, figure?.Plan);
    }

    private static TargetInForce? Found(OrganisationPicture picture, Indicator indicator, UnitCode unit, Period period, Observation? figure, string? contract)
    {
        return PartsOf(picture, indicator, unit, period, figure) is { } parts
            ? picture.Targets.Over(indicator, unit, period, parts, contract)
            : picture.Targets.InForce(indicator, unit, period, contract);
    }

    // A plan from which parts are missing is no plan of the whole.
    private static TargetInForce? Planned(TargetInForce? inForce, Indicator indicator, Observation? plan) =>
        inForce?.Criterion is TargetCriterion.ThePlan side && plan is { Amount: { } amount, Total: not { IsIncompleteSum: true } }
            ? inForce with { Criterion = side.Of(plan.Value is ObservedValue.Number { Quantity: var printed } ? printed : Numbered(amount, plan, indicator)) }
            : inForce;

    private static Quantity Numbered(decimal amount, Observation plan, Indicator indicator) =>
        Quantity.Of(amount, indicator.Measure.IsPercent ? Math.Max(1, plan.Value.Decimals) : plan.Value.DecimalsOfAmount, indicator.Measure.IsPercent ? QuantitySign.Percent : QuantitySign.None);

    // A figure that was given for a longer period is judged as it stands: it has no parts.
    private static ImmutableArray<Period>? PartsOf(OrganisationPicture picture, Indicator indicator, UnitCode unit, Period period, Observation? figure)
    {
        if (figure is not null) return figure.Total is { } total && (total.Periods.Length > 1 || period.Frequency != indicator.Frequency) ? total.Periods : null;
        return OwnPeriod.IsLonger(period, indicator) ? [.. period.Parts(indicator.Frequency).Where(part => picture.Expects(indicator, unit, part))] : null;
    }
}
