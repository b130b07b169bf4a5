namespace Plumbline.Core.Ratings;

/// <summary>A limit of a rating scheme: a distance from the target. Better than the target is positive, worse is negative.</summary>
/// <param name="Amount">The distance: in percent of the target, or in the unit of the figure.</param>
/// <param name="IsPercent">Whether the amount is in percent of the target.</param>
public sealed record RatingLimit(decimal Amount, bool IsPercent)
{
    /// <summary>The target itself.</summary>
    public static RatingLimit AtTarget { get; } = new(0, IsPercent: false);

    /// <summary>Whether this is the target itself, so that no tolerance lies between the two.</summary>
    public bool IsAtTarget => Amount == 0;

    /// <summary>The limit in the unit of the figure. No division, so that a figure can meet a limit exactly.</summary>
    /// <param name="aim">The target, in the unit of the figure.</param>
    public decimal DistanceFrom(decimal aim) => IsPercent ? Math.Abs(aim) * Amount / 100m : Amount;
}
