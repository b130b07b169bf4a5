using System.Globalization;
using Plumbline.Core.Judging;
using Plumbline.Core.Objectives;
using Plumbline.Core.Ratings;
using Plumbline.Core.Text;

namespace Plumbline.Core.BoardAssurance;

/// <summary>Suggests which way an objective goes: by the facts that are better than at its last position, and those that are worse.</summary>
/// <remarks>More better facts than worse: improved; fewer: worsened; as many, or none: unchanged. A person's word stands before it.</remarks>
public static class SuggestDirection
{
    /// <summary>The direction, with each fact as a reason; the better ones first.</summary>
    public static DirectionSuggestion Of(TravelFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        List<(bool IsBetter, string Words)> reasons =
        [
            .. facts.Measures.Select(Rating).OfType<(bool, string)>(),
            .. facts.Signals.Select(static one => (one.IsImprovement, $"{one.Measure} shows a special cause of {(one.IsImprovement ? "improvement" : "concern")}")),
            .. facts.Scores.Where(static one => one.Now != one.Before).Select(static one => (one.Now < one.Before, string.Create(CultureInfo.InvariantCulture, $"risk {one.Risk} {Went(one.Now > one.Before)} from {one.Before} to {one.Now}"))),
            .. facts.Opinions.Where(static one => one.Now.Rank != one.Before.Rank).Select(static one => (one.Now.Rank < one.Before.Rank, $"the opinion on {one.Domain.Code.Replace('-', ' ')} {Went(one.Now.Rank < one.Before.Rank)} from {one.Before.Words} to {one.Now.Words}")),
        ];
        var (better, worse) = (reasons.Count(static one => one.IsBetter), reasons.Count(static one => !one.IsBetter));
        var direction = better.CompareTo(worse) switch { > 0 => TravelDirection.Improved, < 0 => TravelDirection.Worsened, _ => TravelDirection.Unchanged };
        return new DirectionSuggestion(direction, [.. reasons.OrderBy(static one => !one.IsBetter).Select(static one => one.Words)]);
    }

    // Null where the figure is not rated at both times, or is rated as it was.
    private static (bool IsBetter, string Words)? Rating(MeasureReading reading)
    {
        if (reading is not { Judgement: { IsRated: true } now, Before: { IsRated: true } before } || now.Status == before.Status) return null;
        var name = reading.Measure.Name ?? now.Indicator.Name;
        var words = (before.IsMet, now.IsMet) switch
        {
            (false, true) => "meets its target, which it missed before",
            (true, false) => "misses its target, which it met before",
            _ => $"went from {Names<RatingStatus>.Of(before.Status)} to {Names<RatingStatus>.Of(now.Status)}",
        };
        return (Place(now) > Place(before), $"{name} {words}");
    }

    private static int Place(Judgement judgement) => judgement.Status switch
    {
        RatingStatus.Red => 0,
        RatingStatus.Amber => 1,
        RatingStatus.Green => 2,
        RatingStatus.Blue => 3,
        RatingStatus.Baseline or RatingStatus.Contextual or RatingStatus.NotRated => throw new System.Diagnostics.UnreachableException("Only figures that are rated are compared."),
    };

    private static string Went(bool isUp) => isUp ? "rose" : "fell";
}
