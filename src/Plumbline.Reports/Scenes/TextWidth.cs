namespace Plumbline.Reports.Scenes;

/// <summary>Estimates the width of text by the metrics of the paper's font, Source Sans 3.</summary>
/// <remarks>
/// Widths are in thousandths of the size, multiplied by <see cref="Allowance"/>, because a drawing that leaves its paper as a file is drawn
/// in a font of the machine: at the same height of small letters, DejaVu Sans, the widest of the usual ones, is a seventh wider.
/// A character not in the tables counts as a wide one, or from U+1100 (East Asian scripts) as a full square.
/// </remarks>
public static class TextWidth
{
    /// <summary>The factor on all widths, so that text fits in nearly every font that stands in for the paper's.</summary>
    public const double Allowance = 1.15;

    private const double Ascent = 0.8;
    private const double Descent = 0.22;

    // U+0020 to U+007E of weight 400.
    private static ReadOnlySpan<short> Regular =>
    [
        200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350,
        497, 497, 497, 497, 497, 497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425,
        847, 543, 588, 571, 615, 527, 494, 617, 652, 263, 479, 579, 486, 727, 647, 664,
        566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497, 500,
        542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542,
        555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497,
    ];

    // U+0020 to U+007E of weight 600, the weight of bold labels.
    private static ReadOnlySpan<short> Semibold =>
    [
        200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344,
        513, 513, 513, 513, 513, 513, 513, 513, 513, 513, 275, 275, 513, 513, 513, 444,
        875, 558, 597, 576, 625, 538, 510, 628, 663, 282, 494, 597, 502, 745, 657, 674,
        582, 674, 592, 545, 546, 655, 536, 800, 541, 501, 540, 324, 344, 324, 513, 500,
        549, 516, 563, 462, 564, 507, 317, 520, 558, 262, 263, 522, 271, 843, 560, 549,
        564, 564, 373, 431, 361, 556, 495, 748, 481, 495, 443, 324, 255, 324, 513,
    ];

    /// <summary>The width of a text, in pixels.</summary>
    public static double Of(string text, TextStyle style)
    {
        ArgumentNullException.ThrowIfNull(text);
        var ascii = style.Bold ? Semibold : Regular;
        var thousandths = 0;
        foreach (var letter in text) thousandths += letter is >= ' ' and <= '~' ? ascii[letter - ' '] : Letter(letter);
        return thousandths / 1000.0 * style.Size * Allowance;
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
        '\u00a0' => 200,
        '…' => 964,
        '—' => 800,
        '–' => 480,
        '·' or '’' or '‘' => 275,
        '£' or '€' or '−' or '×' or '±' or '≥' or '≤' => 513,
        '\u0300' or '\u0301' or '\u0302' or '\u0308' => 0,
        >= '\u00df' and <= '\u00ff' => 577,
        >= '\u1100' and not (>= '\u2000' and <= '\u25ff') => 1000,
        _ => 680,
    };
}
