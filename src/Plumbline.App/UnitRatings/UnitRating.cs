using System.Collections.Immutable;
using Plumbline.Core.Judging;
using Plumbline.Core.Ratings;
using Plumbline.Core.Units;

namespace Plumbline.App.UnitRatings;

/// <summary>A unit and its figures of one period, judged.</summary>
/// <param name="Unit">The unit, as it is on the last day of the period.</param>
/// <param name="Level">How deep it lies below the unit asked for, which is at 0.</param>
/// <param name="Judgements">A judgement for each measure with a figure, in the order of the paper.</param>
public sealed record UnitRating(Unit Unit, int Level, ImmutableArray<Judgement> Judgements)
{
    private readonly ILookup<RatingStatus, Judgement> _byStatus = Judgements.Where(static judgement => judgement.Observation is not { IsDoubtful: true } || !judgement.IsRated).ToLookup(static judgement => judgement.Status);

    /// <summary>The number of measures with a rating. A rating of a doubtful figure is in no count.</summary>
    public int Count(RatingStatus status) => _byStatus[status].Count();

    /// <summary>The number of measures that meet their target or miss it.</summary>
    public int Rated => _byStatus.Sum(static same => same.Count(static judgement => judgement.IsRated));

    /// <summary>The measures that miss their target, the worse rating first, then the further from it.</summary>
    public IEnumerable<Judgement> Missed => _byStatus.SelectMany(static same => same).Where(static judgement => judgement is { IsRated: true, IsMet: false })
        .OrderBy(static judgement => judgement.Status).ThenBy(static judgement => judgement.Distance?.Share ?? 0);
}
