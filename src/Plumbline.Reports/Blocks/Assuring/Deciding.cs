using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Criteria.Evidence;

namespace Plumbline.Reports.Blocks.Assuring;

/// <summary>The line of a domain that decides, with the criterion that decides it.</summary>
/// <param name="Line">The line.</param>
/// <param name="Criterion">The criterion; null where none says more than the level itself.</param>
/// <param name="Others">The other lines that come to the same.</param>
internal sealed record Deciding(LineSuggestion Line, JudgedCriterion? Criterion, IReadOnlyList<Deciding> Others)
{
    /// <summary>What decides the suggestion for a domain; null where a person alone judges.</summary>
    internal static Deciding? Of(FrameworkVersion version, DomainReading domain)
    {
        var suggestion = domain.Suggestion;
        var deciding = suggestion.Kind switch
        {
            SuggestionKind.ForAPerson => [],
            SuggestionKind.NoneFits => suggestion.Lines.Where(static line => line.Kind == SuggestionKind.NoneFits).ToList(),
            SuggestionKind.Level or SuggestionKind.Range => suggestion.Lines.Where(line => line.AtBest == suggestion.AtBest).ToList(),
        };
        // One line that is decided tells more than one that may still come to it.
        deciding = [.. deciding.OrderBy(static line => line.Kind == SuggestionKind.Range)];
        return deciding is [] ? null : Made(deciding[0]) with { Others = [.. deciding.Skip(1).Select(Made)] };

        Deciding Made(LineSuggestion line) => new(line, CriterionOf(line, version.Worst, domain.GivenLevel), []);
    }

    /// <summary>Why the line comes to what it does, in words without a full stop; null where no criterion says more than the level itself. Of a line that no level fits: why not the best level, and why not the one that is given, where other evidence says it.</summary>
    internal string? Reason => Criterion is null ? null
        : Line.Kind == SuggestionKind.NoneFits && Failing(Line, level => level.Rank < Criterion.Criterion.Level.Rank) is { } best && best.Judgement.Read.Except(Criterion.Judgement.Read).Any()
            ? $"{best.Judgement.Reason}; {Criterion.Judgement.Reason}"
            : Criterion.Judgement.Reason;

    // Why a line is no better: on triggers, what was set off; at the worst level the criterion that brought it there; else what kept it from the next better level.
    private static JudgedCriterion? CriterionOf(LineSuggestion line, AssuranceLevel worst, AssuranceLevel? given)
    {
        if (line.Kind == SuggestionKind.NoneFits) return Failing(line, level => level == given) ?? Failing(line, static _ => true);
        var holding = line.Criteria.FirstOrDefault(one => one.Judgement.Holding == Holding.Holds && one.Criterion.Level == line.AtBest);
        if (holding is not null && (line.Line.Takes == LineRule.Worst || line.AtBest == worst)) return holding;
        return line.Criteria.Where(one => one.Judgement.Holding == Holding.DoesNotHold && one.Criterion.Level.Rank < line.AtBest!.Rank).MaxBy(static one => one.Criterion.Level.Rank) ?? holding;
    }

    private static JudgedCriterion? Failing(LineSuggestion line, Func<AssuranceLevel, bool> at) =>
        line.Criteria.FirstOrDefault(one => one.Judgement.Holding == Holding.DoesNotHold && at(one.Criterion.Level));
}
