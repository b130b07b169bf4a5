using System.Collections.Frozen;
using Plumbline.App.Importing.Similarity;

namespace Plumbline.App.Importing.Labels;

/// <summary>The words by which a label says that its figures are not an indicator’s own, but its target, its variance, its total so far or another’s figure: <c>Stability (target)</c>, <c>Compliments YTD</c>.</summary>
internal static class QualifyingWords
{
    private const string YearToDate = "year to date";
    private const string Cumulative = "cumulative";

    private static readonly FrozenDictionary<string, string> Phrases = new (string Meaning, string[] Words)[]
    {
        ("target", ["target", "targets", "tgt", "goal", "goals"]),
        ("ceiling", ["ceiling", "maximum", "max"]),
        ("threshold", ["threshold", "thresholds", "tolerance"]),
        ("baseline", ["baseline", "benchmark", "benchmarks"]),
        ("variance", ["variance", "variances", "var"]),
        ("difference", ["difference", "diff", "gap", "movement", "change", "change on"]),
        (YearToDate, [YearToDate, "ytd", "to date", "fytd"]),
        (Cumulative, [Cumulative, "cum"]),
        ("previous", ["previous", "prev", "prior", "last month", "last year", "last quarter", "last period", "same month last year"]),
        ("numerator", ["numerator"]),
        ("denominator", ["denominator", "denom"]),
        ("limit", ["limit", "limits", "ucl", "lcl"]),
        ("confidence interval", ["ci", "confidence interval", "confidence intervals"]),
        ("mean", ["mean", "median"]),
        ("average", ["average"]),
        ("total", ["total", "totals"]),
        ("rank", ["rank", "ranking", "quartile", "percentile"]),
        ("peer", ["peer", "peers"]),
        ("national", ["national", "england", "uk"]),
        ("regional", ["regional", "icb", "ics"]),
    }.SelectMany(static pair => pair.Words.Select(words => (words, pair.Meaning))).ToFrozenDictionary(static pair => pair.words, static pair => pair.Meaning, StringComparer.Ordinal);

    /// <summary>The words for figures that add up over the year.</summary>
    internal static IReadOnlyList<string> SoFar { get; } = [YearToDate, Cumulative];

    /// <summary>What the words of a text say of its figures; empty where they say nothing.</summary>
    internal static IReadOnlySet<string> In(string? text)
    {
        var words = $" {string.Join(' ', ComparedWords.Of(LabelText.Normalise(text)))} ";
        return Phrases.Where(phrase => words.Contains($" {phrase.Key} ", StringComparison.Ordinal)).Select(phrase => phrase.Value).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether a text consists of such words and numbers alone: <c>Target 2024/25</c>.</summary>
    internal static bool AreAll(string? text)
    {
        var words = ComparedWords.Of(LabelText.Normalise(text));
        return words.Any(Phrases.ContainsKey) && words.All(word => Phrases.ContainsKey(word) || word.All(char.IsDigit));
    }
}
