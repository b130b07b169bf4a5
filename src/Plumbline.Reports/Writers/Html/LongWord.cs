using System.Globalization;

namespace Plumbline.Reports.Writers.Html;

/// <summary>Finds words too long for any line: more than forty characters without a space or hyphen, such as an address.</summary>
internal static class LongWord
{
    // A word of this many letters is as wide as the name column in print.
    private const int Longest = 40;
    private const int Part = 10;

    /// <summary>The first long word; null if there is none.</summary>
    internal static Range? In(ReadOnlySpan<char> words)
    {
        for (var start = 0; words.Length - start > Longest;)
        {
            var length = words[start..].IndexOfAny(" \t\n-");
            if (length < 0) length = words.Length - start;
            if (length > Longest) return start..(start + length);
            start += length + 1;
        }

        return null;
    }

    /// <summary>The number of characters before the next allowed break; a letter and its combining marks stay together.</summary>
    internal static int Cut(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 * Part) return word.Length;
        var cut = Part;
        while (cut < word.Length && (char.IsLowSurrogate(word[cut]) || CharUnicodeInfo.GetUnicodeCategory(word[cut]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark)) cut++;
        return cut;
    }
}
