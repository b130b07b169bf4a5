namespace Plumbline.App.Accessibility.Objects;

/// <summary>A file cannot be read as PDF: what was found in it, and what was expected.</summary>
internal sealed class UnreadablePdfException(string message) : Exception(message);
