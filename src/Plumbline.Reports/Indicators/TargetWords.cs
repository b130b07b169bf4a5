using System.Globalization;
using Plumbline.Core.Contracts.Counting;
using Plumbline.Core.Judging;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Targets;

namespace Plumbline.Reports.Indicators;

/// <summary>The printed form of a target.</summary>
public static class TargetWords
{
    /// <summary>The target's own words if they say more than the criterion: <c>90% by March 2024</c>. If they are only its number (<c>4.5%</c>), the criterion, which also says which side is good: <c>at most 4.5%</c>.</summary>
    public static string Of(Target target, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(target);
        // "N/A" in the column of targets says no more than "no target", and reads as a figure that is missing.
        if (target.Criterion is TargetCriterion.NoTarget) return target.Criterion.ToPaper(culture);
        return target.AsPrinted is { } printed && !target.Criterion.ToText(culture).Contains(printed, StringComparison.OrdinalIgnoreCase) ? printed : target.Criterion.ToPaper(culture);
    }

    /// <summary>The target of a judged period, with the share of it that is due where it is pro rata: <c>at least 900, pro rata 675</c>; where it has none, that of the longer period it lies in: <c>by quarter: at most £300k</c>; else <c>set by contract</c> where a contract has one, or <c>no target</c>.</summary>
    public static string Of(Judgement judgement, OrganisationPicture picture, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        if (JudgeByContracts.InPlaceOfOwn(picture, judgement).Count > 0) return "set by contract";
        return judgement.Target is { } target ? Of(target, culture) + Share(judgement.InForce!, culture) : OfLonger(judgement, picture, culture) ?? "no target";
    }

    // The number alone: the words before it say which side is good.
    private static string Share(TargetInForce inForce, CultureInfo culture)
    {
        if (inForce.IsPlan) return $", {inForce.Criterion.Numbers[0].ToPaper(culture)}";
        if (inForce.Target.Basis != TargetBasis.ProRata || inForce.Criterion == inForce.Target.Criterion) return "";
        return inForce.Criterion is { Numbers: [var due], Side: { } side } && Of(inForce.Target, culture).StartsWith(side, StringComparison.Ordinal)
            ? $", pro rata {due.ToPaper(culture)}"
            : $", pro rata {inForce.Criterion.ToPaper(culture)}";
    }

    /// <summary>The target written for the longer period that a judged one lies in: <c>by quarter: at most £300k</c>; null where there is none.</summary>
    public static string? OfLonger(Judgement judgement, OrganisationPicture picture, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        ArgumentNullException.ThrowIfNull(picture);
        return judgement.Target is null && picture.Targets.OfLonger(judgement.Indicator, judgement.Unit, judgement.Period) is { From: { Frequency: var frequency } } target
            ? $"by {frequency.Noun()}: {Of(target, culture)}"
            : null;
    }

    /// <summary>What the printed words leave out: <c>at least 90%</c> next to <c>90% by March 2024</c>; null if they are complete.</summary>
    public static string? Beside(Target target, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(target);
        var criterion = target.Criterion.ToPaper(culture);
        return string.Equals(Of(target, culture), criterion, StringComparison.Ordinal) ? null : criterion;
    }

    /// <summary>Whether the target has a value to compare a figure with.</summary>
    public static bool IsAimed(Target? target) => target?.Criterion switch
    {
        null or TargetCriterion.NoTarget or TargetCriterion.Baseline or TargetCriterion.Contextual => false,
        _ => true,
    };
}
