using System.Buffers;
using System.Globalization;
using System.Text;

namespace Plumbline.Core.Text;

/// <summary>Normalises characters that look like others or are invisible: a figure is read as a person sees it, and a name may hold no invisible character.</summary>
/// <remarks>Word processors and PDF readers insert such characters on their own. The ranges are those of the Unicode Standard: General Punctuation (2000–206F) and Halfwidth and Fullwidth Forms (FF00–FFEF).</remarks>
public static class PlainText
{
    private static readonly SearchValues<char> Altered =
        SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(static c => (char)c).Where(static c => Hidden.IsZeroWidth(c) || Seen(c) != c)]);

    /// <summary>The text as a person sees it: every space a plain space, every dash a hyphen, full-width forms made narrow, zero-width characters removed.</summary>
    /// <returns>The same instance where nothing needs to change.</returns>
    public static string Read(string text) => Read(text, keepDashes: false);

    /// <summary>As <see cref="Read(string)"/>, but keeps dashes and minus signs: the text of a figure is shown as it was given.</summary>
    internal static string Tidy(string text) => Read(text, keepDashes: true);

    /// <summary>The problem with the first character that no name, code or note may hold: a control character other than a line break or tab, a bidirectional control or a zero-width character. Null where there is none.</summary>
    public static Problem? Refusal(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var place = text.AsSpan().IndexOfAny(Hidden.Characters);
        return place < 0 ? null : new Problem(
            $"{Hidden.NameOf(text[place])} as the {Ordinal(text[..place].EnumerateRunes().Count() + 1)} character",
            "text without invisible characters: remove it, or type the text again");
    }

    /// <summary>The problem with a single line of words, such as a reason: as <see cref="Refusal"/>, and line breaks and tabs are refused too. Null where there is none.</summary>
    public static Problem? LineRefusal(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var place = text.AsSpan().IndexOfAny('\n', '\r', '\t');
        return Refusal(text) ?? (place < 0 ? null : new Problem($"{(text[place] == '\t' ? "a tab" : "a line break")} as the {Ordinal(text[..place].EnumerateRunes().Count() + 1)} character", "one line of words"));
    }

    /// <summary>The text with each character that is invisible, or could reverse a terminal's line, written as its code point: <c>Rate&lt;U+202E&gt; of 12</c>.</summary>
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

    /// <summary>Names at most three characters of a text that look like others: <c> (with U+0430)</c>; empty where there are none.</summary>
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

    // Cyrillic and Greek letters that look like Latin ones. Source: the Unicode Consortium's list of confusable characters (UTS 39).
    private const string Lookalikes = "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u0501\u051b\u051d\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0405\u0406\u0408"
        + "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u03bd";

    private static string Ordinal(int number) => number.ToString(CultureInfo.InvariantCulture) + ((number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });
}
