using System.Text.RegularExpressions;

namespace Plumbline.EndToEnd.Tests.Guide;

/// <summary>The commands of a guide, and the output the guide shows; null if it shows none.</summary>
internal sealed record GuideStep(string Commands, string? Answer);

/// <summary>Reads the fenced blocks of a guide: an <c>sh</c> block is run; a <c>text</c> block after it is the expected output.</summary>
internal static partial class FencedBlocks
{
    internal static IReadOnlyList<GuideStep> Of(string markdown)
    {
        var steps = new List<GuideStep>();
        foreach (Match block in Block().Matches(markdown))
        {
            var content = block.Groups["content"].Value;
            if (block.Groups["kind"].Value == "sh") steps.Add(new GuideStep(content, null));
            else if (block.Groups["kind"].Value == "text") steps[^1] = steps[^1] with { Answer = content };
            else throw new InvalidOperationException($"Found a block of “{block.Groups["kind"].Value}”; expected sh or text.");
        }

        return steps;
    }

    /// <summary>A pattern for the expected output: <c>…</c> matches anything in a line, or any number of lines if it is a line of its own.</summary>
    internal static string PatternOf(string answer) =>
        "^" + Regex.Escape(answer.ReplaceLineEndings("\n")).Replace(@"\n…\n", @"\n(.*\n)*", StringComparison.Ordinal).Replace("…", ".*", StringComparison.Ordinal) + "$";

    [GeneratedRegex(@"^```(?<kind>[a-z]*)\n(?<content>(?:.*\n)*?)```$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Block();
}
