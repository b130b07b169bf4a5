namespace Plumbline.Core.Ratings;

/// <summary>How a value stands against its target.</summary>
public enum RatingStatus
{
    /// <summary>Off target.</summary>
    Red,

    /// <summary>Off target, within what is tolerated.</summary>
    Amber,

    /// <summary>On target.</summary>
    Green,

    /// <summary>Well beyond target.</summary>
    Blue,

    /// <summary>Being measured in order to set a target.</summary>
    Baseline,

    /// <summary>Activity for which no target is pertinent.</summary>
    Contextual,

    /// <summary>Not rated; the reason says why.</summary>
    NotRated,
}

/// <summary>How a value stands against its target, by which rule, and why.</summary>
/// <param name="Status">The status.</param>
/// <param name="Rule">The name of the rule that gave it.</param>
/// <param name="Reason">Why, in words a reader can check.</param>
public sealed record Rating(RatingStatus Status, string Rule, string Reason)
{
    /// <summary>How much better than the target the value is, in its own unit: 0 where it is met exactly, negative where worse; null where the two are not numbers.</summary>
    public decimal? Distance { get; init; }
}
