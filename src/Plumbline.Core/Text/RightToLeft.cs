using System.Text;

namespace Plumbline.Core.Text;

/// <summary>Finds the words of right-to-left scripts in a text, so that they can be isolated: without that, they would reverse the figures and words beside them.</summary>
/// <remarks>By the Unicode Bidirectional Algorithm (UAX #9), digits after a right-to-left word are drawn to its left. Isolating the words keeps the rest of a sentence as it was written.</remarks>
public static class RightToLeft
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    /// <summary>The runs of right-to-left words, in order; empty where there are none. A text without a left-to-right letter is one run, its figures included.</summary>
    public static IReadOnlyList<Range> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!MayBeIn(text)) return [];
        var found = new List<Range>();
        var (start, end, isMixed) = (-1, 0, false);
        for (var i = 0; i < text.Length;)
        {
            var length = Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var read) is System.Buffers.OperationStatus.Done ? read : 1;
            if (IsRightToLeft(rune.Value))
            {
                if (start < 0) start = i;
                end = i + length;
            }
            else if (Rune.IsLetter(rune))
            {
                isMixed = true;
                if (start >= 0) found.Add(start..end);
                start = -1;
            }

            i += length;
        }

        if (start >= 0) found.Add(start..end);
        return found.Count == 0 || isMixed ? found : [Range.All];
    }

    /// <summary>The text with its right-to-left words between isolates (U+2068 and U+2069), for places without markup; the same text where it has none.</summary>
    public static string Isolated(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = In(text);
        if (found.Count == 0) return text;
        var apart = new StringBuilder(text.Length + (2 * found.Count));
        var at = 0;
        foreach (var range in found)
        {
            var (offset, length) = range.GetOffsetAndLength(text.Length);
            apart.Append(text, at, offset - at).Append(FirstStrongIsolate).Append(text, offset, length).Append(PopIsolate);
            at = offset + length;
        }

        return apart.Append(text, at, text.Length - at).ToString();
    }

    // True from the first such block on; this range includes the surrogates of characters beyond U+FFFF.
    private static bool MayBeIn(string text)
    {
        foreach (var letter in text)
        {
            if (letter is >= '\u0590' and <= '\ufeff') return true;
        }

        return false;
    }

    // The blocks of right-to-left scripts, with their own marks and digits. Source: Unicode 16, DerivedBidiClass: R, AL, AN.
    private static bool IsRightToLeft(int value) =>
        value is (>= 0x0590 and <= 0x08ff) or (>= 0xfb1d and <= 0xfdff) or (>= 0xfe70 and <= 0xfefc) or (>= 0x10800 and <= 0x10fff) or (>= 0x1e800 and <= 0x1efff);
}
