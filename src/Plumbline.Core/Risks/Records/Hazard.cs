namespace Plumbline.Core.Risks.Records;

/// <summary>Something that may let a risk come about.</summary>
/// <param name="Risk">The risk.</param>
/// <param name="Position">Its place on the sheet, from 1.</param>
/// <param name="Text">What it is.</param>
/// <param name="Noted">The day on which it was noted; null if not stated.</param>
public sealed record Hazard(RiskCode Risk, int Position, string Text, DateOnly? Noted = null);
