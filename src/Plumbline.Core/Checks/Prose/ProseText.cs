using System.Text.RegularExpressions;

namespace Plumbline.Core.Checks.Prose;

/// <summary>A sentence of commentary, and the headings above it.</summary>
/// <param name="Text">Its words, without markup.</param>
/// <param name="Under">The headings above it, and the line above it that ends in a colon; empty where there are none.</param>
/// <param name="Paragraph">The number, from 0, of its paragraph or list item.</param>
internal sealed record Sentence(string Text, string Under, int Paragraph);

/// <summary>Splits the Markdown of commentary into sentences.</summary>
internal static partial class ProseText
{
    /// <summary>The sentences in order.</summary>
    internal static IEnumerable<Sentence> Sentences(string? text)
    {
        var (heading, intro, number) = ("", "", 0);
        foreach (var block in Blocks(text ?? ""))
        {
            if (block.StartsWith('#'))
            {
                (heading, intro) = (Plain(block.TrimStart('#')), "");
                continue;
            }

            var isItem = Item().Match(block) is { Length: > 0 };
            var words = Plain(isItem ? block[Item().Match(block).Length..] : block);
            if (!isItem) intro = "";
            foreach (var sentence in SentenceEnd().Split(words).Select(part => part.Trim()).Where(part => part.Length > 0))
            {
                yield return new Sentence(sentence, $"{heading} {intro}".Trim(), number);
                if (!isItem && sentence.EndsWith(':')) intro = sentence;
            }

            number++;
        }
    }

    // Paragraphs, headings and list items. A continuation line belongs to the block before it.
    private static IEnumerable<string> Blocks(string text)
    {
        var block = "";
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Append(""))
        {
            if (block.Length > 0 && (line.Length == 0 || line.StartsWith('#') || block.StartsWith('#') || Item().IsMatch(line)))
            {
                yield return block;
                block = "";
            }

            block = block.Length == 0 ? line : $"{block} {line}";
        }
    }

    private static string Plain(string text) => Spaces().Replace(PerCent().Replace(Marks().Replace(Link().Replace(text, "${words}"), ""), "%"), " ").Trim();

    // No sentence ends after an abbreviation: "e.g. 45", "no. 45", "Sept. 2023".
    [GeneratedRegex(@"(?<=[.!?][”"")]?)(?<!\b(?i:e\.g|i\.e|vs|no|nos|approx|fig|para|paras|dept|dr|mr|mrs|st|jan|feb|mar|apr|aug|sept?|oct|nov|dec|ca?|cf|p)\.)\s+(?=[^a-z])|(?<=;)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^(?:[-*+•]|[0-9]{1,2}[.)])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    [GeneratedRegex(@"[*_`]+", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\[(?<words>[^\]]*)\]\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<=[0-9]) ?(?:per ?cent|percent)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PerCent();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
