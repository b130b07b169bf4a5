using System.Globalization;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;
using Plumbline.Core.Statuses;
using Plumbline.Core.Targets;

namespace Plumbline.Core.Judging;

/// <summary>The words of a judgement: its reason, its distance, the rule that gave it.</summary>
public static class JudgementWords
{
    /// <summary>The greatest distance given as a share of the target, 1,000 times. Beyond it, or from a target of zero, a share means nothing and the distance is given alone.</summary>
    private const decimal BeyondPercent = 1_000m;

    /// <summary>The name of the rule that gave the rating; <c>none</c> where there is no rating.</summary>
    public static string Rule(Judgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        return judgement.IsRated ? judgement.Scheme.ToString() : "none";
    }

    /// <summary>Why the figure has the rating it has, in words a reader can check: <c>84% against at least 90%: 6 points worse (6.7% of the target)</c>.</summary>
    public static string Reason(Judgement judgement, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        ArgumentNullException.ThrowIfNull(culture);
        return Why(judgement, culture) + Counted(judgement, culture);
    }

    private static string Why(Judgement judgement, CultureInfo culture) => judgement.Status switch
    {
        RatingStatus.Baseline => "Measured in order to set a target",
        RatingStatus.Contextual => "Activity for which no target is pertinent",
        RatingStatus.NotRated => WhyNotRated(judgement, culture),
        RatingStatus.Red or RatingStatus.Amber or RatingStatus.Green or RatingStatus.Blue => WhyRated(judgement, culture),
    };

    /// <summary>The distance of a rated figure as papers tell it: <c>2.48 points over</c>, <c>15 points short</c>, <c>126 fewer than planned</c>, <c>met exactly</c>; where there is no distance, the reason.</summary>
    public static string Distance(Judgement judgement, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        ArgumentNullException.ThrowIfNull(culture);
        if (AgainstWords.Of(judgement, culture) is { } against) return against.Alone;
        if (judgement.Status == RatingStatus.Contextual) return "a count of activity: no target applies";
        var reason = judgement.NotRated == NotRatedReason.VerdictDoesNotCompare
            ? $"{((ObservedValue.Verdict)judgement.Observation!.Value).Word} cannot be compared with {judgement.Criterion}"
            : Why(judgement, culture);
        return char.ToLowerInvariant(reason[0]) + reason[1..];
    }

    private static string WhyRated(Judgement judgement, CultureInfo culture)
    {
        var (value, criterion) = (judgement.Observation!.Value, judgement.Criterion!);
        if (judgement.Distance is not { } distance) return $"{((ObservedValue.Verdict)value).Word}; wanted: {criterion}{Beside(judgement, culture)}";
        var course = judgement.Target!.Basis switch
        {
            TargetBasis.Full => "",
            TargetBasis.ProRata => " for the share of the year gone",
            TargetBasis.Trajectory => " on the way to its target",
        };
        return $"{Shown(value, culture)} against {criterion.ToText(culture)}{course}{Beside(judgement, culture)}: {WithShare(distance, judgement, culture)}";
    }

    private static string Beside(Judgement judgement, CultureInfo culture) => judgement.InForce?.InReason(culture) is { } words ? $" ({words})" : "";

    /// <summary>What the figure counts, where a part of it is missing and the reason does not say so already.</summary>
    private static string Counted(Judgement judgement, CultureInfo culture) =>
        judgement is { Observation: { Total: { IsComplete: false } total, Value: not ObservedValue.Missing }, NotRated: not NotRatedReason.Incomplete } ? $"; {TotalWords.Of(total, culture)}" : "";

    private static string WithShare(Distance distance, Judgement judgement, CultureInfo culture)
    {
        var (size, aim) = (Math.Abs(distance.Better), Math.Abs(distance.Aim));
        if (size == 0 && AgainstWords.OnStrict(judgement.Criterion) is { } on) return on.Alone;
        var words = DistanceWords.Of(distance, judgement.Indicator, judgement.Observation!, culture);
        return size == 0 || size > aim * BeyondPercent ? words : $"{words} ({DistanceWords.Share(size / aim, culture)} of the target)";
    }

