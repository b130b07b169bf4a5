using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Blocks.Summaries.Sheets;

/// <summary>Estimates how many printed lines a text takes in a column. Widths are estimated a little on the wide side, so a text seldom takes more.</summary>
/// <param name="Size">The size of its letters, in pixels of 1/96 inch.</param>
/// <param name="SmallSize">The size of small letters in it.</param>
internal sealed record TextLines(double Size, double SmallSize)
{
    // Charts allow for a font that stands in for the paper's; a page carries its font. What is bold may be of weight 700, which is 2% wider than 600.
    private const double Allowance = 1.02 / TextWidth.Allowance;

    // The shape of a chip, and its edges.
    private const double ChipEdges = 23;

    /// <summary>The lines of a text in a column of this width; one at least.</summary>
    internal int Of(RichText text, double width)
    {
        var (lines, used) = (1, 0.0);
        foreach (var (word, wide, breaks) in Words(text, isSmall: false, isBold: false))
        {
            if (breaks)
            {
                (lines, used) = (lines + 1, 0);
                continue;
            }

            if (used > 0 && used + wide > width) (lines, used) = (lines + 1, 0);
            // A word wider than its column is broken.
            if (wide > width) (lines, used) = (lines + (int)Math.Ceiling(wide / width) - 1, width);
            else used += wide + word.Blank;
        }

        return lines;
    }

    /// <summary>A text that takes at most so many lines: whole words, and an ellipsis where some are left out.</summary>
    internal string Cut(string text, double width, int lines, bool isBold = false)
    {
        RichText Shown(string words) => isBold ? new Strong(words) : words;
        if (Of(Shown(text), width) <= lines) return text;
        for (var end = text.Length; end > 0;)
        {
            end = text.LastIndexOf(' ', end - 1);
            if (end <= 0) break;
            var cut = text[..end].TrimEnd(' ', ',', ';', ':', '–') + "…";
            if (Of(Shown(cut), width) <= lines) return cut;
        }

        return TextWidth.Fitted(text, Style(isSmall: false, isBold), width * lines * 0.9) ?? "…";
    }

    private IEnumerable<(Word Word, double Width, bool Breaks)> Words(RichText text, bool isSmall, bool isBold)
    {
        foreach (var inline in text)
        {
            switch (inline)
            {
                case LineBreak:
                    yield return (default, 0, true);
                    break;
                case Icon icon:
                    yield return (default, icon.Scene.Width + 4, false);
                    break;
                case RatingChip chip:
                    yield return (new Word(WidthOf(" ", Style(isSmall, isBold: false))), WidthOf(chip.PlainText, Style(isSmall: true, isBold: true)) + ChipEdges, false);
                    break;
                case Strong or Small or Hyperlink or Emphasis:
                    foreach (var word in Words(inline.Within, isSmall || inline is Small, isBold || inline is Strong or Small { IsOff: true })) yield return word;
                    break;
                default:
                    var style = Style(isSmall, isBold);
                    foreach (var word in inline.PlainText.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                        yield return (new Word(WidthOf(" ", style)), WidthOf(word.Replace('\u00a0', ' '), style), false);
                    break;
            }
        }
    }

    /// <summary>The width of small letters in one line.</summary>
    internal double OfSmall(string text) => WidthOf(text, Style(isSmall: true, isBold: false));

    private static double WidthOf(string text, TextStyle style) => TextWidth.Of(text, style) * Allowance;

    private TextStyle Style(bool isSmall, bool isBold) => new(isSmall ? SmallSize : Size, Paint.Ink, isBold);

    private readonly record struct Word(double Blank);
}
