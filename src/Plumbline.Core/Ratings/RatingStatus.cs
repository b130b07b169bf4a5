namespace Plumbline.Core.Ratings;

/// <summary>How a figure stands against its target.</summary>
public enum RatingStatus
{
    /// <summary>Off target.</summary>
    Red,

    /// <summary>Off target, within the tolerance.</summary>
    Amber,

    /// <summary>On target.</summary>
    Green,

    /// <summary>Well beyond target.</summary>
    Blue,

    /// <summary>Measured in order to set a target.</summary>
    Baseline,

    /// <summary>Activity for which no target is pertinent.</summary>
    Contextual,

    /// <summary>Not rated.</summary>
    NotRated,
}
