using System.Text.RegularExpressions;

namespace Plumbline.EndToEnd.Tests.Guide;

/// <summary>A command of a guide, and what the guide says it answers; null where it says nothing.</summary>
internal sealed record GuideStep(string Commands, string? Answer);

/// <summary>The fenced blocks of a guide: <c>sh</c> is run, a <c>text</c> right below it is what it answers.</summary>
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

    /// <summary>A pattern for an answer: <c>…</c> stands for anything, over lines where it is a line of its own.</summary>
    internal static string PatternOf(string answer) =>
        "^" + Regex.Escape(answer.ReplaceLineEndings("\n")).Replace(@"\n…\n", @"\n(.*\n)*", StringComparison.Ordinal).Replace("…", ".*", StringComparison.Ordinal) + "$";

    [GeneratedRegex(@"^```(?<kind>[a-z]*)\n(?<content>(?:.*\n)*?)```$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Block();
}
