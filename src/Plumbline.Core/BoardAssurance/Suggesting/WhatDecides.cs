using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Evidence;

namespace Plumbline.Core.BoardAssurance.Suggesting;

/// <summary>Tells what is missing that can change what a domain comes to from what is missing and changes nothing: where another line already gives the worst level, or keeps the domain in the same range.</summary>
/// <remarks>
/// Of one missing thing every completion is tried, with all else as it is known. A criterion that misses it may then hold, not hold, or stay open for want of something else.
/// Criteria are taken to be independent of each other, as in the suggestion itself. So a thing may be said to decide where two criteria exclude each other; never the other way round.
/// </remarks>
public static class WhatDecides
{
    // How a judgement begins what it says of a missing answer, and of those of several units.
    private static readonly string[] Answers = ["an answer to “", "answers to “"];

    /// <summary>What is missing of a domain, each thing once, in the order of its lines.</summary>
    /// <param name="version">The framework by which it is judged.</param>
    /// <param name="suggestion">What the domain comes to.</param>
    public static IReadOnlyList<MissingThing> Missing(FrameworkVersion version, DomainSuggestion suggestion)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(suggestion);
        var missing = suggestion.Lines.SelectMany(static line => line.Criteria.Where(IsOpen).SelectMany(static one => one.Judgement.Missing).Select(words => (Line: line, Words: words)));
        return
        [
            .. missing.GroupBy(static one => one.Words, StringComparer.Ordinal).Select(thing => new MissingThing(
                thing.Key,
                IsAnswer(thing.Key),
                [.. thing.Select(static one => one.Line).Distinct()],
                Changes(version, suggestion, one => Completed(one, one.Judgement.Missing.Contains(thing.Key, StringComparer.Ordinal), one.Judgement.Missing.Any(other => other != thing.Key))))),
        ];
    }

    /// <summary>Whether an answer to a question that is open can change what a domain comes to.</summary>
    /// <param name="version">The framework by which it is judged.</param>
    /// <param name="suggestion">What the domain comes to.</param>
    /// <param name="question">The question.</param>
    public static bool WouldDecide(FrameworkVersion version, DomainSuggestion suggestion, QuestionCode question)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(suggestion);
        return Changes(version, suggestion, one => Completed(one, one.Asks(question), MissesMore(one.Judgement.Missing)));
    }

    /// <summary>Whether words of a judgement name a missing answer.</summary>
    internal static bool IsAnswer(string missing) => Answers.Any(words => missing.StartsWith(words, StringComparison.Ordinal));

    // Something that is no answer, or the answers to two questions: the words of the question tell them apart.
    private static bool MissesMore(IReadOnlyList<string> missing) => !missing.All(IsAnswer) || missing.Select(static one => one.Split('“', '”')[1]).Distinct(StringComparer.Ordinal).Skip(1).Any();

    private static bool IsOpen(JudgedCriterion one) => one.Judgement.Holding == Holding.Open;

    // What a criterion may come to when one thing that it misses is known. Where it misses more, clauses joined by AND can only fail by it, and clauses joined by OR only hold.
    private static IReadOnlyList<Holding> Completed(JudgedCriterion one, bool missesIt, bool missesMore)
    {
        if (!IsOpen(one) || !missesIt) return [one.Judgement.Holding];
        if (!missesMore) return [Holding.Holds, Holding.DoesNotHold];
        return one.Criterion.When switch
        {
            Criterion.AllOf { Parts: var parts } when parts.All(static part => part is Clause) => [Holding.Open, Holding.DoesNotHold],
            Criterion.AnyOf { Parts: var parts } when parts.All(static part => part is Clause) => [Holding.Open, Holding.Holds],
            _ => [Holding.Open, Holding.Holds, Holding.DoesNotHold],
        };
    }

    private static bool Changes(FrameworkVersion version, DomainSuggestion suggestion, Func<JudgedCriterion, IReadOnlyList<Holding>> completed)
    {
        // One level stays the level of every completion.
        if (suggestion.Kind == SuggestionKind.Level) return false;
        IEnumerable<IReadOnlyList<LineSuggestion>> domains = [[]];
        foreach (var line in suggestion.Lines)
        {
            var completions = Completions(version, line, suggestion.Kind == SuggestionKind.ForAPerson, completed);
            domains = [.. domains.SelectMany(before => completions.Select(IReadOnlyList<LineSuggestion> (one) => [.. before, one])).DistinctBy(Outcomes, StringComparer.Ordinal)];
        }

        return domains.Any(lines => Differs(suggestion, SuggestLevel.OfLines(version, suggestion.Domain, lines)));
    }

    // A domain comes to the same by the same outcomes, whichever lines have them and however many: so what is tried does not grow with every line that misses the thing.
    private static string Outcomes(IReadOnlyList<LineSuggestion> lines) => string.Join(';', lines.Select(static line => $"{line.Kind} {line.AtBest?.Code} {line.AtWorst?.Code} {line.MayFitNone}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    // Where no level fits, the ends are only those of the other lines.
    private static bool Differs(DomainSuggestion now, DomainSuggestion then) => now.Kind != then.Kind
        || (now.Kind == SuggestionKind.Range && (now.AtBest != then.AtBest || now.AtWorst != then.AtWorst || now.MayFitNone != then.MayFitNone));

    // Each outcome of a line once. What counts of a level is whether it holds, not by which of its criteria.
    private static IReadOnlyList<LineSuggestion> Completions(FrameworkVersion version, LineSuggestion line, bool isForAPerson, Func<JudgedCriterion, IReadOnlyList<Holding>> completed)
    {
        var options = line.Criteria.Select(one => (one.Criterion.Level, Options: completed(one))).ToList();
        if (options.TrueForAll(static one => one.Options.Count == 1)) return [line];
        IEnumerable<IReadOnlyDictionary<AssuranceLevel, Holding>> states = [new Dictionary<AssuranceLevel, Holding>()];
        foreach (var level in options.GroupBy(static one => one.Level, static one => one.Options))
        {
            var reached = level.Aggregate((IEnumerable<Holding>)[Holding.DoesNotHold], static (before, next) => [.. before.SelectMany(_ => next, static (state, one) => SuggestLevel.StateOf([state, one])).Distinct()]).ToList();
            states = [.. states.SelectMany(_ => reached, (before, state) => new Dictionary<AssuranceLevel, Holding>(before) { [level.Key] = state })];
        }

        // A line that a person judges has every level open; while others are known to decide, it counts as any level until one of its own is decided.
        return
        [
            .. states.Where(one => isForAPerson || line.Kind != SuggestionKind.ForAPerson || one.Values.Any(static state => state != Holding.Open))
                .Select(one => SuggestLevel.OfStates(version, line.Line, line.Criteria, level => one.GetValueOrDefault(level, Holding.DoesNotHold)))
                .DistinctBy(static one => (one.Kind, one.AtBest, one.AtWorst, one.MayFitNone)),
        ];
    }
}
