using System.Text.RegularExpressions;

namespace Plumbline.App.Importing.NumberFormats;

/// <summary>The words and signs that a number format shows beside the digits.</summary>
internal static partial class FormatWords
{
    /// <summary>The words without what the number itself carries: the side of an account, an arrow. Spaces between signs are only for looks.</summary>
    internal static string Beside(string words)
    {
        var rest = Sides().Replace(words, "");
        return rest.Any(char.IsLetter) && !Scale().IsMatch(rest) ? rest : rest.Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal);
    }

    /// <summary>The words after a number that commas divide by a thousand each, with <c>k</c> or <c>m</c> added if they lack it; null if no sign exists for the scale.</summary>
    internal static string? Scaled(string after, int thousands)
    {
        if (thousands > 2) return null;
        var rest = (thousands == 1 ? Thousands() : Millions()).Replace(after, "", 1);
        return rest.Contains('%', StringComparison.Ordinal) ? null : (thousands == 1 ? "k" : "m") + rest;
    }

    [GeneratedRegex(@"\b(?:dr|cr)\b|[▲▼△▽↑↓⬆⬇]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sides();

    [GeneratedRegex(@"^[^\p{L}]*[km][^\p{L}]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Scale();

    [GeneratedRegex("^ *(?:k|thousands?|'?000s?)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Thousands();

    [GeneratedRegex("^ *(?:millions?|mn|mil|m)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Millions();
}
