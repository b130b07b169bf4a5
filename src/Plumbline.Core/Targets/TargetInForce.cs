using System.Globalization;
using Plumbline.Core.Periods;

namespace Plumbline.Core.Targets;

/// <summary>What a period, or several periods together, are judged by.</summary>
/// <param name="Target">The target. Of several that were added, the last with the sum as its criterion.</param>
/// <param name="Criterion">What is aimed at in the period: of a pro rata target the share of the year gone.</param>
public sealed record TargetInForce(Target Target, TargetCriterion Criterion)
{
    /// <summary>The number of targets that were added; 0 where it is a target as it was set.</summary>
    public int MadeOf { get; init; }

    /// <summary>The frequency of the targets that were added; null where none were.</summary>
    public Frequency? PartsFrequency { get; init; }

    /// <summary>Whether its number is for the year so far and the period judged is a part of that, so that the two do not compare: 12 in June, and 30 due by June.</summary>
    public bool IsOfWiderSpan { get; init; }

    /// <summary>Whether its number is that of the plan.</summary>
    public bool IsPlan => Target.Criterion is TargetCriterion.ThePlan && Criterion is not TargetCriterion.ThePlan;

    /// <summary>A different target that held earlier in the period; null where there was none.</summary>
    public EarlierTarget? Earlier { get; init; }

    /// <summary>What a reader of a paper must know beside the target: <c>made of 3 monthly targets</c>, <c>at least 92% until September 2024</c>; null where there is nothing.</summary>
    public string? Beside(CultureInfo culture) => Beside(culture, criterion => criterion.ToPaper(culture));

    /// <summary>The same in the reason of a rating, with numbers as they were given.</summary>
    internal string? InReason(CultureInfo culture) => (IsPlan, Beside(culture, criterion => criterion.ToText(culture))) switch
    {
        (true, { } words) => $"the plan; {words}",
        (true, null) => "the plan",
        (false, var words) => words,
    };

    private string? Beside(CultureInfo culture, Func<TargetCriterion, string> words) =>
        PartsFrequency is { } frequency ? string.Create(culture, $"made of {MadeOf} {frequency.Every()} {(MadeOf == 1 ? "target" : "targets")}")
        : Earlier is { } earlier ? $"{words(earlier.Target.CriterionFor(earlier.Until))} until {earlier.Until.ToText(culture, full: true)}"
        : null;
}

/// <summary>A target that held earlier in a longer period, and the last of its periods.</summary>
/// <param name="Target">The target.</param>
/// <param name="Until">The last period that it held for.</param>
public sealed record EarlierTarget(Target Target, Period Until);
