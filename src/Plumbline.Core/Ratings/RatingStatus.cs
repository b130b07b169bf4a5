namespace Plumbline.Core.Ratings;

/// <summary>How a figure compares with its target.</summary>
public enum RatingStatus
{
    /// <summary>Off target.</summary>
    Red,

    /// <summary>Off target, within the tolerance.</summary>
    Amber,

    /// <summary>On target.</summary>
    Green,

    /// <summary>Well beyond the target.</summary>
    Blue,

    /// <summary>Being measured in order to set a target.</summary>
    Baseline,

    /// <summary>Activity, for which no target is appropriate.</summary>
    Contextual,

    /// <summary>Not rated.</summary>
    NotRated,
}
