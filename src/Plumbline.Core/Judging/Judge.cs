using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Ratings;
using Plumbline.Core.Targets;
using Plumbline.Core.Units;

namespace Plumbline.Core.Judging;

/// <summary>Judges a figure by the target and the rules of its own period. Lists, papers and checks all use it, so that they give one answer.</summary>
public static class Judge
{
    /// <summary>Judges a figure, or its absence.</summary>
    /// <param name="picture">The organisation: its targets, its rating scheme, its calendar.</param>
    /// <param name="indicator">What was measured.</param>
    /// <param name="unit">Where.</param>
    /// <param name="observation">The figure; null where nothing was reported.</param>
    /// <param name="period">The period of the report. Where nothing was reported, the last of the indicator's own periods that is over by its end is judged.</param>
    /// <param name="contract">The contract whose targets come first; null for the organisation's own targets.</param>
    public static Judgement Of(OrganisationPicture picture, Indicator indicator, UnitCode unit, Observation? observation, Period period, string? contract = null)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(period);
        return Over(picture, indicator, unit, observation, observation?.Period ?? OwnPeriod.LastWithin(period, indicator, picture.Settings.Calendar), period, contract);
    }

    /// <summary>Judges the figure of a longer period than the indicator's, or its absence: of a quarter made of months.</summary>
    /// <param name="picture">The organisation.</param>
    /// <param name="indicator">What was measured.</param>
    /// <param name="unit">Where.</param>
    /// <param name="observation">The figure, with its <see cref="Observation.Total"/>; null where no part has one.</param>
    /// <param name="whole">The longer period.</param>
    public static Judgement OfLonger(OrganisationPicture picture, Indicator indicator, UnitCode unit, Observation? observation, Period whole)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(whole);
        return Over(picture, indicator, unit, observation, whole, whole, contract: null);
    }

    private static Judgement Over(OrganisationPicture picture, Indicator indicator, UnitCode unit, Observation? observation, Period own, Period period, string? contract)
    {
        var inForce = PeriodTarget.Of(picture, indicator, unit, own, observation, contract);
        var target = inForce?.Target;
        var scheme = target?.Scheme ?? (contract is null ? picture.Settings.RatingScheme : RatingScheme.MetOrNotMet);
        var judgement = new Judgement(indicator, unit, contract, observation, own, inForce, scheme);
        return target?.Criterion switch
        {
            TargetCriterion.Baseline => judgement with { Status = RatingStatus.Baseline },
            TargetCriterion.Contextual => judgement with { Status = RatingStatus.Contextual },
            _ when observation is null => NotRated(judgement, ReasonFor(picture.Statuses.StateAt(indicator, unit, period))) with { Reporting = picture.Statuses.At(indicator, unit, period) },
            _ when observation.Value is ObservedValue.Missing missing => NotRated(judgement, ReasonFor(missing.Status)),
            null or TargetCriterion.NoTarget => NotRated(judgement, NotRatedReason.NoTarget),
            _ when observation.Total is { IsIncompleteSum: true } => NotRated(judgement, NotRatedReason.Incomplete),
            _ when target.Basis == TargetBasis.Full && target.IsDueAfter(own) => NotRated(judgement, NotRatedReason.NotDueYet) with { Distance = DistanceOf(observation.Value, inForce!.Criterion) },
            _ when inForce!.IsOfWiderSpan => NotRated(judgement, NotRatedReason.PartOfYear),
            TargetCriterion.ThePlan when inForce!.Criterion is TargetCriterion.ThePlan => NotRated(judgement, NotRatedReason.NoPlan),
            TargetCriterion.ThePlan when observation.Plan is { IsDoubtful: true } => NotRated(judgement, NotRatedReason.DoubtfulPlan) with { Distance = DistanceOf(observation.Value, inForce!.Criterion) },
            _ => Rate(judgement, observation.Value, inForce!.Criterion),
        };
    }

    /// <summary>Judges a figure that was reported.</summary>
    public static Judgement Of(OrganisationPicture picture, Indicator indicator, Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return Of(picture, indicator, observation.Unit, observation, observation.Period);
    }

    private static Judgement Rate(Judgement judgement, ObservedValue value, TargetCriterion criterion) =>
        value is ObservedValue.Verdict verdict && (criterion is TargetCriterion.VerdictOf || verdict.Amount is null)
            ? RateVerdict(judgement, verdict, criterion)
            : RateNumber(judgement, value, criterion);

    private static Judgement RateNumber(Judgement judgement, ObservedValue value, TargetCriterion criterion)
    {
        if (value.Amount is null) return NotRated(judgement, NotRatedReason.NoRate);
        return DistanceOf(value, criterion) is { } distance
            ? judgement with { Status = judgement.Scheme.StatusOf(distance.Better, distance.Aim, criterion.IsStrict), Distance = distance }
            : NotRated(judgement, NotRatedReason.NumberAgainstVerdict);
    }

    private static Judgement RateVerdict(Judgement judgement, ObservedValue.Verdict verdict, TargetCriterion criterion)
    {
        var met = criterion is TargetCriterion.VerdictOf wanted ? VerdictScale.Meets(verdict, wanted.Word, judgement.Indicator.Polarity) : verdict.IsMet;
        return met switch
        {
            true => judgement with { Status = RatingStatus.Green },
            false => judgement with { Status = RatingStatus.Red },
            null => NotRated(judgement, NotRatedReason.VerdictDoesNotCompare),
        };
    }

    private static Distance? DistanceOf(ObservedValue value, TargetCriterion criterion) =>
        value.Amount is { } amount && criterion.Better(amount) is { } better && criterion.NearestAim(amount) is { } aim ? new Distance(better, aim) : null;

    private static Judgement NotRated(Judgement judgement, NotRatedReason reason) => judgement with { NotRated = reason };

    private static NotRatedReason ReasonFor(ReportingState state) => state switch
    {
        ReportingState.Active => NotRatedReason.NothingReported,
        ReportingState.Pending => NotRatedReason.DataPending,
        ReportingState.Suspended => NotRatedReason.Suspended,
        ReportingState.Ceased => NotRatedReason.Ceased,
    };

    private static NotRatedReason ReasonFor(ReportingStatus status) => status switch
    {
        ReportingStatus.NotAvailable => NotRatedReason.NotAvailable,
        ReportingStatus.NotApplicable => NotRatedReason.NotApplicable,
        ReportingStatus.Awaited => NotRatedReason.Awaited,
        ReportingStatus.NoCollection => NotRatedReason.NoCollection,
        ReportingStatus.Suppressed => NotRatedReason.Suppressed,
        ReportingStatus.Reported => throw new System.Diagnostics.UnreachableException("A missing value is not a reported one."),
    };
}
