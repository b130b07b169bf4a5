namespace Plumbline.Core.Ratings;

/// <summary>A status of a rating scheme, and the distances from the target for which the scheme gives it.</summary>
/// <param name="Status">The status.</param>
/// <param name="From">The worst distance of the band; null where the band has no worst distance.</param>
/// <param name="To">The best distance of the band, where the next band begins; null where the band has no best distance.</param>
public sealed record RatingBand(RatingStatus Status, RatingLimit? From, RatingLimit? To)
{
    /// <summary>Whether a distance of exactly <see cref="From"/> is in this band; otherwise it is in the band below.</summary>
    internal bool HoldsFrom { get; init; } = true;

    /// <summary>Whether a figure is good enough for this band.</summary>
    /// <param name="better">How much better than the target the figure is, in its own unit; negative is worse.</param>
    /// <param name="aim">The target, in the same unit.</param>
    internal bool IsReachedBy(decimal better, decimal aim) =>
        From?.DistanceFrom(aim) is not { } worst || (HoldsFrom ? better >= worst : better > worst);

    /// <summary>Whether a figure that is short of the target by as little as can be is good enough for this band.</summary>
    /// <param name="aim">The target.</param>
    internal bool IsReachedShort(decimal aim) => From?.DistanceFrom(aim) is not { } worst || worst < 0;
}
