using System.Globalization;
using System.Text;
using Plumbline.App.Printing.Pdf;

namespace Plumbline.App.Printing.Pages;

/// <summary>The letters of a font's glyphs, by the map that the file has for it (ISO 32000-1, 9.10.3).</summary>
internal sealed class FontLetters
{
    private readonly Dictionary<int, string> letters = [];

    private readonly FontWidths widths;

    private FontLetters(int codeLength, FontWidths widths)
    {
        CodeLength = codeLength;
        this.widths = widths;
    }

    /// <summary>How many bytes name one glyph.</summary>
    internal int CodeLength { get; }

    /// <summary>Reads a font.</summary>
    internal static FontLetters Of(PdfFile file, PdfDictionary font)
    {
        var read = new FontLetters(font.Name("Subtype") == "Type0" ? 2 : 1, FontWidths.Of(file, font));
        if (font.Reference("ToUnicode") is { } map) read.Read(new ContentReader(file.Stream(map)));
        return read;
    }

    /// <summary>Appends the letters of a shown string, as the content has it.</summary>
    internal void Append(ReadOnlySpan<byte> shown, StringBuilder words)
    {
        foreach (var code in Codes(shown))
        {
            if (letters.TryGetValue(code, out var letter)) words.Append(letter);
        }
    }

    /// <summary>The glyph of a letter, as the content shows it; null if there is none, or more than one, or if it is not as wide as another glyph.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="asWideAs">What the content shows of the other glyph.</param>
    internal string? GlyphOf(char letter, ReadOnlySpan<byte> asWideAs)
    {
        var codes = letters.Where(one => one.Value.Length == 1 && one.Value[0] == letter).Select(static one => one.Key).ToList();
        return codes is [var code] && Codes(asWideAs) is [var other] && widths.Of(code) is { } width && width == widths.Of(other)
            ? $"<{code.ToString(CodeLength == 2 ? "X4" : "X2", CultureInfo.InvariantCulture)}>"
            : null;
    }

    /// <summary>The glyphs of a shown string.</summary>
    internal IReadOnlyList<int> Codes(ReadOnlySpan<byte> shown)
    {
        var bytes = new PdfText(Encoding.Latin1.GetString(shown)).Bytes();
        var codes = new int[bytes.Length / CodeLength];
        for (var i = 0; i < codes.Length; i++) codes[i] = CodeLength == 2 ? (bytes[2 * i] << 8) | bytes[(2 * i) + 1] : bytes[i];
        return codes;
    }

    private void Read(ContentReader map)
    {
        while (map.Next())
        {
            if (map.Operator.SequenceEqual("endbfchar"u8))
            {
                for (var i = 0; i + 1 < map.Count; i += 2) letters[Code(map[i])] = Utf16(map[i + 1]);
            }
            else if (map.Operator.SequenceEqual("endbfrange"u8))
            {
                for (var i = 0; i + 2 < map.Count; i += 3) ReadRange(Code(map[i]), Code(map[i + 1]), map[i + 2]);
            }
        }
    }

    private void ReadRange(int from, int to, ReadOnlySpan<byte> first)
    {
        if (to - from > ushort.MaxValue) throw new PdfFormatException("A font has more glyphs than codes.");
        var parser = new PdfParser(first);
        if (parser.Value() is PdfArray array)
        {
            for (var code = from; code <= to && code - from < array.Items.Count; code++) letters[code] = Utf16(Encoding.Latin1.GetBytes(array.Items[code - from].ToString()));
            return;
        }

        var letter = Utf16(first);
        for (var code = from; code <= to && letter.Length > 0; code++) letters[code] = letter[..^1] + (char)(letter[^1] + code - from);
    }

    private static int Code(ReadOnlySpan<byte> hexadecimal) =>
        int.TryParse(hexadecimal.Trim("<>"u8), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? code : throw new PdfFormatException("A font names a glyph without a code.");

    private static string Utf16(ReadOnlySpan<byte> hexadecimal) => Encoding.BigEndianUnicode.GetString(new PdfText(Encoding.Latin1.GetString(hexadecimal)).Bytes());
}
