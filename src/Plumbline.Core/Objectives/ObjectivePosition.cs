using Plumbline.Core.Periods;

namespace Plumbline.Core.Objectives;

/// <summary>Which way an objective goes, as a post says it.</summary>
/// <param name="Objective">The objective.</param>
/// <param name="Period">The last period of the span: March 2020 for February and March.</param>
/// <param name="Direction">The direction of travel.</param>
/// <param name="Reason">Why; null if not stated.</param>
/// <param name="By">The post that says it, by title; null if not stated.</param>
/// <param name="On">The day on which it was said; null if not stated.</param>
public sealed record ObjectivePosition(ObjectiveCode Objective, Period Period, TravelDirection Direction, string? Reason, string? By, DateOnly? On)
{
    /// <summary>The number of the change that wrote it; null before it is committed.</summary>
    public long? Change { get; init; }
}

/// <summary>Which way an objective goes since its last position.</summary>
public enum TravelDirection
{
    /// <summary>It is better than it was.</summary>
    Improved,

    /// <summary>It is as it was.</summary>
    Unchanged,

    /// <summary>It is worse than it was.</summary>
    Worsened,
}
