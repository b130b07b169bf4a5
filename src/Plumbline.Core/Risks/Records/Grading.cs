namespace Plumbline.Core.Risks.Records;

/// <summary>How a risk was graded on a day. The matrix of that day reads it, for ever.</summary>
/// <param name="Risk">The risk.</param>
/// <param name="Stage">Of which state it tells.</param>
/// <param name="Date">The day on which it was decided. A second one of a stage on a day corrects the first.</param>
/// <param name="Score">How high.</param>
/// <param name="By">The post that decided, by title; null if not stated.</param>
/// <param name="Reason">Why; null if not stated.</param>
/// <param name="Due">The day by which a target is to be reached; null if not stated, and always for the other stages.</param>
public sealed record Grading(RiskCode Risk, GradingStage Stage, DateOnly Date, RiskScore Score, string? By = null, string? Reason = null, DateOnly? Due = null);
