using System.Text.RegularExpressions;
using Plumbline.Tests.Support;

namespace Plumbline.Reports.Tests.Papers;

/// <summary>Laws over the whole papers of random organisations: what is said agrees with the figures and with itself, and reads as English.</summary>
public sealed partial class PaperWordsTests
{
    private static readonly string[] NotForReaders =
    [
        "special cause of", "process", "by its nature", "declining", "improving", "unchanged", "pertinent", "hold against", "stood at", "that is chance", "NaN", "∞", "E+", "typed twice",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Effort.Of(60, 2_000))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EveryText_ReadsAsEnglish(int seed)
    {
        var paper = new RandomPaper(seed);
        var said = new SaidInPaper(paper.Document, [.. paper.Measures.Select(static measure => measure.Name)]);
        List<string> faults = [.. said.All.SelectMany(FaultsOf).Distinct()];
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static IEnumerable<string> FaultsOf(string text)
    {
        foreach (var (fault, pattern) in Patterns)
        {
            if (pattern.Match(text) is { Success: true } match) yield return $"{fault} “{match.Value}” in: {text}";
        }

        foreach (var word in NotForReaders.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))) yield return $"the word “{word}” in: {text}";
    }

    private static (string Fault, Regex Pattern)[] Patterns =>
        [("an empty bracket", EmptyBracket), ("a stray space or mark", OddSpace), ("one of many", OneOfMany), ("many of one", ManyOfOne), ("a relative distance", RelativeDistance), ("no comma", NoComma)];

    [GeneratedRegex(@"\(\s*\)|\[\s*\]|“\s*”")]
    private static partial Regex EmptyBracket { get; }

    [GeneratedRegex(@" {2}| [.,;:]|\.\.|,,|;\.|,\.|:\.")]
    private static partial Regex OddSpace { get; }

    // "1 months", "one measures", "1 measure are".
    [GeneratedRegex(@"(?<![\d.,/–-])\b(1|[Oo]ne) (measures|indicators|months|quarters|years|figures|points|units|days|more have|are|others|other measures)\b|\b(1|[Oo]ne) (measure|indicator|month|figure) (are|have|were)\b")]
    private static partial Regex OneOfMany { get; }

    // "2 measure", "12 month ", "three measures is".
    [GeneratedRegex(@"(?<![\d.,/–-])\b([02-9]|[1-9]\d+|two|three|four|five|six|seven|eight|nine|ten) (measure|indicator|month|quarter|year|figure|point|unit|day)\b(?!-)|\b([2-9]|[1-9]\d+) (measures|indicators|months|figures) (is|has|was)\b")]
    private static partial Regex ManyOfOne { get; }

    [GeneratedRegex(@"\d% (better|worse|over|short|above its target|below its target)")]
    private static partial Regex RelativeDistance { get; }

    [GeneratedRegex(@"(?<![\d.,#/-])[1-9]\d{4,}(?![\d]*[/-])")]
    private static partial Regex NoComma { get; }
}
