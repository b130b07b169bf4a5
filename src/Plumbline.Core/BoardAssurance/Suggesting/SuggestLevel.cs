using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Evidence;
using Plumbline.Core.Objectives;

namespace Plumbline.Core.BoardAssurance.Suggesting;

/// <summary>Suggests the level of a domain of an objective from the criteria of the framework.</summary>
public static class SuggestLevel
{
    /// <summary>The suggestion for a domain of an objective.</summary>
    /// <param name="version">The version of the framework in force.</param>
    /// <param name="domain">The domain.</param>
    /// <param name="objective">The objective.</param>
    /// <param name="judge">Judges a criterion.</param>
    public static DomainSuggestion OfDomain(FrameworkVersion version, AssuranceDomain domain, ObjectiveCode objective, Func<Criterion, CriterionJudgement> judge)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(domain);
        ArgumentNullException.ThrowIfNull(objective);
        ArgumentNullException.ThrowIfNull(judge);
        return OfLines(version, domain, [.. version.Lines.Where(line => line.Domain == domain.Code && line.IsOf(objective)).Select(line => OfLine(version, line, [.. line.Criteria.Select(one => new JudgedCriterion(one, judge(one.When)))]))]);
    }

    /// <summary>What a line comes to. A completion of the evidence takes every open criterion as held or as not held; the ends are the best and the worst level of any completion.</summary>
    public static LineSuggestion OfLine(FrameworkVersion version, AssuranceLine line, IReadOnlyList<JudgedCriterion> criteria)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(criteria);
        if (criteria.All(static one => one.Judgement.Holding == Holding.Open && one.Criterion.When.Clauses.All(static clause => clause is Clause.Asked)))
            return new LineSuggestion(line, SuggestionKind.ForAPerson, null, null, false, criteria);
        return OfStates(version, line, criteria, level => StateOf(criteria.Where(one => one.Criterion.Level == level).Select(static one => one.Judgement.Holding)));
    }

    /// <summary>What the criteria of a level come to: it holds where one of them holds, else is open where one of them is open.</summary>
    internal static Holding StateOf(IEnumerable<Holding> criteria) => criteria.Aggregate(Holding.DoesNotHold, static (state, one) => state == Holding.Holds || one == Holding.Holds ? Holding.Holds : state == Holding.Open ? state : one);

    /// <summary>What a line comes to whose levels hold, do not hold or are open.</summary>
    internal static LineSuggestion OfStates(FrameworkVersion version, AssuranceLine line, IReadOnlyList<JudgedCriterion> criteria, Func<AssuranceLevel, Holding> states)
    {
        var (reached, fitsNone) = Outcomes(version, line, states);
        return reached switch
        {
            [] => new LineSuggestion(line, SuggestionKind.NoneFits, null, null, true, criteria),
            [var only] when !fitsNone => new LineSuggestion(line, SuggestionKind.Level, only, only, false, criteria),
            _ => new LineSuggestion(line, SuggestionKind.Range, reached.MinBy(static level => level.Rank), reached.MaxBy(static level => level.Rank), fitsNone, criteria),
        };
    }

    /// <summary>What a domain comes to: its worst line, and the worst of the ends of its lines.</summary>
    public static DomainSuggestion OfLines(FrameworkVersion version, AssuranceDomain domain, IReadOnlyList<LineSuggestion> lines)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(lines);
        if (lines.All(static line => line.Kind == SuggestionKind.ForAPerson)) return new DomainSuggestion(domain, SuggestionKind.ForAPerson, null, null, false, lines);
        // What a person judges may come to any level.
        var ends = lines.Where(static line => line.Kind != SuggestionKind.NoneFits)
            .Select(line => line.Kind == SuggestionKind.ForAPerson ? (Best: version.Levels[0], Worst: version.Worst) : (Best: line.AtBest!, Worst: line.AtWorst!)).ToList();
        var (best, worst) = ends.Count == 0 ? (null, null) : (ends.Select(static end => end.Best).Aggregate(AssuranceLevel.Worse), ends.Select(static end => end.Worst).Aggregate(AssuranceLevel.Worse));
        // A line that is at the worst level decides, whatever becomes of the others; one that may also have no level does not.
        if (lines.Any(line => line.AtBest == version.Worst && !line.MayFitNone)) return new DomainSuggestion(domain, SuggestionKind.Level, best, worst, false, lines);
        var kind = lines.Any(static line => line.Kind == SuggestionKind.NoneFits) ? SuggestionKind.NoneFits
            : best == worst && !lines.Any(static line => line.MayFitNone) ? SuggestionKind.Level
            : SuggestionKind.Range;
        return new DomainSuggestion(domain, kind, best, worst, lines.Any(static line => line.MayFitNone), lines);
    }

    // The levels of all completions, from the end that the line takes first; and whether one of them leaves it without a level.
    private static (List<AssuranceLevel> Reached, bool FitsNone) Outcomes(FrameworkVersion version, AssuranceLine line, Func<AssuranceLevel, Holding> states)
    {
        var reached = new List<AssuranceLevel>();
        foreach (var level in line.Takes == LineRule.Best ? version.Levels : version.Levels.Reverse())
        {
            var state = states(level);
            if (state is Holding.Holds or Holding.Open) reached.Add(level);
            if (state == Holding.Holds) return (reached, false);
        }

        if (line.Otherwise is null) return (reached, true);
        if (!reached.Contains(line.Otherwise)) reached.Add(line.Otherwise);
        return (reached, false);
    }
}
