using System.Globalization;

namespace Plumbline.Reports.Blocks.Words;

/// <summary>Counts in sentences: small ones in words, and nouns that agree with them.</summary>
internal static class CountWords
{
    private static readonly string[] Small = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>A count within a sentence: <c>six</c>, <c>14</c>, <c>1,200</c>.</summary>
    internal static string Of(int count, CultureInfo culture) => count < Small.Length ? Small[count] : Digits(count, culture);

    /// <summary>A count at the beginning of a sentence: <c>Six</c>.</summary>
    internal static string First(int count, CultureInfo culture)
    {
        var words = Of(count, culture);
        return char.ToUpper(words[0], culture) + words[1..];
    }

    /// <summary>A count in digits, with separators of thousands.</summary>
    internal static string Digits(int count, CultureInfo culture) => count.ToString("N0", culture);

    /// <summary>A count and its noun: <c>1 measure</c>, <c>12 measures</c>.</summary>
    internal static string With(int count, string noun, CultureInfo culture) => $"{Digits(count, culture)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>Names in a list: <c>A</c>, <c>A and B</c>, <c>A, B and C</c>.</summary>
    internal static string Listed(IReadOnlyList<string> names) => names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
}
