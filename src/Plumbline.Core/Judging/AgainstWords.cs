using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Targets;

namespace Plumbline.Core.Judging;

/// <summary>How a rated figure compares with its target, as papers say it: in points, counts, days or pounds, and to which side.</summary>
/// <param name="Alone">Beside the target, in a table: <c>2.48 points over</c>, <c>met exactly</c>.</param>
/// <param name="InSentence">In a sentence about the figure: <c>2.48 points over its target</c>, <c>exactly on its target</c>.</param>
public sealed record AgainstWords(string Alone, string InSentence)
{
    /// <summary>The words; null where the figure is not rated, or where figure and target are not both numbers.</summary>
    public static AgainstWords? Of(Judgement judgement, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        ArgumentNullException.ThrowIfNull(culture);
        if (judgement is not { IsRated: true, Distance: { } distance, Criterion: { } criterion, Observation: { Amount: { } amount } figure }) return null;
        var isRange = criterion is TargetCriterion.Between;
        if (distance.Better == 0 && OnStrict(criterion) is { } on) return on;
        if (distance.Better == 0) return isRange ? new("met", "within its target") : new("met exactly", "exactly on its target");
        var size = DistanceWords.Size(Math.Abs(distance.Better), DistanceWords.ScaleOf(distance.Aim), judgement.Indicator, figure, culture, judgement.Indicator.Measure.IsPercent && figure is { Total: null, Value: ObservedValue.Number } ? figure.Value.Decimals : 0);
        var isUnder = amount < distance.Aim;
        if (IsPlan(judgement)) return Both($"{size} {(isUnder ? "fewer" : "more")} than planned");
        return (distance.Better < 0, isUnder) switch
        {
            (true, true) => new($"{size} short", $"{size} short of its target"),
            (true, false) => new($"{size} over", $"{size} over its target"),
            (false, true) => new($"{size} below", $"{size} below its target"),
            (false, false) => new($"{size} above", $"{size} above its target"),
        };

        static AgainstWords Both(string words) => new(words, words);
    }

    /// <summary>The words for a figure that is the very number of a target which wants more, or less; null for any other target.</summary>
    internal static AgainstWords? OnStrict(TargetCriterion? criterion) => criterion switch
    {
        TargetCriterion.MoreThan => new("equal, not more", "equal to its target, not more"),
        TargetCriterion.LessThan => new("equal, not less", "equal to its target, not less"),
        _ => null,
    };

    // A number of things to be done by now: a share of the year's number, a step on the way to one, or a number called a plan.
    private static bool IsPlan(Judgement judgement) =>
        judgement.Indicator.Measure.Kind == MeasureKind.Count
        && judgement.Target is { } target
        && (target.Basis is TargetBasis.ProRata or TargetBasis.Trajectory || target.AsPrinted?.Contains("plan", StringComparison.OrdinalIgnoreCase) == true);
}
