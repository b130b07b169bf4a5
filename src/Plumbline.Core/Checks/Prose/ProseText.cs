using System.Text.RegularExpressions;

namespace Plumbline.Core.Checks.Prose;

/// <summary>A sentence of commentary, and what it is read under.</summary>
/// <param name="Text">Its words, plain.</param>
/// <param name="Under">The headings and the line ending in a colon that it stands under; empty where there are none.</param>
/// <param name="Paragraph">Which paragraph or item of a list it is in, from 0.</param>
internal sealed record Sentence(string Text, string Under, int Paragraph);

/// <summary>Parts the Markdown of commentary into sentences.</summary>
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

    // Paragraphs, headings and items: lines that go on belong to the one before.
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

    // Not after what is shortened: e.g. 45, no. 45, Sept. 2023.
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
