namespace Plumbline.Reports.Scenes;

/// <summary>Estimates the width of text without a font.</summary>
/// <remarks>
/// Widths are those of Helvetica (Adobe's font metrics, in thousandths of the size), multiplied by <see cref="Allowance"/>
/// because readers' fonts differ: Segoe UI and Roboto are about as wide; DejaVu Sans, common on Linux servers, is a seventh wider.
/// A character not in the table counts as a capital, or from U+1100 (East Asian scripts) as a full square.
/// </remarks>
public static class TextWidth
{
    /// <summary>The factor on all widths, so that text fits in nearly every font.</summary>
    public const double Allowance = 1.15;

    private const double Bold = 1.1;
    private const double Ascent = 0.8;
    private const double Descent = 0.22;

    // U+0020 to U+007E.
    private static ReadOnlySpan<short> Ascii =>
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    /// <summary>The width of a text, in pixels.</summary>
    public static double Of(string text, TextStyle style)
    {
        ArgumentNullException.ThrowIfNull(text);
        var thousandths = 0;
        foreach (var letter in text) thousandths += Letter(letter);
        return thousandths / 1000.0 * style.Size * Allowance * (style.Bold ? Bold : 1);
    }

    /// <summary>The box a text occupies.</summary>
    public static Box BoxOf(string text, Spot at, TextAnchor anchor, TextStyle style)
    {
        var width = Of(text, style);
        var left = anchor switch
        {
            TextAnchor.Start => at.X,
            TextAnchor.Middle => at.X - (width / 2),
            TextAnchor.End => at.X - width,
        };
        return new Box(left, at.Y - (Ascent * style.Size), left + width, at.Y + (Descent * style.Size));
    }

    /// <summary>The text, cut with an ellipsis if it is too wide; null if not even three letters fit.</summary>
    public static string? Fitted(string text, TextStyle style, double room)
    {
        if (Of(text, style) <= room) return text;
        for (var length = text.Length - 1; length >= 3; length--)
        {
            var cut = text.AsSpan(0, length).TrimEnd().ToString() + "…";
            if (!char.IsHighSurrogate(text[length - 1]) && Of(cut, style) <= room) return cut;
        }

        return null;
    }

    private static int Letter(char letter) => letter switch
    {
        >= ' ' and <= '~' => Ascii[letter - ' '],
        '…' or '—' => 1000,
        '–' or '£' or '€' => 556,
        '−' or '×' or '±' => 584,
        '\u0300' or '\u0301' or '\u0302' or '\u0308' => 0,
        >= '\u1100' => 1000,
        _ => 722,
    };
}
