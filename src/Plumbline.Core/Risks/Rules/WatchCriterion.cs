using System.Text.RegularExpressions;
using Plumbline.Core.Indicators;
using Plumbline.Core.Targets;
using Plumbline.Core.Text;

namespace Plumbline.Core.Risks.Rules;

/// <summary>What a watched figure fulfils: <c>sickness-monthly more than 6%</c>.</summary>
public sealed partial record WatchCriterion
{
    private const string Forms = "a criterion such as sickness-monthly more than 6%, with more than, less than, at least or at most";

    private readonly TargetCriterion _bound;
    private readonly bool _isBeyond;

    private WatchCriterion(IndicatorCode indicator, TargetCriterion bound, bool isBeyond) => (Indicator, _bound, _isBeyond) = (indicator, bound, isBeyond);

    /// <summary>The indicator.</summary>
    public IndicatorCode Indicator { get; }

    /// <summary>Whether a number fulfils it.</summary>
    /// <param name="amount">The number, in the unit of the indicator.</param>
    public bool Holds(decimal amount) => _isBeyond ? _bound.Better(amount) < 0 : _bound.Better(amount) >= 0;

    /// <summary>Reads a criterion.</summary>
    public static Parsed<WatchCriterion> Parse(string? text)
    {
        if (Shape().Match(text ?? "") is not { Success: true } match) return Problem.With(text, Forms);
        var (side, number) = (match.Groups["side"].Value, match.Groups["n"].Value);
        var bound = side switch { "more than" => "at most", "less than" => "at least", _ => side };
        return IndicatorCode.Parse(match.Groups["indicator"].Value).Then(indicator => TargetCriterion.Parse($"{bound} {number}").TryGet(out var read, out _) && read is TargetCriterion.AtLeast or TargetCriterion.AtMost
            ? (Parsed<WatchCriterion>)new WatchCriterion(indicator, read, bound != side)
            : Problem.With(text, Forms));
    }

    [GeneratedRegex("^(?<indicator>[^ ]+) (?<side>more than|less than|at least|at most) (?<n>[^ ]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
