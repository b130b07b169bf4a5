using Plumbline.Core.Risks.Records;

namespace Plumbline.Core.Risks;

/// <summary>A line of the register: a risk with the gradings in force on a day.</summary>
/// <param name="Risk">The risk.</param>
/// <param name="LastReview">The latest of its reviews, current gradings and notes up to the day; else the day on which it was recorded.</param>
/// <param name="IsReviewed">Whether it has any of these of a later day than that: a risk graded as it was recorded was not reviewed since.</param>
public sealed record RiskEntry(Risk Risk, DateOnly LastReview, bool IsReviewed)
{
    /// <summary>By what it was last looked at; null where nobody has looked at it since the day on which it was recorded.</summary>
    public RiskLook? LookedBy { get; init; }

    /// <summary>The initial grading; null if none is stated.</summary>
    public Grading? Initial { get; init; }

    /// <summary>The current grading: the latest decided on or before the day; null if none is stated.</summary>
    public Grading? Current { get; init; }

    /// <summary>The current grading before that; null if none is stated.</summary>
    public Grading? CurrentBefore { get; init; }

    /// <summary>The target; null if none is stated.</summary>
    public Grading? Target { get; init; }

    /// <summary>The day that the last review named for the next; null where it named none.</summary>
    public DateOnly? NextNamed { get; init; }
}
