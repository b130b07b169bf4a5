using System.Text;

namespace Plumbline.App.Observations;

/// <summary>Recognises figures not written in digits: <c>ten</c>, <c>½</c>. Because they give a figure, a user may not map them to a status.</summary>
internal static class FigureWords
{
    private static readonly HashSet<string> Numbers = new(
        [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
            "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "dozen", "half", "quarter", "third",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Beside = new(["a", "an", "and", "of", "minus", "plus", "point", "about", "per", "cent", "percent", "days", "day"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text is a number: in words alone, or with a character for a number (½, ٣, ⅷ).</summary>
    internal static bool IsNumber(string text) => HasNumberSign(text) || IsInWords(text);

    /// <summary>Whether a text has a number character other than 0 to 9.</summary>
    internal static bool HasOtherSign(string text) => text.EnumerateRunes().Any(rune => Rune.IsNumber(rune) && !rune.IsAscii);

    /// <summary>Whether all of a text is a number in English words: <c>twenty-one per cent</c>.</summary>
    internal static bool IsInWords(string text)
    {
        var words = text.Split([' ', '-', '%', '£', '.', ',', '(', ')', '~', '\u00A0', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return words.Any(Numbers.Contains) && words.All(word => Numbers.Contains(word) || Beside.Contains(word));
    }

    private static bool HasNumberSign(string text) => text.EnumerateRunes().Any(Rune.IsNumber);
}
