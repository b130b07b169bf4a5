using System.Globalization;
using Plumbline.Core.Judging;
using Plumbline.Core.Objectives;
using Plumbline.Core.Ratings;
using Plumbline.Core.Readings;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;

namespace Plumbline.Core.BoardAssurance;

/// <summary>Suggests which way an objective goes: by the facts that are better than at its last position, and those that are worse.</summary>
/// <remarks>
/// Facts are ratings gained and lost, special causes, scores of risks, new risks of weight and risks closed. More better facts than worse: improved; fewer: worsened; as many, or none: unchanged. A person's word stands before it.
/// Told and not counted are figures that moved within their rating, which may be chance, and opinions: an opinion is what a board tests by facts.
/// </remarks>
public static class SuggestDirection
{
    /// <summary>The direction, with each fact as a reason: the better ones first, and last what is told and not counted.</summary>
    public static DirectionSuggestion Of(TravelFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        List<(bool IsBetter, string Words)> counted =
        [
            .. facts.Measures.Select(Rating).OfType<(bool, string)>(),
            .. facts.Signals.Select(static one => (one.IsImprovement, $"{one.Measure} shows a special cause of {(one.IsImprovement ? "improvement" : "concern")}")),
            .. facts.Scores.Where(static one => one.Now != one.Before).Select(static one => (one.Now < one.Before, string.Create(CultureInfo.InvariantCulture, $"risk {one.Risk} {Went(one.Now > one.Before)} from {one.Before} to {one.Now}"))),
            .. facts.NewRisks.Where(static one => one.IsOfWeight).Select(static one => (false, Words(one))),
            .. facts.ClosedRisks.Select(static one => (true, $"risk {one.Risk} was closed on {one.Day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}")),
        ];
        List<(bool IsBetter, string Words)> told = [.. facts.Measures.Where(static one => Rating(one) is null).Select(one => Move(one, facts.Language)).OfType<(bool, string)>()];
        var opinions = facts.Opinions.Where(static one => one.Now.Rank != one.Before.Rank)
            .Select(static one => $"the opinion on {one.Domain.Code.Replace('-', ' ')} {Went(one.Now.Rank < one.Before.Rank)} from {one.Before.Words} to {one.Now.Words}; an opinion is not counted");
        var (better, worse) = (counted.Count(static one => one.IsBetter), counted.Count(static one => !one.IsBetter));
        var direction = better.CompareTo(worse) switch { > 0 => TravelDirection.Improved, < 0 => TravelDirection.Worsened, _ => TravelDirection.Unchanged };
        return new DirectionSuggestion(direction, [.. Against(facts, counted.Count + told.Count > 0), .. BetterFirst(counted), .. BetterFirst(told), .. opinions]) { Better = better, Worse = worse, HasEarlier = facts.ComparedFrom is null };
    }

    private static IEnumerable<string> BetterFirst(IEnumerable<(bool IsBetter, string Words)> reasons) => reasons.OrderBy(static one => !one.IsBetter).Select(static one => one.Words);

    // Where no position was given before, a reader must not take it that nothing has moved since.
    private static string[] Against(TravelFacts facts, bool isCompared) => facts.ComparedFrom is not { } since ? [] :
        [$"there is no earlier position to compare with{(isCompared ? $": the facts are compared with the end of {since.ToText(facts.Language, full: true)}" : "")}"];

    private static string Words(TravelNewRisk one)
    {
        var risk = $"{(one.Kind == RiskKind.Strategic ? "strategic risk" : "risk")} {one.Risk}";
        return one.Score is not { } score
            ? $"{risk} is new and not graded yet"
            : string.Create(CultureInfo.InvariantCulture, $"{risk} is new, with a score of {score}{(one.Level is null ? "" : $" ({one.Level})")}{(score > one.Tolerable ? $", above the {one.Tolerable} that is tolerated" : "")}");
    }

    // Null where the figure is the same, has no better way, or is of other periods.
    private static (bool IsBetter, string Words)? Move(MeasureReading reading, CultureInfo language)
    {
        if (reading is not { Judgement: { Observation: { } now } judgement, Before: { Observation: { } before } then } || now.Period.Frequency != before.Period.Frequency) return null;
        var change = PerformanceChange.Between(judgement.Indicator, before, now);
        if (change.Direction is not (ChangeDirection.Improving or ChangeDirection.Declining)) return null;
        var isBetter = change.Direction == ChangeDirection.Improving;
        var why = judgement.IsRated && then.IsRated ? "the rating is the same, so it is not counted" : "it is not rated at both times, so it is not counted";
        return (isBetter, $"{reading.Measure.Name ?? judgement.Indicator.Name}: {FigureText.Of(now.Value, language)}, {(isBetter ? "better" : "worse")} than {FigureText.Of(before.Value, language)}; {why}");
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
