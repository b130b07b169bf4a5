using Plumbline.Core.BoardAssurance.Suggesting;

namespace Plumbline.Reports.Blocks.Assuring;

/// <summary>Which lines of a domain decide what it comes to, and which could still change it.</summary>
internal static class DecidingLines
{
    /// <summary>The lines, those that decide first: the lowest at best, then those that may come lower than others, then as the framework has them.</summary>
    internal static IEnumerable<LineSuggestion> InOrder(DomainSuggestion suggestion) => suggestion.Lines
        .OrderBy(line => Mark(suggestion, line) switch { null => 2, _ when Decides(suggestion, line) => 0, _ => 1 })
        .ThenByDescending(static line => line.AtBest?.Rank ?? -1).ThenByDescending(static line => line.AtWorst?.Rank ?? -1);

    /// <summary>What a line does to the domain, where that is not said by its being the only one; null where it does nothing.</summary>
    internal static string? Mark(DomainSuggestion suggestion, LineSuggestion line)
    {
        if (suggestion.Lines.Count < 2) return null;
        var (decides, lowers) = (Decides(suggestion, line), Lowers(suggestion, line));
        return suggestion.Kind switch
        {
            SuggestionKind.ForAPerson => null,
            SuggestionKind.Level or SuggestionKind.NoneFits => decides ? "it decides the domain" : null,
            SuggestionKind.Range when decides && lowers => $"it keeps the domain at {suggestion.AtBest!.Words} at best, and could lower it to {suggestion.AtWorst!.Words}",
            SuggestionKind.Range when decides => $"it keeps the domain at {suggestion.AtBest!.Words} at best",
            SuggestionKind.Range when lowers => $"it could lower the domain to {suggestion.AtWorst!.Words}",
            SuggestionKind.Range => null,
        };
    }

    // The best level of all keeps nothing from being better.
    private static bool Decides(DomainSuggestion suggestion, LineSuggestion line) => suggestion.Kind switch
    {
        SuggestionKind.NoneFits => line.Kind == SuggestionKind.NoneFits,
        SuggestionKind.Level => line.AtBest is not null && line.AtBest == suggestion.AtBest && (line.AtBest.Rank > 0 || suggestion.Lines.Any(one => one.AtBest != line.AtBest)),
        SuggestionKind.Range => line.AtBest is { Rank: > 0 } && line.AtBest == suggestion.AtBest,
        SuggestionKind.ForAPerson => false,
    };

    // A line that a person judges may come to any level.
    private static bool Lowers(DomainSuggestion suggestion, LineSuggestion line) =>
        suggestion.Kind == SuggestionKind.Range && suggestion.AtBest != suggestion.AtWorst && (line.Kind == SuggestionKind.ForAPerson || (line.Kind == SuggestionKind.Range && line.AtWorst == suggestion.AtWorst));
}
