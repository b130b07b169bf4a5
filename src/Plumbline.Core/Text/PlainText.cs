using System.Buffers;
using System.Globalization;
using System.Text;

namespace Plumbline.Core.Text;

/// <summary>Characters that look like others, or like nothing: a figure is read as a person sees it, and a name holds none that is not seen.</summary>
/// <remarks>Word processors and PDF readers put them in unasked. The ranges are those of the Unicode Standard: General Punctuation (2000–206F) and Halfwidth and Fullwidth Forms (FF00–FFEF).</remarks>
public static class PlainText
{
    private static readonly SearchValues<char> Altered =
        SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(static c => (char)c).Where(static c => Hidden.IsZeroWidth(c) || Seen(c) != c)]);

    /// <summary>The text as a person sees it: every space a space, every dash a hyphen, full-width forms as their narrow ones, zero-width characters taken out.</summary>
    /// <returns>The same instance where nothing changes.</returns>
    public static string Read(string text) => Read(text, keepDashes: false);

    /// <summary>As <see cref="Read(string)"/>, with dashes and minus signs as the paper set them: the text of a figure is shown as it was given.</summary>
    internal static string Tidy(string text) => Read(text, keepDashes: true);

    /// <summary>The problem of the first character that may stand in no name, code or note, or null: controls but for line breaks and tabs, bidirectional controls and zero-width characters.</summary>
    public static Problem? Refusal(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var place = text.AsSpan().IndexOfAny(Hidden.Characters);
        return place < 0 ? null : new Problem(
            $"{Hidden.NameOf(text[place])} as the {Ordinal(text[..place].EnumerateRunes().Count() + 1)} character",
            "text without characters that are not seen: take it out, or type the text anew");
    }

    /// <summary>The problem of a line of words, such as a reason: as <see cref="Refusal"/>, and of line breaks and tabs; null where there is none.</summary>
    public static Problem? LineRefusal(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var place = text.AsSpan().IndexOfAny('\n', '\r', '\t');
        return Refusal(text) ?? (place < 0 ? null : new Problem($"{(text[place] == '\t' ? "a tab" : "a line break")} as the {Ordinal(text[..place].EnumerateRunes().Count() + 1)} character", "one line of words"));
    }

    /// <summary>The text with what is not seen, or could turn a terminal's line, written as its code point: <c>Rate&lt;U+202E&gt; of 12</c>.</summary>
    public static string Visible(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var place = text.AsSpan().IndexOfAny(Hidden.OnALine);
        if (place < 0) return text;
        var shown = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (Hidden.OnALine.Contains(c)) shown.Append('<').Append(CodePoint(c)).Append('>');
            else shown.Append(c);
        }

        return shown.ToString();
    }

    /// <summary>Says which characters of a text look like others that a reader would take them for, at most three: <c> (with U+0430)</c>; empty where there are none.</summary>
    internal static string Alikes(string text)
    {
        var alike = text.Where(static c => !Hidden.IsZeroWidth(c) && (Seen(c) != c || Lookalikes.Contains(c))).Distinct().Take(3).Select(CodePoint).ToList();
        return alike.Count == 0 ? "" : $" (with {string.Join(", ", alike)})";
    }

    /// <summary><c>U+202E</c>.</summary>
    internal static string CodePoint(char c) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}");

    private static string Read(string text, bool keepDashes)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAny(Altered)) return text;
        var read = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Hidden.IsZeroWidth(c)) continue;
            read.Append(keepDashes && c is (>= '\u2010' and <= '\u2015') or '\u2212' ? c : Seen(c));
        }

        var result = read.ToString();
        return result == text ? text : result;
    }

    private static char Seen(char c) => c switch
    {
        '\u00a0' or '\u1680' or (>= '\u2000' and <= '\u200a') or '\u202f' or '\u205f' or '\u3000' => ' ',
        (>= '\u2010' and <= '\u2015') or '\u2212' or '\ufe63' => '-',
        >= '\uff01' and <= '\uff5e' => (char)(c - '\uff01' + '!'),
        '\uffe1' => '£',
        _ => c,
    };

    // Cyrillic and Greek letters drawn as Latin ones are: after the Unicode Consortium's list of confusable characters (UTS 39).
    private const string Lookalikes = "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u0501\u051b\u051d\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0405\u0406\u0408"
        + "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u03bd";

    private static string Ordinal(int number) => number.ToString(CultureInfo.InvariantCulture) + ((number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });
}
