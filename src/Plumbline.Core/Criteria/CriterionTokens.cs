namespace Plumbline.Core.Criteria;

/// <summary>Cuts a criterion into words, brackets and commas.</summary>
internal static class CriterionTokens
{
    /// <summary>The words of a text. A comma between the thousands of a number belongs to the number.</summary>
    internal static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            var ends = at == text.Length || char.IsWhiteSpace(text[at]);
            var stands = !ends && (text[at] is '(' or ')' || (text[at] == ',' && !IsInNumber(text, at)));
            if (!ends && !stands) continue;
            if (at > start) words.Add(text[start..at]);
            if (stands) words.Add(text[at].ToString());
            start = at + 1;
        }

        return words;
    }

    private static bool IsInNumber(string text, int comma) =>
        comma > 0 && comma + 1 < text.Length && char.IsAsciiDigit(text[comma - 1]) && char.IsAsciiDigit(text[comma + 1]);
}
