using System.Globalization;
using System.Text.RegularExpressions;

namespace Plumbline.Reports.Composition.Markdown;

/// <summary>The marker at the start of a line.</summary>
internal enum MarkdownMarker
{
    /// <summary>No marker: a paragraph.</summary>
    None,

    /// <summary><c>-</c> or <c>*</c> and a space.</summary>
    Bullet,

    /// <summary>A number, <c>.</c> or <c>)</c>, and a space.</summary>
    Number,
}

/// <summary>A paragraph (one line, its line breaks replaced by spaces), or a list with one line for each item.</summary>
internal sealed record MarkdownBlock(MarkdownMarker Marker, IReadOnlyList<string> Lines, int Start);

/// <summary>Groups lines into paragraphs and lists. A blank line ends a paragraph; a line without a marker continues the paragraph or item above.</summary>
internal static partial class MarkdownLines
{
    internal static IEnumerable<MarkdownBlock> Blocks(string markdown)
    {
        var marker = MarkdownMarker.None;
        var start = 1;
        var lines = new List<string>();
        var afterBlank = false;
        foreach (var raw in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = raw.Trim();
            if (line.Length == 0)
            {
                afterBlank = lines.Count > 0;
                continue;
            }

            var (kind, number, words) = Read(line);
            if (lines.Count > 0 && (kind != MarkdownMarker.None ? kind != marker : afterBlank))
            {
                yield return new MarkdownBlock(marker, lines, start);
                lines = [];
            }

            if (lines.Count == 0) (marker, start) = (kind, number);
            if (kind == MarkdownMarker.None && lines.Count > 0) lines[^1] += " " + words;
            else lines.Add(words);
            afterBlank = false;
        }

        if (lines.Count > 0) yield return new MarkdownBlock(marker, lines, start);
    }

    private static (MarkdownMarker Marker, int Number, string Words) Read(string line)
    {
        if (Item().Match(line) is not { Success: true } item) return (MarkdownMarker.None, 1, line);
        return item.Groups["n"].Success
            ? (MarkdownMarker.Number, int.Parse(item.Groups["n"].ValueSpan, CultureInfo.InvariantCulture), item.Groups["w"].Value)
            : (MarkdownMarker.Bullet, 1, item.Groups["w"].Value);
    }

    // Up to three digits, so a sentence that begins with a year ("2019. That year") is not an item.
    [GeneratedRegex(@"^(?:[-*]|(?<n>[0-9]{1,3})[.)]) +(?<w>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
