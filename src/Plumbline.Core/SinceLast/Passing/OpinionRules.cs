using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.SinceLast.Comparing;
using Plumbline.Core.Text;

namespace Plumbline.Core.SinceLast.Passing;

/// <summary>What is said of opinions beside the evidence.</summary>
internal static class OpinionRules
{
    internal static IEnumerable<UpwardSentence> Of(Standpoint now)
    {
        foreach (var objective in now.Assurance?.Objectives ?? [])
        {
            foreach (var domain in objective.Domains)
            {
                if (domain is not { Given: { } opinion, GivenLevel: { } level }) continue;
                var (rule, words) = domain switch
                {
                    { HasLapsed: true } => (UpwardRule.OpinionLapsed, $"the opinion, {level.Words}, was given before these changes: {Counted.List(domain.ChangedSince, 3)}."),
                    { Difference: OpinionDifference.Better, Suggestion.AtBest: { } best } => (UpwardRule.OpinionAboveEvidence, $"the opinion is {level.Words}, and the evidence gives {best.Words} at best.{Reason(opinion.Reason)}"),
                    { Suggestion: { Kind: SuggestionKind.Level, Level: { } suggested } } when suggested == level => (UpwardRule.OpinionConfirmed, $"the opinion is {level.Words}, as the criteria suggest."),
                    _ => ((UpwardRule?)null, ""),
                };
                // Better levels are the better assurance; a lapsed or bold opinion weighs more the better it is.
                if (rule is { } drafted) yield return new UpwardSentence(drafted, new FactSentence(AssuranceMoves.Label(objective, domain), words, opinion.Reference), -level.Rank);
            }
        }
    }

    private static string Reason(string? reason) => reason is null ? "" : $" The reason given: {reason.TrimEnd('.')}.";
}
