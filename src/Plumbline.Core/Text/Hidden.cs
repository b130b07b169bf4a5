using System.Buffers;

namespace Plumbline.Core.Text;

/// <summary>Characters that are invisible, or that reverse the direction of the characters beside them.</summary>
/// <remarks>Unicode Technical Report 36 (security) and Standard Annex 9 (the bidirectional algorithm): an override makes “12” print as “21”.</remarks>
internal static class Hidden
{
    private static readonly Dictionary<char, string> Named = new()
    {
        ['\u00ad'] = "soft hyphen",
        ['\u061c'] = "Arabic letter mark",
        ['\u200b'] = "zero-width space",
        ['\u200c'] = "zero-width non-joiner",
        ['\u200d'] = "zero-width joiner",
        ['\u200e'] = "left-to-right mark",
        ['\u200f'] = "right-to-left mark",
        ['\u202a'] = "left-to-right embedding",
        ['\u202b'] = "right-to-left embedding",
        ['\u202c'] = "pop directional formatting",
        ['\u202d'] = "left-to-right override",
        ['\u202e'] = "right-to-left override",
        ['\u2060'] = "word joiner",
        ['\u2066'] = "left-to-right isolate",
        ['\u2067'] = "right-to-left isolate",
        ['\u2068'] = "first strong isolate",
        ['\u2069'] = "pop directional isolate",
        ['\ufeff'] = "byte-order mark",
    };

    /// <summary>The characters that no name, code or note may hold.</summary>
    internal static SearchValues<char> Characters { get; } = SearchValues.Create([.. All().Where(static c => c is not ('\n' or '\r' or '\t'))]);

    /// <summary>The characters that may not be printed on a line of a terminal.</summary>
    internal static SearchValues<char> OnALine { get; } = SearchValues.Create([.. All().Where(static c => c is not ('\n' or '\t'))]);

    /// <summary>Whether a character has no width and no effect: it is removed from a figure or a period.</summary>
    internal static bool IsZeroWidth(char c) => c is '\u00ad' or (>= '\u200b' and <= '\u200d') or '\u2060' or '\ufeff';

    /// <summary><c>U+202E (right-to-left override)</c>.</summary>
    internal static string NameOf(char c) => $"{PlainText.CodePoint(c)} ({(Named.TryGetValue(c, out var name) ? name : "control character")})";

    private static IEnumerable<char> All() => Enumerable.Range(0, 0xa0).Select(static c => (char)c).Where(char.IsControl).Concat(Named.Keys);
}
