using System.Globalization;
using System.Text;
using Plumbline.Core.Text;

namespace Plumbline.Reports.Writers.Html.Styles;

/// <summary>Words as a string of a style sheet.</summary>
internal static class CssString
{
    /// <summary>Every character escaped except ASCII letters, digits and spaces; a space ends each escape. So no text can end the string or the style.</summary>
    internal static string Of(string words)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in RightToLeft.Isolated(words).EnumerateRunes())
        {
            if (rune.IsAscii && (Rune.IsLetterOrDigit(rune) || rune.Value is ' '))
                quoted.Append((char)rune.Value);
            else if (!Rune.IsControl(rune))
                quoted.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x6} ");
        }

        return quoted.Append('"').ToString();
    }
}
