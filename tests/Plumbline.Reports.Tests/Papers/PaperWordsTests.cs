using System.Text.RegularExpressions;
using Plumbline.Tests.Support;

namespace Plumbline.Reports.Tests.Papers;

/// <summary>Laws over the whole papers of random organisations: what is said agrees with the figures and with itself, and reads as English.</summary>
public sealed partial class PaperWordsTests
{
    private static readonly string[] NotForReaders =
    [
        "special cause of", "process", "by its nature", "declining", "improving", "unchanged", "pertinent", "hold against", "stood at", "that is chance", "provisional: they rest", "NaN", "∞", "E+", "typed twice",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Effort.Of(60, 2_000))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EveryText_ReadsAsEnglish(int seed)
    {
        var paper = new RandomPaper(seed);
        var said = new SaidInPaper(paper.Document, [.. paper.Measures.Select(static measure => measure.Name)]);
        Assert.All(said.All, static text =>
        {
            Assert.DoesNotMatch(EmptyBracket, text);
            Assert.DoesNotMatch(OddSpace, text);
            Assert.DoesNotMatch(OneOfMany, text);
            Assert.DoesNotMatch(ManyOfOne, text);
            Assert.DoesNotMatch(RelativeDistance, text);
            Assert.DoesNotMatch(NoComma, text);
            foreach (var word in NotForReaders) Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase);
        });
    }

    [GeneratedRegex(@"\(\s*\)|\[\s*\]|“\s*”")]
    private static partial Regex EmptyBracket { get; }

    [GeneratedRegex(@" {2}| [.,;:]|\.\.|,,|;\.|,\.|:\.")]
    private static partial Regex OddSpace { get; }

    // "1 months", "one measures", "1 measure are".
    [GeneratedRegex(@"(?<![\d.,/–-])\b(1|[Oo]ne) (measures|indicators|months|quarters|years|figures|points|units|days|more have|are|others|other measures)\b|\b(1|[Oo]ne) (measure|indicator|month|figure) (are|have|were)\b")]
    private static partial Regex OneOfMany { get; }

    // "2 measure", "12 month ", "three measures is".
    [GeneratedRegex(@"(?<![\d.,/–-])\b([02-9]|[1-9]\d+|two|three|four|five|six|seven|eight|nine|ten) (measure|indicator|month|quarter|year|figure|point|unit|day|is|has)\b(?!-)|\b([2-9]|[1-9]\d+) (measures|indicators|months|figures) (is|has|was)\b")]
    private static partial Regex ManyOfOne { get; }

    [GeneratedRegex(@"\d% (better|worse|over|short|above its target|below its target)")]
    private static partial Regex RelativeDistance { get; }

    [GeneratedRegex(@"(?<![\d.,#/-])[1-9]\d{4,}(?![\d]*[/-])")]
    private static partial Regex NoComma { get; }
}
