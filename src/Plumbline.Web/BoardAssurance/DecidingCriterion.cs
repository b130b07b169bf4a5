using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Criteria.Evidence;

namespace Plumbline.Web.BoardAssurance;

/// <summary>The criterion on which a suggestion turns: what a reader is shown first.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Criterion">The criterion, judged.</param>
internal sealed record DecidingCriterion(LineSuggestion Line, JudgedCriterion Criterion)
{
    /// <summary>The criterion that keeps a domain from the level that was given, else the one that holds it where it is; null where none is judged.</summary>
    internal static DecidingCriterion? Of(DomainReading domain)
    {
        var suggestion = domain.Suggestion;
        var line = suggestion.Lines.FirstOrDefault(static one => one.Kind == SuggestionKind.NoneFits)
            ?? suggestion.Lines.Where(static one => one.AtBest is not null).MaxBy(static one => one.AtBest!.Rank);
        if (line is null) return null;
        // What would have to hold for the level that was given, and does not.
        var missed = domain.GivenLevel is { } given ? line.Criteria.FirstOrDefault(one => one.Criterion.Level == given && one.Judgement.Holding != Holding.Holds) : null;
        var holds = line.Criteria.FirstOrDefault(one => one.Criterion.Level == line.AtBest && one.Judgement.Holding == Holding.Holds);
        return (missed ?? holds ?? (line.Criteria.Count > 0 ? line.Criteria[0] : null)) is { } criterion ? new DecidingCriterion(line, criterion) : null;
    }

    /// <summary>In words, as a sentence: the line, and what the evidence says.</summary>
    internal string Words => $"{Line.Line.Name}: {Criterion.Judgement.Reason}.";
}
