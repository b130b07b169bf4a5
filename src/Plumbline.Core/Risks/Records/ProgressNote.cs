namespace Plumbline.Core.Risks.Records;

/// <summary>A dated note on a risk.</summary>
/// <param name="Risk">The risk.</param>
/// <param name="At">When it was written, to the second, by the clock of the organisation.</param>
/// <param name="By">The post that wrote it, by title.</param>
/// <param name="Text">What it says.</param>
public sealed record ProgressNote(RiskCode Risk, DateTime At, string By, string Text);
