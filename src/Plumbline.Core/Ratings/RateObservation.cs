using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Targets;

namespace Plumbline.Core.Ratings;

/// <summary>Judges one observation by the target and the rules of its own period.</summary>
public static class RateObservation
{
    private const string NoRule = "none";

    /// <summary>A distance of more than a thousand times the target, and any distance from zero, is given alone: as a share of the target it says nothing.</summary>
    private const decimal BeyondPercent = 1_000m;

    /// <summary>Rates an observation.</summary>
    /// <param name="indicator">What was measured.</param>
    /// <param name="observation">The figure; null where none has been reported.</param>
    /// <param name="target">The target of its period; null where there is none.</param>
    /// <param name="organisationScheme">The organisation's scheme, used where the target names no other.</param>
    /// <param name="culture">The language of the reason.</param>
    public static Rating Rate(Indicator indicator, Observation? observation, Target? target, RatingScheme organisationScheme, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(organisationScheme);
        ArgumentNullException.ThrowIfNull(culture);
        if (target?.Criterion is TargetCriterion.Baseline) return new Rating(RatingStatus.Baseline, NoRule, "Measured in order to set a target");
        if (target?.Criterion is TargetCriterion.Contextual) return new Rating(RatingStatus.Contextual, NoRule, "Activity for which no target is pertinent");
        if (observation is null) return NotRated(WhyNoValue(indicator));
        if (observation.Value is ObservedValue.Missing missing) return NotRated(WhyMissing(missing.Status));
        if (target is null || target.Criterion is TargetCriterion.NoTarget) return NotRated("No target");
        if (target.Basis == TargetBasis.Full && target.IsDueAfter(observation.Period)) return NotRated(BeforeDue(observation, target, culture));
        var scheme = organisationScheme;
        if (target.Scheme is { } own && !RatingScheme.Parse(own).TryGet(out scheme, out var unknown)) return NotRated($"Rating scheme unknown: {unknown}");
        var criterion = target.CriterionFor(observation.Period);
        return observation.Value is ObservedValue.Verdict verdict && (criterion is TargetCriterion.VerdictOf || verdict.Amount is null)
            ? RateVerdict(verdict, criterion, indicator.Polarity, scheme)
            : RateNumber(observation.Value, criterion, target.Basis, scheme, indicator, culture);
    }

    /// <summary>How much better than the criterion a number is, in its own unit: 0 where exactly met, negative where worse; null where the criterion is not a number.</summary>
    public static decimal? Better(decimal value, TargetCriterion criterion)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        return criterion switch
        {
            TargetCriterion.AtLeast(var least) => value - least.Amount,
            TargetCriterion.AtMost(var most) => most.Amount - value,
            TargetCriterion.Between or TargetCriterion.Exactly => -Math.Abs(value - criterion.NearestAim(value)!.Value),
            _ => null,
        };
    }

    private static Rating RateNumber(ObservedValue value, TargetCriterion criterion, TargetBasis basis, RatingScheme scheme, Indicator indicator, CultureInfo culture)
    {
        if (value.Amount is not { } amount) return NotRated($"{value.Text} has no rate");
        if (Better(amount, criterion) is not { } better) return NotRated("The target is a judgement, the value a number");
        var aim = criterion.NearestAim(amount)!.Value;
        var status = scheme.Judge(better, aim);
        var course = basis == TargetBasis.Trajectory ? " on the way to its target" : basis == TargetBasis.ProRata ? " for the share of the year gone" : "";
        return new Rating(status, scheme.ToString(), $"{Shown(value, culture)} against {criterion.ToText(culture)}{course}: {Distance(better, aim, indicator, value.Decimals, culture)}") { Distance = better };
    }

    private static Rating RateVerdict(ObservedValue.Verdict verdict, TargetCriterion criterion, Polarity polarity, RatingScheme scheme)
    {
        var met = criterion is TargetCriterion.VerdictOf wanted ? VerdictScale.Meets(verdict, wanted.Word, polarity) : verdict.IsMet;
        return met switch
        {
            true => new Rating(RatingStatus.Green, scheme.ToString(), $"{verdict.Word}; wanted: {criterion}"),
            false => new Rating(RatingStatus.Red, scheme.ToString(), $"{verdict.Word}; wanted: {criterion}"),
            null => NotRated($"{verdict.Word} cannot be held against {criterion}"),
        };
    }

    private static string Shown(ObservedValue value, CultureInfo culture) => value switch
    {
        ObservedValue.Number number => number.Quantity.ToText(culture),
        ObservedValue.Fraction fraction => $"{fraction.Text}",
        ObservedValue.Verdict or ObservedValue.Missing => value.Text,
        _ => value.Text,
    };

    private static string Distance(decimal better, decimal aim, Indicator indicator, int decimals, CultureInfo culture)
    {
        var words = DistanceWords.Of(better, indicator, decimals, culture);
        return better == 0 || Math.Abs(better) > Math.Abs(aim) * BeyondPercent ? words : $"{words} ({DistanceWords.Share(Math.Abs(better) / Math.Abs(aim), culture)} of the target)";
    }

    private static string BeforeDue(Observation observation, Target target, CultureInfo culture)
    {
        var met = observation.Amount is { } amount && Better(amount, target.Criterion) >= 0;
        return $"Not due until {target.Due!.ToText(culture, full: true)}{(met ? "; met already" : "; no trajectory is given")}";
    }

    private static string WhyNoValue(Indicator indicator) => indicator.Status.State switch
    {
        ReportingState.Pending => "Data pending",
        ReportingState.Suspended => "Reporting is suspended",
        ReportingState.Ceased => "No longer reported",
        ReportingState.Active => "Nothing reported",
    };

    private static string WhyMissing(ReportingStatus status) => status switch
    {
        ReportingStatus.NotAvailable => "Not available for this period",
        ReportingStatus.NotApplicable => "Not applicable",
        ReportingStatus.Awaited => "Awaited",
        ReportingStatus.NoCollection => "Not collected for this period",
        ReportingStatus.Suppressed => "Suppressed",
        ReportingStatus.Reported => throw new System.Diagnostics.UnreachableException("A missing value is not a reported one."),
    };

    private static Rating NotRated(string reason) => new(RatingStatus.NotRated, NoRule, reason);
}
