using System.Globalization;
using System.Text;

namespace Plumbline.App.Searching;

/// <summary>Parts a text into words as they are compared: lower case, without accents.</summary>
internal static class SearchWords
{
    /// <summary>The longest word that is compared, in characters; what follows is ignored.</summary>
    internal const int LongestWord = 40;

    /// <summary>The words of a text, each with its place. An apostrophe is part of a word and is not compared: <c>Trust's</c> is <c>trusts</c>.</summary>
    internal static IEnumerable<(string Word, int Start, int Length)> Of(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && (IsInWord(text[at]) || (IsApostrophe(text[at]) && at + 1 < text.Length && char.IsLetter(text[at + 1])))) at++;
            var word = Folded(text.AsSpan(start, Math.Min(at - start, LongestWord)));
            if (word.Length > 0) yield return (word, start, at - start);
        }
    }

    // Most words have no accent; decomposing is for those that have.
    private static string Folded(ReadOnlySpan<char> word)
    {
        var given = Ascii.IsValid(word) ? word.ToString() : Decomposed(word.ToString());
        return given.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal);
    }

    private static string Decomposed(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var c in WellFormed(word).Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) && !IsApostrophe(c)) plain.Append(c);
        }

        return plain.ToString();
    }

    // A lone surrogate, which a cut can leave, cannot be normalised.
    private static string WellFormed(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (!char.IsSurrogate(word[i])) continue;
            if (i + 1 < word.Length && char.IsSurrogatePair(word[i], word[i + 1])) i++;
            else return WellFormed(word.Remove(i, 1));
        }

        return word;
    }

    private static bool IsInWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019';
}
