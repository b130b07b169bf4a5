namespace Plumbline.App.Accessibility.Rules;

/// <summary>A rule for an accessible PDF.</summary>
/// <param name="Clause">
/// The clause of ISO 14289-1 (PDF/UA-1) and, after a dash, the number of its test in veraPDF's profile for that standard. A letter in place of
/// the number marks a test of our own under the same clause.
/// </param>
/// <param name="Expected">What the rule expects.</param>
/// <param name="Remedy">What makes it so.</param>
public sealed record PdfRule(string Clause, string Expected, string Remedy);
