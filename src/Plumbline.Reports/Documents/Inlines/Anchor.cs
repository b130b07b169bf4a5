using System.Globalization;
using System.Text;

namespace Plumbline.Reports.Documents.Inlines;

/// <summary>A link target in a document: lower-case ASCII letters, digits and hyphens, starting with a letter.</summary>
/// <remarks>So restricted, it needs no escaping in an HTML id, a URL fragment or a PDF destination.</remarks>
public sealed record Anchor
{
    /// <exception cref="ArgumentException">The text does not have this form.</exception>
    public Anchor(string id)
    {
        if (!IsValid(id))
            throw new ArgumentException($"Found anchor \"{id}\"; expected a-z first, then a-z, 0-9 and hyphens.", nameof(id));
        Id = id;
    }

    /// <summary>The id, without <c>#</c>.</summary>
    public string Id { get; }

    /// <summary>An anchor derived from text: "Monthly sickness absence" becomes <c>monthly-sickness-absence</c>.</summary>
    /// <exception cref="ArgumentException">The text has no letter or digit.</exception>
    public static Anchor FromWords(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var id = new StringBuilder(words.Length);
        foreach (var c in words.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
                id.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && id.Length > 0 && id[^1] != '-')
                id.Append('-');
        }

        var text = id.ToString().TrimEnd('-');
        return new Anchor(text.Length > 0 && char.IsAsciiDigit(text[0]) ? "s-" + text : text);
    }

    /// <summary>The id, without <c>#</c>.</summary>
    public override string ToString() => Id;

    private static bool IsValid(string? id) =>
        !string.IsNullOrEmpty(id)
        && char.IsAsciiLetterLower(id[0])
        && id.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
