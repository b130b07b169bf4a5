using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.BoardAssurance;

/// <summary>An opinion is a person's, and may differ from the criteria; where it does, it says why. It stands until what it rested on changes.</summary>
internal static class OpinionChecks
{
    internal const string AboveEvidence = "opinion-above-evidence";
    internal const string BelowEvidence = "opinion-below-evidence";
    internal const string NoLevel = "opinion-no-level";
    internal const string Missing = "opinion-missing";
    internal const string Lapsed = "opinion-lapsed";

    // More changes are counted and not told.
    private const int MostChanges = 3;

    internal static IEnumerable<Finding> FindAboveEvidence(OpinionCase one)
    {
        if (one.Domain is not { Difference: OpinionDifference.Better, Given: { Reason: null } given, Suggestion: { AtBest: { } best } suggestion }) yield break;
        yield return one.Found(
            AboveEvidence, Severity.Warning, OpinionCase.Words(given), $"{OpinionCase.Suggested(suggestion, best)}, or a reason",
            $"The opinion on {one.Subject} for {one.Span} is {OpinionCase.Words(given)}, but the criteria come to {OpinionCase.Suggested(suggestion, best)}, and no reason is given{Because(one)}.", Stated(one));
    }

    internal static IEnumerable<Finding> FindBelowEvidence(OpinionCase one)
    {
        if (one.Domain is not { Difference: OpinionDifference.Worse, Given: { Reason: null } given, Suggestion: { AtWorst: { } worst } suggestion }) yield break;
        yield return one.Found(
            BelowEvidence, Severity.Note, OpinionCase.Words(given), $"{OpinionCase.Suggested(suggestion, worst)}, or a reason",
            $"The opinion on {one.Subject} for {one.Span} is {OpinionCase.Words(given)}, which is worse than {OpinionCase.Suggested(suggestion, worst)}, to which the criteria come, and no reason is given.", Stated(one));
    }

    internal static IEnumerable<Finding> FindNoLevel(OpinionCase one)
    {
        if (one.Domain is not { Given: { Reason: null } given, Suggestion.Kind: SuggestionKind.NoneFits }) yield break;
        yield return one.Found(
            NoLevel, Severity.Warning, OpinionCase.Words(given), "a level that the criteria give, or a reason",
            $"The opinion on {one.Subject} for {one.Span} is {OpinionCase.Words(given)}, but by the criteria no level fits, and no reason is given{Because(one)}.", Stated(one));
    }

    internal static IEnumerable<Finding> FindLapsed(OpinionCase one)
    {
        if (one.Domain is not { HasLapsed: true, Given: { } given, ChangedSince: var changes }) yield break;
        var more = changes.Count > MostChanges ? $"; and {Counted.Of(changes.Count - MostChanges, "more change")}" : "";
        yield return one.Found(
            Lapsed, Severity.Warning, $"{OpinionCase.Words(given)}, given before {Counted.Of(changes.Count, "change")}", "an opinion that knows what has changed",
            $"The opinion on {one.Subject} for {one.Span}, {OpinionCase.Words(given)}, was given before what it rests on changed: {string.Join("; ", changes.Take(MostChanges))}{more}.",
            [OpinionCase.Stated(given), .. changes]);
    }

    // Where no opinion is given for a span at all, the organisation may give none.
    internal static IEnumerable<Finding> FindMissing(Audit audit)
    {
        var domains = OpinionCase.In(audit).ToList();
        if (!domains.Exists(static one => one.Domain.Given is not null)) yield break;
        foreach (var one in domains.Where(static one => one.Domain.Given is null))
            yield return one.Found(Missing, Severity.Note, "no opinion", "an opinion", $"There is no opinion on {one.Subject} for {one.Span}.");
    }

    // The one criterion that tells most of what decides, in the words of its judgement.
    private static string Because(OpinionCase one) =>
        one.Deciding.Select(OpinionCase.Telling).OfType<JudgedCriterion>().FirstOrDefault() is { } telling ? $": {telling.Judgement.Reason} ({telling.Criterion.Code})" : "";

    private static IEnumerable<string> Stated(OpinionCase one) =>
        [OpinionCase.Stated(one.Domain.Given!), .. one.Deciding.SelectMany(static line => line.Criteria).Select(OpinionCase.Stated)];
}
