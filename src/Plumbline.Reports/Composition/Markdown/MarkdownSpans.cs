using System.Text.RegularExpressions;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Composition.Markdown;

/// <summary>Running text: <c>**strong**</c>, <c>*emphasis*</c>, <c>[words](https://…)</c>. An unpaired mark, and a link to an address a document does not allow, stay plain text.</summary>
internal static partial class MarkdownSpans
{
    internal static RichText Read(string text)
    {
        var inlines = new List<Inline>();
        var at = 0;
        foreach (Match match in Span().Matches(text))
        {
            if (match.Index > at) inlines.Add(text[at..match.Index]);
            inlines.Add(Inline(match));
            at = match.Index + match.Length;
        }

        if (at < text.Length) inlines.Add(text[at..]);
        return RichText.Create([.. inlines]);
    }

    private static Inline Inline(Match match)
    {
        if (match.Groups["strong"].Success) return new Strong(Read(match.Groups["strong"].Value));
        if (match.Groups["em"].Success) return new Emphasis(Read(match.Groups["em"].Value));
        return Uri.TryCreate(match.Groups["address"].Value, UriKind.Absolute, out var address) && Hyperlink.IsAllowed(address)
            ? new Hyperlink(match.Groups["words"].Value, address)
            : new Text(match.Value);
    }

    [GeneratedRegex(@"\*\*(?<strong>[^\s*](?:[^*]*[^\s*])?)\*\*|(?<![\w*])\*(?<em>[^\s*](?:[^*]*[^\s*])?)\*(?![\w*])|\[(?<words>[^\]\n]*[^\]\s][^\]\n]*)\]\((?<address>[^()\s]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Span();
}
