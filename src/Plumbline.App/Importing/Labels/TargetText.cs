using System.Text.RegularExpressions;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;
using Plumbline.Core.Targets;

namespace Plumbline.App.Importing.Labels;

/// <summary>A target as a paper prints it: a number alone, whose direction comes from the indicator's polarity; <c>90% by March 2024</c>; <c>No target</c>.</summary>
/// <param name="Criterion">The level to reach.</param>
/// <param name="Due">The words after <c>by</c>; null if there are none.</param>
internal sealed partial record TargetText(TargetCriterion Criterion, string? Due)
{
    private const int Longest = 200;

    /// <summary>Whether a text is a target.</summary>
    internal static bool IsTarget(string text) => Read(text, Polarity.Higher) is not null;

    /// <summary>Whether a text is a number alone, or says that there is no target.</summary>
    internal static bool IsNumberOrNone(string text) => Quantity.Parse(text).Succeeded || Read(text, Polarity.Higher) is { Criterion: TargetCriterion.NoTarget };

    /// <summary>Parses the target; null if the text is not one.</summary>
    internal static TargetText? Read(string text, Polarity polarity)
    {
        if (text.Length > Longest) return null;
        if (string.Equals(text, "N/A", StringComparison.OrdinalIgnoreCase)) return new TargetText(new TargetCriterion.NoTarget(), null);
        var match = Dated().Match(text);
        var aim = match.Success ? match.Groups["aim"].Value : text;
        var criterion = TargetCriterion.Parse(aim).TryGet(out var read, out _) ? read
            : !Quantity.Parse(aim).TryGet(out var quantity, out _) ? null
            : polarity switch
            {
                Polarity.Higher => new TargetCriterion.AtLeast(quantity),
                Polarity.Lower => new TargetCriterion.AtMost(quantity),
                Polarity.Neither => (TargetCriterion)new TargetCriterion.Exactly(quantity),
            };
        return criterion is null ? null : new TargetText(criterion, match.Success ? match.Groups["due"].Value : null);
    }

    /// <summary>Whether the ledger's target is the same as the printed one.</summary>
    internal bool Matches(Target target, string printed, FinancialCalendar calendar)
    {
        if (string.Equals(target.AsPrinted, printed, StringComparison.OrdinalIgnoreCase)) return true;
        if (!SameAim(target.Criterion)) return false;
        return Due is null || !Period.Parse(Due, calendar).TryGet(out var due, out _) || due == target.Due;
    }

    // 90.00% is 90%.
    private bool SameAim(TargetCriterion kept) => kept.GetType() == Criterion.GetType() && kept.Numbers is [_] && Criterion.Numbers is [_]
        ? kept.Numbers[0].Amount == Criterion.Numbers[0].Amount
        : string.Equals(kept.ToString(), Criterion.ToString(), StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("^(?<aim>.+?) by (?:the )?(?<due>.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Dated();
}
