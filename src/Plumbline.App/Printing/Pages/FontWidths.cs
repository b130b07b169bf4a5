using Plumbline.App.Printing.Pdf;

namespace Plumbline.App.Printing.Pages;

/// <summary>The widths of a font's glyphs, in thousandths of its size (ISO 32000-1, 9.7.4.3).</summary>
internal sealed class FontWidths
{
    private readonly Dictionary<int, string> widths = [];
    private readonly string? otherwise;

    private FontWidths(string? otherwise) => this.otherwise = otherwise;

    /// <summary>Reads the widths of a font of many glyphs. Those of a smaller font are not told.</summary>
    internal static FontWidths Of(PdfFile file, PdfDictionary font)
    {
        var glyphs = font.All("DescendantFonts") is [var descendant] ? file.Dictionary(descendant) : null;
        var read = new FontWidths(glyphs is null ? null : glyphs["DW"]?.ToString() ?? "1000");
        var items = glyphs?.All("W") ?? [];
        for (var i = 0; i + 1 < items.Count;)
        {
            if (items[i] is not PdfAtom { Whole: { } from }) throw new PdfFormatException("A font's widths are not listed by its glyphs.");
            if (items[i + 1] is PdfArray each)
            {
                foreach (var (at, width) in each.Items.Index()) read.widths[from + at] = width.ToString();
                i += 2;
            }
            else
            {
                var to = (items[i + 1] as PdfAtom)?.Whole ?? from;
                for (var code = from; code <= Math.Min(to, ushort.MaxValue) && i + 2 < items.Count; code++) read.widths[code] = items[i + 2].ToString();
                i += 3;
            }
        }

        return read;
    }

    /// <summary>The width of a glyph, as the file spells it; null if it is not told.</summary>
    internal string? Of(int code) => widths.TryGetValue(code, out var width) ? width : otherwise;
}
