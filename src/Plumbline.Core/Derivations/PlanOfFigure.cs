using System.Collections.Frozen;
using System.Collections.Immutable;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.TimeSeries;

namespace Plumbline.Core.Derivations;

/// <summary>Finds the plan that a figure is held against.</summary>
/// <remarks>
/// The plan given for the same period. The plan of a year is also that of a running total at its end. For a longer period, or several
/// together, without a plan of their own, it is made of the plans of the periods that the figure counts, by the rule of the indicator.
/// </remarks>
public static class PlanOfFigure
{
    /// <summary>The figure with its plan; the figure itself where there is none.</summary>
    /// <param name="picture">The organisation.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="plans">The plans of its indicator and unit.</param>
    /// <param name="figure">The figure.</param>
    public static Observation Beside(OrganisationPicture picture, Indicator indicator, IReadOnlyList<Observation> plans, Observation figure)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(figure);
        if (plans.Count == 0) return figure;
        var isLonger = figure.Period.Frequency != indicator.Frequency;
        ImmutableArray<Period> parts = figure.Total is { } total ? total.Periods : isLonger ? [.. figure.Period.Parts(indicator.Frequency)] : [figure.Period];
        var isSpan = !isLonger && parts.Length > 1;
        return (Given(indicator, plans, figure.Period, isSpan) ?? (isLonger || isSpan ? Made(picture, indicator, plans, parts, figure.Period) : null)) is { } plan ? figure with { Plan = plan } : figure;
    }

    /// <summary>The series, each figure with its plan.</summary>
    /// <param name="picture">The organisation.</param>
    /// <param name="series">The figures.</param>
    /// <param name="plans">The plans of its indicator and unit.</param>
    public static Series Beside(OrganisationPicture picture, Series series, IReadOnlyList<Observation> plans)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(plans);
        return plans.Count == 0 ? series : series.Planned(plans, figure => Beside(picture, series.Indicator, plans, figure));
    }

    // Several periods without a name of their own are named by the last, whose plan is not theirs.
    private static Observation? Given(Indicator indicator, IReadOnlyList<Observation> plans, Period period, bool isSpan) =>
        isSpan ? null
        : plans.FirstOrDefault(plan => plan.Period == period)
            ?? (RollUp.RuleOverTime(indicator) == Aggregation.Latest ? plans.FirstOrDefault(plan => plan.Period.Last == period.Last && plan.Amount is not null) : null);

    private static Observation? Made(OrganisationPicture picture, Indicator indicator, IReadOnlyList<Observation> plans, ImmutableArray<Period> parts, Period named)
    {
        if (parts.IsEmpty) return null;
        var own = Series.From(indicator, plans[0].Unit, plans.Where(plan => plan.Period.Frequency == indicator.Frequency)).Value;
        return new PeriodsOfSeries(picture, own.Expecting(parts[0].First, FrozenDictionary<Period, Total>.Empty)).Total(parts, named).Figure;
    }
}
