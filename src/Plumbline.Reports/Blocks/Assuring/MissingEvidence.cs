using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Criteria.Evidence;
using Plumbline.Core.Text;

namespace Plumbline.Reports.Blocks.Assuring;

/// <summary>The evidence that is missing and would decide between levels.</summary>
internal static class MissingEvidence
{
    /// <summary>What would decide a domain, each once; nothing for one that is decided. A line that cannot pull the domain below what others come to decides nothing.</summary>
    internal static IReadOnlyList<string> Of(DomainSuggestion suggestion) => suggestion.Kind == SuggestionKind.Level ? [] :
        [.. suggestion.Lines.Where(line => Matters(suggestion, line)).SelectMany(Of).Distinct(StringComparer.Ordinal)];

    /// <summary>What keeps the worst end of a range open, each once.</summary>
    internal static IReadOnlyList<string> OfWorst(DomainSuggestion suggestion) =>
        [.. suggestion.Lines.Where(line => Matters(suggestion, line) && (line.AtWorst is null || line.AtWorst == suggestion.AtWorst)).SelectMany(Of).Distinct(StringComparer.Ordinal)];

    /// <summary>What would decide a line, each once. What stands beyond the level that is sure decides nothing.</summary>
    internal static IReadOnlyList<string> Of(LineSuggestion line) =>
        [.. line.Criteria.Where(one => one.Judgement.Holding == Holding.Open && IsWithin(line, one.Criterion.Level)).SelectMany(static one => one.Judgement.Missing).Distinct(StringComparer.Ordinal)];

    /// <summary>The same in a sentence: <c>a target for Safeguarding supervision, and figures of …</c>; null where nothing is named.</summary>
    /// <param name="missing">What is missing.</param>
    /// <param name="most">How many are named before the others are counted.</param>
    internal static string? Words(IReadOnlyList<string> missing, int most) => missing.Count == 0 ? null : Counted.List(missing, most);

    private static bool Matters(DomainSuggestion suggestion, LineSuggestion line) => line.Kind switch
    {
        SuggestionKind.ForAPerson => true,
        SuggestionKind.Range => line.MayFitNone || suggestion.AtBest is null || line.AtWorst!.Rank > suggestion.AtBest.Rank,
        SuggestionKind.Level or SuggestionKind.NoneFits => false,
    };

    private static bool IsWithin(LineSuggestion line, AssuranceLevel level) =>
        line.Kind == SuggestionKind.ForAPerson || line.MayFitNone
        || (line.Line.Takes == LineRule.Best ? level.Rank <= line.AtWorst!.Rank : level.Rank >= line.AtBest!.Rank);
}
