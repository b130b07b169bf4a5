using UglyToad.PdfPig.Tokens;

namespace Plumbline.App.Accessibility.Content;

/// <summary>A font, and the character codes that text shows with it.</summary>
/// <param name="Object">The number of its object.</param>
/// <param name="Dictionary">Its entries.</param>
/// <param name="IsComposite">Whether a code has two bytes (Type0) rather than one.</param>
/// <param name="Page">The number of the first page that uses it.</param>
internal sealed record FontUse(long Object, DictionaryToken Dictionary, bool IsComposite, int Page)
{
    internal HashSet<int> Codes { get; } = [];

    internal void Show(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < text.Length; i += IsComposite ? 2 : 1)
            Codes.Add(!IsComposite ? text[i] : i + 1 < text.Length ? (text[i] << 8) | text[i + 1] : text[i]);
    }
}
