using System.Globalization;

namespace Plumbline.Reports.Writers.Html;

/// <summary>Words that no line would hold: a run of more than forty letters without a space or hyphen, such as an address.</summary>
internal static class LongWord
{
    // As wide as the column of names on paper, at the size of its letters.
    private const int Longest = 40;
    private const int Part = 10;

    /// <summary>The first such word; null where there is none.</summary>
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

    /// <summary>How many of its letters stand before a place where it may break: never within a letter with its marks.</summary>
    internal static int Cut(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 * Part) return word.Length;
        var cut = Part;
        while (cut < word.Length && (char.IsLowSurrogate(word[cut]) || CharUnicodeInfo.GetUnicodeCategory(word[cut]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark)) cut++;
        return cut;
    }
}
