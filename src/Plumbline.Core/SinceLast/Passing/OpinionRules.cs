using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.SinceLast.Comparing;
using Plumbline.Core.Text;

namespace Plumbline.Core.SinceLast.Passing;

/// <summary>What is said of opinions beside the evidence.</summary>
internal static class OpinionRules
{
    // More than any framework has levels.
    private const int Levels = 100;

    internal static IEnumerable<UpwardSentence> Of(Standpoint now)
    {
        foreach (var objective in now.Assurance?.Objectives ?? [])
        {
            foreach (var domain in objective.Domains)
            {
                if (domain is not { Given: { } opinion, GivenLevel: { } level }) continue;
                var (rule, words) = domain switch
                {
                    { Difference: OpinionDifference.Better, Suggestion.AtBest: { } best } when best.Rank - level.Rank > 1 || best == now.Assurance!.Version?.Worst => (UpwardRule.OpinionFarAboveEvidence, Above(domain, opinion.Reason)),
                    { HasLapsed: true } => (UpwardRule.OpinionLapsed, $"the opinion, {level.Words}, was given before these changes: {Counted.List(domain.ChangedSince, 3)}."),
                    { Difference: OpinionDifference.Better } => (UpwardRule.OpinionAboveEvidence, Above(domain, opinion.Reason)),
                    { Difference: OpinionDifference.NoLevelFits } => (UpwardRule.OpinionWithoutLevel, $"the opinion is {level.Words}; no level fits the evidence.{Reason(opinion.Reason)}"),
                    { Suggestion.Kind: SuggestionKind.ForAPerson } => (UpwardRule.OpinionUntested, $"the opinion is {level.Words}; it rests on questions that no one has answered."),
                    { Difference: OpinionDifference.None, Suggestion.Kind: SuggestionKind.Range } => (UpwardRule.OpinionUntested, $"the opinion is {level.Words}; it cannot be tested, because evidence is missing."),
                    { Suggestion: { Kind: SuggestionKind.Level, Level: { } suggested } } when suggested == level => (UpwardRule.OpinionConfirmed, $"the opinion is {level.Words}, as the criteria suggest."),
                    _ => ((UpwardRule?)null, ""),
                };
                // Better levels are the better assurance; an opinion in doubt weighs more the further it is from the evidence, then the better it is.
                var distance = domain.Difference == OpinionDifference.Better ? domain.Suggestion.AtBest!.Rank - level.Rank : 0;
                if (rule is { } drafted) yield return new UpwardSentence(drafted, new FactSentence(AssuranceMoves.Label(objective, domain), words, opinion.Reference), (distance * Levels) - level.Rank);
            }
        }
    }

    // What has changed since is told with it: the sentence of a lapsed opinion has no room for how far apart it is.
    private static string Above(DomainReading domain, string? reason)
    {
        var best = domain.Suggestion.AtBest!.Words;
        var lapsed = domain.HasLapsed ? $" It was given before these changes: {Counted.List(domain.ChangedSince, 3)}." : "";
        return $"the opinion is {domain.GivenLevel!.Words}; the criteria suggest {(domain.Suggestion.Kind == SuggestionKind.Level ? best : $"{best} at best")}.{Reason(reason)}{lapsed}";
    }

    private static string Reason(string? reason) => reason is null ? "" : $" The reason given: {reason.TrimEnd('.')}.";
}
