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
/// Targets and criteria of assurance find it by this one rule.
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

        // Several periods without a name of their own are named by the last, whose plan is not theirs.
        var first = isLonger || parts.IsEmpty ? figure.Period.First : parts[0].First;
        return Of(picture, indicator, plans, parts, figure.Period, first) is { } plan ? figure with { Plan = plan } : figure;
    }

    /// <summary>The plan of one period, or of several together; null where there is none. <see cref="Total"/> says what the sum of several plans lacks.</summary>
    /// <param name="picture">The organisation.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="plans">The plans of the indicator and one unit.</param>
    /// <param name="parts">The periods, in the frequency of the indicator, in order.</param>
    /// <param name="named">The period that they make; of several without a name of their own, the last.</param>
    /// <param name="first">The first day of the whole.</param>
    public static Observation? Of(OrganisationPicture picture, Indicator indicator, IReadOnlyList<Observation> plans, IReadOnlyList<Period> parts, Period named, DateOnly first)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(named);
        return Given(indicator, plans, named, first) ?? (parts.Count > 1 || (parts.Count == 1 && parts[0] != named) ? Made(picture, indicator, plans, parts, named) : null);
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

    // A plan for the very days goes first: a figure with a calendar and a financial year may have two that end with it.
    private static Observation? Given(Indicator indicator, IReadOnlyList<Observation> plans, Period named, DateOnly first)
    {
        var isLatest = RollUp.RuleOverTime(indicator) == Aggregation.Latest;
        return plans.FirstOrDefault(plan => plan.Period == named && plan.Period.First == first && plan.Amount is not null)
            ?? plans.FirstOrDefault(plan => plan.Period.First == first && plan.Period.Last == named.Last && plan.Amount is not null)
            ?? (isLatest ? plans.FirstOrDefault(plan => plan.Period.Last == named.Last && plan.Amount is not null) : null);
    }

    private static Observation? Made(OrganisationPicture picture, Indicator indicator, IReadOnlyList<Observation> plans, IReadOnlyList<Period> parts, Period named)
    {
        var own = Series.From(indicator, plans[0].Unit, plans.Where(plan => plan.Period.Frequency == indicator.Frequency)).Value;
        return new PeriodsOfSeries(picture, own.Expecting(parts[0].First, FrozenDictionary<Period, Total>.Empty)).Total(parts, named).Figure;
    }
}
