using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Evidence;

namespace Plumbline.Core.BoardAssurance.Suggesting;

/// <summary>Tells what is missing that could change what a domain comes to from what is missing and changes nothing, however it turns out: where another line keeps the domain at a level as bad.</summary>
/// <remarks>
/// A thing decides where the rest of what is missing may turn out so that a criterion that misses it makes the difference. Criteria are taken to be independent of each other, as in the suggestion itself:
/// a thing may be said to decide although two criteria exclude each other; never the other way round.
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
                thing.Key, IsAnswer(thing.Key), [.. thing.Select(static one => one.Line).Distinct()], Decides(version, suggestion, one => one.Judgement.Missing.Contains(thing.Key, StringComparer.Ordinal)))),
        ];
    }

    /// <summary>What could change what a domain comes to, in words: each thing once, in the order of its lines. Nothing where the domain is decided.</summary>
    /// <param name="version">The framework by which it is judged.</param>
    /// <param name="suggestion">What the domain comes to.</param>
    public static IReadOnlyList<string> Words(FrameworkVersion version, DomainSuggestion suggestion) => [.. Missing(version, suggestion).Where(static thing => thing.WouldDecide).Select(static thing => thing.Words)];

    /// <summary>The same of what keeps the worst end of a range open.</summary>
    /// <param name="version">The framework by which it is judged.</param>
    /// <param name="range">What the domain comes to.</param>
    public static IReadOnlyList<string> WordsOfWorst(FrameworkVersion version, DomainSuggestion range) =>
        [.. Missing(version, range).Where(thing => thing.WouldDecide && thing.Lines.Any(line => line.AtWorst is null || line.AtWorst == range.AtWorst)).Select(static thing => thing.Words)];

    /// <summary>Whether an answer to a question that is open could change what a domain comes to.</summary>
    /// <param name="version">The framework by which it is judged.</param>
    /// <param name="suggestion">What the domain comes to.</param>
    /// <param name="question">The question.</param>
    public static bool WouldDecide(FrameworkVersion version, DomainSuggestion suggestion, QuestionCode question)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(suggestion);
        return Decides(version, suggestion, one => one.Asks(question));
    }

    private static bool IsAnswer(string missing) => Answers.Any(words => missing.StartsWith(words, StringComparison.Ordinal));

    private static bool IsOpen(JudgedCriterion one) => one.Judgement.Holding == Holding.Open;

    // A domain comes to the worst of its lines. So a criterion makes a difference where the worse of what its line comes to, with it and without it, is worse than the best that each of the other lines may come to.
    private static bool Decides(FrameworkVersion version, DomainSuggestion suggestion, Func<JudgedCriterion, bool> misses)
    {
        var best = suggestion.Lines.Select(line => Completions(line, fixedLevel: null).Min(states => Weight(version, line, states))).ToList();
        return suggestion.Lines.Select((line, at) => (Line: line, Outweighed: best.Where((_, other) => other != at).DefaultIfEmpty(-1).Max())).Any(one =>
            one.Line.Criteria.Where(criterion => IsOpen(criterion) && misses(criterion)).Select(static criterion => criterion.Criterion.Level).Distinct().Any(level => Worse(version, one.Line, level) > one.Outweighed));
    }

    // The worst that a line may come to on one side of a criterion of a level, where it comes to something else on the other; -1 where the criterion makes no difference.
    private static int Worse(FrameworkVersion version, LineSuggestion line, AssuranceLevel level)
    {
        if (line.Criteria.Any(one => one.Criterion.Level == level && one.Judgement.Holding == Holding.Holds)) return -1;
        var worse = -1;
        foreach (var states in Completions(line, level))
        {
            var (with, without) = (Weight(version, line, one => one == level ? Holding.Holds : states(one)), Weight(version, line, one => one == level ? Holding.DoesNotHold : states(one)));
            if (with != without) worse = Math.Max(worse, Math.Max(with, without));
        }

        return worse;
    }

    // Each way in which the levels of a line may turn out. What counts of a level is whether it holds, not by which of its criteria.
    private static IEnumerable<Func<AssuranceLevel, Holding>> Completions(LineSuggestion line, AssuranceLevel? fixedLevel)
    {
        var states = line.Criteria.GroupBy(static one => one.Criterion.Level).ToDictionary(static level => level.Key, static level => SuggestLevel.StateOf(level.Select(static one => one.Judgement.Holding)));
        var open = states.Where(state => state.Value == Holding.Open && state.Key != fixedLevel).Select(static state => state.Key).ToList();
        for (var bits = 0L; bits < 1L << open.Count; bits++)
        {
            var chosen = bits;
            yield return level => open.IndexOf(level) is >= 0 and var at ? ((chosen >> at) & 1) == 1 ? Holding.Holds : Holding.DoesNotHold : states.GetValueOrDefault(level, Holding.DoesNotHold);
        }
    }

    // How much a line weighs in its domain: the worse the more. A line that no level fits weighs more than every level but the worst, which decides whatever becomes of the others.
    private static int Weight(FrameworkVersion version, LineSuggestion line, Func<AssuranceLevel, Holding> states) => SuggestLevel.OfStates(version, line.Line, line.Criteria, states).AtBest switch
    {
        null => version.Levels.Count - 1,
        var level when level == version.Worst => version.Levels.Count,
        var level => level.Rank,
    };
}
