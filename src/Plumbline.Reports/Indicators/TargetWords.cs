using System.Globalization;
using Plumbline.Core.Targets;

namespace Plumbline.Reports.Indicators;

/// <summary>A target as a report prints it.</summary>
public static class TargetWords
{
    /// <summary>The words of the paper where they say more than the criterion: <c>90% by March 2024</c>. Where they are only its number (<c>4.5%</c>), the criterion says it and which side is good: <c>at most 4.5%</c>.</summary>
    public static string Of(Target target, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(target);
        var criterion = target.Criterion.ToText(culture);
        return target.AsPrinted is { } printed && !criterion.Contains(printed, StringComparison.OrdinalIgnoreCase) ? printed : criterion;
    }

    /// <summary>What the printed words do not say: <c>at least 90%</c> beside <c>90% by March 2024</c>; null where they say it all.</summary>
    public static string? Beside(Target target, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(target);
        var criterion = target.Criterion.ToText(culture);
        return string.Equals(Of(target, culture), criterion, StringComparison.Ordinal) ? null : criterion;
    }

    /// <summary>Whether there is an aim to compare a figure with.</summary>
    public static bool IsAimed(Target? target) => target?.Criterion switch
    {
        null or TargetCriterion.NoTarget or TargetCriterion.Baseline or TargetCriterion.Contextual => false,
        _ => true,
    };
}
