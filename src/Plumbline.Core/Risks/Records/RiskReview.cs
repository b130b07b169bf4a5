namespace Plumbline.Core.Risks.Records;

/// <summary>A review of a risk on a day.</summary>
/// <param name="Risk">The risk.</param>
/// <param name="Date">The day.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="By">The post that reviewed it, by title; null if not stated.</param>
/// <param name="Next">The day of the next; null: by the cycle of its level.</param>
/// <param name="Note">What was said; null if nothing is stated.</param>
public sealed record RiskReview(RiskCode Risk, DateOnly Date, ReviewOutcome Outcome, string? By = null, DateOnly? Next = null, string? Note = null);

/// <summary>What came of a review.</summary>
public enum ReviewOutcome
{
    /// <summary>The risk stays as it is.</summary>
    Unchanged,

    /// <summary>It was graded anew.</summary>
    Regraded,

    /// <summary>It goes to a higher forum.</summary>
    Escalated,

    /// <summary>It was closed.</summary>
    Closed,
}
