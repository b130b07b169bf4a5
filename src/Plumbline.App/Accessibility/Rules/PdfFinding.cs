namespace Plumbline.App.Accessibility.Rules;

/// <summary>A place where a PDF breaks a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Found">What was found.</param>
/// <param name="Page">The page, from 1; null if it concerns the whole file.</param>
/// <param name="Object">The number of the object in the file; null where it has none of its own.</param>
public sealed record PdfFinding(PdfRule Rule, string Found, int? Page = null, long? Object = null);
