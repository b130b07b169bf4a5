using System.Text.RegularExpressions;
using Plumbline.Core.Observations;
using Plumbline.Core.Quantities;
using Plumbline.Core.Text;

namespace Plumbline.Core.Targets;

/// <content>Reading criteria as files and papers write them.</content>
public abstract partial record TargetCriterion
{
    private const string Forms = "a target such as at least 90%, at most 4.5%, more than £75m, less than 5, between 18 and 24, exactly 0, at least plan, at most plan, Outstanding, no target, baseline or contextual";

    /// <summary>Reads a criterion. Also reads <c>≥</c>, <c>≤</c>, <c>&gt;=</c>, <c>&lt;=</c>, <c>&gt;</c>, <c>&lt;</c>, <c>up to</c> and <c>at least the plan</c>. A bare number is a problem, because it does not say which side is good.</summary>
    public static Parsed<TargetCriterion> Parse(string? text)
    {
        var given = Spaces().Replace(PlainText.Tidy(text ?? "").Trim(), " ");
        return given.ToLowerInvariant() switch
        {
            "" => Problem.With(text, Forms),
            "no target" or "none" => new NoTarget(),
            "baseline" => new Baseline(),
            "contextual" => new Contextual(),
            "at least plan" or "at least the plan" => new ThePlan(IsLeast: true),
            "at most plan" or "at most the plan" => new ThePlan(IsLeast: false),
            "plan" or "the plan" => Problem.With(text, "at least plan or at most plan: which side of the plan is good"),
            _ => ReadRange(given) ?? ReadOneSided(given) ?? ReadVerdict(given) ?? (Parsed<TargetCriterion>)Problem.With(text, Forms),
        };
    }

    private static Between? ReadRange(string text) =>
        RangeShape().Match(text) is { Success: true } match
        && Quantity.Parse(match.Groups["a"].Value).TryGet(out var lower, out _)
        && Quantity.Parse(match.Groups["b"].Value).TryGet(out var upper, out _)
        && lower.Amount <= upper.Amount
            ? new Between(lower, upper)
            : null;

    private static TargetCriterion? ReadOneSided(string text)
    {
        var match = OneSidedShape().Match(text);
        if (!match.Success || !Quantity.Parse(match.Groups["q"].Value).TryGet(out var quantity, out _)) return null;
        return match.Groups["side"].Value.ToLowerInvariant() switch
        {
            "at least" or "≥" or ">=" => new AtLeast(quantity),
            "at most" or "up to" or "≤" or "<=" => new AtMost(quantity),
            "more than" or ">" => new MoreThan(quantity),
            "less than" or "<" => new LessThan(quantity),
            _ => new Exactly(quantity),
        };
    }

    private static VerdictOf? ReadVerdict(string text) =>
        ObservedValue.Parse(text).TryGet(out var value, out _) && value is ObservedValue.Verdict { Quantity: null } verdict
            ? new VerdictOf(verdict.Word)
            : null;

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^between (?<a>.+?) and (?<b>.+?)(?: days?)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RangeShape();

    [GeneratedRegex(@"^(?<side>at least|at most|more than|less than|up to|exactly|≥|≤|>=|<=|>|<|=) ?(?<q>.+?)(?: days?)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OneSidedShape();
}
