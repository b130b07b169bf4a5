namespace Plumbline.Core.Risks.Records;

/// <summary>A post accepts a risk above tolerance until a day. It lapses when the current grading changes.</summary>
/// <param name="Risk">The risk.</param>
/// <param name="On">The day on which it was accepted, as it was graded then.</param>
/// <param name="By">The post, by title.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">The last day.</param>
public sealed record RiskAcceptance(RiskCode Risk, DateOnly On, string By, string Reason, DateOnly Until);
