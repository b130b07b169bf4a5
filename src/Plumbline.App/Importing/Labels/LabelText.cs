using System.Globalization;
using System.Text;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Labels;

/// <summary>The form in which labels are compared: letters and digits in lower case with single spaces between, and signs that carry meaning (%, +, &lt;, &gt;, £).</summary>
/// <remarks><c>Level 1: % staff trained*</c> and <c>level 1 – % Staff trained</c> are the same label; footnote marks and line breaks make no difference.</remarks>
internal static class LabelText
{
    private const string MeaningfulSigns = "%+<>£";
    private const int LongestLabel = 300;

    /// <summary>Whether a mapping of the label can be remembered.</summary>
    internal static bool IsRememberable(string label) => label.Length <= LongestLabel && Normalise(label).Length > 0;

    /// <summary>The normalised label; empty if it has neither letter nor digit.</summary>
    internal static string Normalise(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        var plain = new StringBuilder(text.Length);
        var (space, says) = (false, false);
        foreach (var c in Compatible(PlainText.Read(text)))
        {
            if (char.IsLetterOrDigit(c) || MeaningfulSigns.Contains(c, StringComparison.Ordinal) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                if (space && plain.Length > 0) plain.Append(' ');
                plain.Append(char.ToLowerInvariant(c));
                space = false;
                says |= char.IsLetterOrDigit(c);
            }
            else if (c is not ('\'' or '’'))
            {
                space = true;
            }
        }

        return says ? plain.ToString() : "";
    }

    private static string Compatible(string text)
    {
        try
        {
            return text.Replace("&", " and ", StringComparison.Ordinal).Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
