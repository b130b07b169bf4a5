using Plumbline.App.Accessibility.Content;
using UglyToad.PdfPig.Tokens;

namespace Plumbline.App.Accessibility.Rules;

/// <summary>Rules for fonts: each is in the file, and each code that text uses stands for a letter.</summary>
internal static class FontRules
{
    private static readonly PdfRule Glyphs = new("7.21.3.2-1", "a map from codes to shapes in an embedded font (/CIDToGIDMap)", "Write /CIDToGIDMap /Identity, or the map.");
    private static readonly PdfRule Embedded = new("7.21.4.1-1", "every font in the file", "Embed the font.");
    private static readonly PdfRule Letters = new("7.21.7-1", "a letter for every code that text uses (/ToUnicode)", "Write the missing letters into the map of the font.");
    private static readonly PdfRule RealLetters = new("7.21.7-2", "no code that stands for U+0000, U+FEFF or U+FFFE", "Map the code to the letter that is shown.");
    private static readonly PdfRule NoMissingGlyph = new("7.21.8-1", "no text that shows the sign for a missing letter (.notdef)", "Use a font that has the letter.");

    private static readonly string[] Programs = ["FontFile", "FontFile2", "FontFile3"];
    private static readonly string[] KnownEncodings = ["WinAnsiEncoding", "MacRomanEncoding", "MacExpertEncoding"];

    internal static IEnumerable<PdfRule> All => [Glyphs, Embedded, Letters, RealLetters, NoMissingGlyph];

    internal static IEnumerable<PdfFinding> Check(TaggedPdf pdf) => pdf.Fonts.Where(static font => font.Codes.Count > 0).SelectMany(font => Of(pdf, font).Select(finding => finding with { Page = font.Page, Object = font.Object > 0 ? font.Object : null }));

    private static IEnumerable<PdfFinding> Of(TaggedPdf pdf, FontUse font)
    {
        var objects = pdf.Objects;
        var name = objects.Name(font.Dictionary, "BaseFont") ?? "a font without a name";
        var own = font.IsComposite ? objects.Items(font.Dictionary, "DescendantFonts").Select(objects.Dictionary).FirstOrDefault() : font.Dictionary;
        var kind = objects.Name(own, "Subtype");
        var descriptor = objects.Dictionary(own, "FontDescriptor");
        var isEmbedded = kind == "Type3" || Programs.Any(program => objects.Get<StreamToken>(descriptor, program) is not null);
        if (!isEmbedded) yield return new(Embedded, name);
        var map = own?.Data.ContainsKey("CIDToGIDMap") == true;
        if (isEmbedded && kind == "CIDFontType2" && !map) yield return new(Glyphs, name);
        if (kind == "CIDFontType2" && objects.Name(font.Dictionary, "Encoding")?.StartsWith("Identity-", StringComparison.Ordinal) == true && objects.Name(own, "CIDToGIDMap") == "Identity" && font.Codes.Contains(0))
            yield return new(NoMissingGlyph, $"{name}, code 0");
        if (objects.Get<StreamToken>(font.Dictionary, "ToUnicode") is { } stream)
        {
            var letters = new UnicodeMap(objects.Decode(stream), objects.Limits.MostNesting);
            var missing = font.Codes.Where(code => string.IsNullOrEmpty(letters[code])).Order().ToList();
            if (missing.Count > 0) yield return new(Letters, $"{name}, {Codes(missing)} without a letter");
            var unreal = font.Codes.Where(code => letters[code] is { } text && text.AsSpan().IndexOfAny('\0', '\uFEFF', '\uFFFE') >= 0).Order().ToList();
            if (unreal.Count > 0) yield return new(RealLetters, $"{name}, {Codes(unreal)}");
        }
        else if (font.IsComposite || !IsKnown(objects.Resolve(font.Dictionary.Data.GetValueOrDefault("Encoding"))))
        {
            yield return new(Letters, $"{name} without a map");
        }

        // The names of letters in a known encoding say which letters they are.
        bool IsKnown(IToken? encoding) => encoding switch
        {
            NameToken known => KnownEncodings.Contains(known.Data, StringComparer.Ordinal),
            DictionaryToken changed => !changed.Data.ContainsKey("Differences") && IsKnown(objects.Resolve(changed.Data.GetValueOrDefault("BaseEncoding"))),
            _ => false,
        };
    }

    private static string Codes(List<int> codes) => $"{(codes.Count == 1 ? "code" : "codes")} {string.Join(", ", codes.Take(8))}{(codes.Count > 8 ? $" and {codes.Count - 8} more" : "")}";
}
