using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;
using Plumbline.Core.Statuses;
using Plumbline.Core.Targets;
using Plumbline.Core.Units;

namespace Plumbline.Core.Judging;

/// <summary>How one figure, or its absence, compares with the target of its period. It holds values; <see cref="JudgementWords"/> makes the words.</summary>
public sealed record Judgement
{
    internal Judgement(Indicator indicator, UnitCode unit, string? contract, Observation? observation, Period period, TargetInForce? target, RatingScheme scheme) =>
        (Indicator, Unit, Contract, Observation, Period, InForce, Scheme) = (indicator, unit, contract, observation, period, target, scheme);

    /// <summary>The indicator.</summary>
    public Indicator Indicator { get; }

    /// <summary>The unit.</summary>
    public UnitCode Unit { get; }

    /// <summary>The contract it is judged for; null for the organisation itself.</summary>
    public string? Contract { get; }

    /// <summary>The figure; null where nothing was reported.</summary>
    public Observation? Observation { get; }

    /// <summary>The period judged: that of the figure; where nothing was reported, the last of the indicator's own periods that is over.</summary>
    public Period Period { get; }

    /// <summary>What the period is judged by, and what it is made of; null where no target applies.</summary>
    public TargetInForce? InForce { get; }

    /// <summary>The target of the period; null where none applies.</summary>
    public Target? Target => InForce?.Target;

    /// <summary>What is aimed at in the period; null where no target applies.</summary>
    public TargetCriterion? Criterion => InForce?.Criterion;

    /// <summary>The scheme that rates the figure: the target's own, otherwise that of the contract or the organisation.</summary>
    public RatingScheme Scheme { get; }

    /// <summary>The rating.</summary>
    public RatingStatus Status { get; internal init; } = RatingStatus.NotRated;

    /// <summary>Why there is no rating; null unless <see cref="Status"/> is <see cref="RatingStatus.NotRated"/>.</summary>
    public NotRatedReason? NotRated { get; internal init; }

    /// <summary>The status of the indicator, where nothing was reported and it is pending, suspended or ceased; otherwise null.</summary>
    public IndicatorStatusSpan? Reporting { get; internal init; }

    /// <summary>How far the figure is from the target, even where the target is not due yet; null where the two are not numbers.</summary>
    public Distance? Distance { get; internal init; }

    /// <summary>Whether the figure meets its target or misses it.</summary>
    public bool IsRated => Status switch
    {
        RatingStatus.Red or RatingStatus.Amber or RatingStatus.Green or RatingStatus.Blue => true,
        RatingStatus.Baseline or RatingStatus.Contextual or RatingStatus.NotRated => false,
    };

    /// <summary>Whether the figure meets its target.</summary>
    public bool IsMet => Status switch
    {
        RatingStatus.Green or RatingStatus.Blue => true,
        RatingStatus.Red or RatingStatus.Amber or RatingStatus.Baseline or RatingStatus.Contextual or RatingStatus.NotRated => false,
    };
}