    private static string WhyNotRated(Judgement judgement, CultureInfo culture) => judgement.NotRated!.Value switch
    {
        NotRatedReason.NothingReported => "Nothing reported",
        NotRatedReason.DataPending => Dated(judgement, culture) ?? "Data pending",
        NotRatedReason.Suspended => Dated(judgement, culture) ?? "Reporting is suspended",
        NotRatedReason.Ceased => Dated(judgement, culture) ?? "No longer reported",
        NotRatedReason.NotAvailable => "Not available for this period",
        NotRatedReason.NotApplicable => "Not applicable",
        NotRatedReason.Awaited => "Awaited",
        NotRatedReason.NoCollection => "Not collected for this period",
        NotRatedReason.Suppressed => "Suppressed",
        NotRatedReason.NoTarget => "No target",
        NotRatedReason.NoPlan => NoPlan(judgement, culture),
        NotRatedReason.DoubtfulPlan => $"The plan for {judgement.Period.ToText(culture, full: true)}, {judgement.Criterion!.Numbers[0].ToText(culture)}, is doubtful",
        NotRatedReason.PartOfYear => $"The target is for the year so far; {PartOfYear(judgement)}",
        NotRatedReason.Incomplete => $"Incomplete: {TotalWords.Of(judgement.Observation!.Total!, culture)}{Already(judgement, culture)}",
        NotRatedReason.NotDueYet => $"Not due until {judgement.Target!.Due!.ToText(culture, full: true)}{(judgement.Distance is { Better: var better } && (better > 0 || (better == 0 && !judgement.Criterion!.IsStrict)) ? "; met already" : "; no trajectory is given")}",
        NotRatedReason.NoRate => $"{judgement.Observation!.Value.Text} has no rate",
        NotRatedReason.NumberAgainstVerdict => "The target is a judgement, the value a number",
        NotRatedReason.VerdictDoesNotCompare => $"{((ObservedValue.Verdict)judgement.Observation!.Value).Word} cannot be held against {judgement.Criterion}",
    };

    private static string NoPlan(Judgement judgement, CultureInfo culture)
    {
        var period = judgement.Period.ToText(culture, full: true);
        return judgement.Observation?.Plan is { Total: { IsComplete: false } total } ? $"No whole plan for {period}: {TotalWords.Of(total, culture)}" : $"No plan for {period}";
    }

    // Several periods that have no name together have the period of the last.
    private static string PartOfYear(Judgement judgement)
    {
        var frequency = judgement.Period.Frequency;
        return judgement.Observation!.Total is { Periods: { Length: > 1 } together } && frequency == judgement.Indicator.Frequency
            ? $"these are {Text.Counted.Of(together.Length, frequency.Noun())}"
            : $"this is one {frequency.Noun()}";
    }

    // The parts that are missing can only add to a sum of numbers that are not negative.
    private static string Already(Judgement judgement, CultureInfo culture)
    {
        if (judgement.Indicator.Measure.LowerBound != 0 || judgement.Target!.IsDueAfter(judgement.Period) || judgement.Observation!.Amount is not { } sum) return "";
        return judgement.Criterion switch
        {
            TargetCriterion.AtMost(var most) when sum > most.Amount => $"; already above {judgement.Criterion.ToText(culture)}",
            TargetCriterion.LessThan(var less) when sum >= less.Amount => $"; already not {judgement.Criterion.ToText(culture)}",
            TargetCriterion.MoreThan(var more) when sum > more.Amount => $"; already meets {judgement.Criterion.ToText(culture)}",
            TargetCriterion.AtLeast(var least) when sum >= least.Amount => $"; already meets {judgement.Criterion.ToText(culture)}",
            _ => "",
        };
    }

    private static string? Dated(Judgement judgement, CultureInfo culture) => judgement.Reporting is { Reason: not null } span ? StatusWords.Of(span, culture) : null;

    private static string Shown(ObservedValue value, CultureInfo culture) => value is ObservedValue.Number number ? number.Quantity.ToText(culture) : value.Text;
}
