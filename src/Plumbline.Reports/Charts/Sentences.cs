namespace Plumbline.Reports.Charts;

/// <summary>Sentence case.</summary>
internal static class Sentences
{
    /// <summary>The text with a capital first letter: "quarter 1" becomes "Quarter 1".</summary>
    internal static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>The text with a small first letter, to follow in a sentence.</summary>
    internal static string Lower(string words) => words.Length == 0 ? words : char.ToLowerInvariant(words[0]) + words[1..];
}
