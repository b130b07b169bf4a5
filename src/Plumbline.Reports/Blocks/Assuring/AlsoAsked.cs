using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Criteria;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;

namespace Plumbline.Reports.Blocks.Assuring;

/// <summary>What else a board asks: opinions that rest on nothing recorded, that facts have overtaken or that missing evidence leaves untested, directions that are better than the facts, and domains without an opinion.</summary>
internal static class AlsoAsked
{
    private const int MostMissing = 2;

    /// <summary>The points; of an opinion all that there is to ask about it in one.</summary>
    internal static IReadOnlyList<BoardPoint> Points(ReportContext context, AssuranceReading reading, FrameworkVersion version)
    {
        var challenged = Challenges.Directions(reading);
        return
        [
            .. Challenges.Domains(reading).Select(one => (One: one, Asked: Of(reading, version, one.Domain))).Where(static one => one.Asked.Count > 0)
                .Select(one => (one.Asked[0].Order, Point: Point(context, reading, one.One, string.Join(' ', one.Asked.Select(static asked => asked.Words)))))
                .Concat(reading.Objectives.Where(objective => Travel.Above(objective) > 0 && !challenged.Contains(objective)).Select(objective => (Order: Order.Direction, Point: Travel.Point(context, objective))))
                .OrderBy(static one => one.Order).Select(static one => one.Point),
        ];
    }

    /// <summary>Whether an opinion rests on questions alone, of which none is answered.</summary>
    internal static bool IsUnanswered(DomainReading domain) => domain is { GivenLevel: not null, Suggestion.Kind: SuggestionKind.ForAPerson };

    /// <summary>Whether missing evidence leaves an opinion untested.</summary>
    internal static bool IsUntested(DomainReading domain) => domain is { Difference: OpinionDifference.None, Suggestion.Kind: SuggestionKind.Range };

    private static BoardPoint Point(ReportContext context, AssuranceReading reading, Challenge one, string words) =>
        new(AssuranceLinks.ToDomain(context, reading, one.Objective.Objective.Code, one.Domain.Domain, Counted.Sentence(AssuranceSaid.Short(one))), words);

    private static List<(Order Order, string Words)> Of(AssuranceReading reading, FrameworkVersion version, DomainReading domain)
    {
        var asked = new List<(Order, string)>();
        if (IsUnanswered(domain)) asked.Add((Order.Unanswered, $"{Level(domain)} rests on nothing recorded: {Unanswered(reading, domain)}."));
        if (domain.HasLapsed) asked.Add((Order.Lapsed, $"{Level(domain)} was given before {Counted.Of(domain.ChangedSince.Count, "later change")}: {Counted.List(domain.ChangedSince, MostMissing)}."));
        if (IsUntested(domain)) asked.Add((Order.Untested, $"{Level(domain)} cannot be tested{Missing(version, domain)}."));
        if (domain.GivenLevel is null) asked.Add((Order.Ungiven, Ungiven(reading, version, domain)));
        return asked;
    }

    private static string Level(DomainReading domain) => domain.GivenLevel is { } level ? Counted.Sentence(level.Words) : "The opinion";

    private static string Ungiven(AssuranceReading reading, FrameworkVersion version, DomainReading domain) => domain switch
    {
        { Given: { } given } => $"The opinion has the level {given.Level}, which the framework does not have.",
        { Suggestion.Kind: SuggestionKind.ForAPerson } => $"No opinion is given; {Unanswered(reading, domain)}.",
        { Suggestion.Kind: SuggestionKind.Range } => $"No opinion is given; {AssuranceWords.Suggests(domain.Suggestion)}{Missing(version, domain)}.",
        _ => $"No opinion is given; {AssuranceWords.Suggests(domain.Suggestion)}.",
    };

    private static string Missing(FrameworkVersion version, DomainReading domain) => WhatDecides.Words(version, domain.Suggestion) switch
    {
        [] => "",
        [var one] => $": {one} is missing",
        var some => $": {Counted.List(some, MostMissing)} are missing",
    };

    /// <summary>Who has not answered, as a clause: the post, where all questions of the domain are asked of one.</summary>
    internal static string Unanswered(AssuranceReading reading, DomainReading domain)
    {
        var codes = domain.Suggestion.Lines.SelectMany(static line => line.Criteria).SelectMany(static one => one.Criterion.When.Clauses).OfType<Clause.Asked>().Select(static clause => clause.Question).ToHashSet();
        var posts = reading.Questions.Where(one => codes.Contains(one.Question.Code)).Select(static one => one.Question.AskedOf).Distinct(StringComparer.Ordinal).ToList();
        if (codes.Count == 0) return "no line of the framework judges it";
        return posts is [{ } post] ? $"the {post} has not answered {Any(codes.Count)}" : codes.Count == 1 ? "its one question is not answered" : $"none of its {Counted.Of(codes.Count, "question")} is answered";
    }

    private static string Any(int questions) => questions switch
    {
        1 => "its one question",
        2 => "either of its two questions",
        _ => $"any of its {Counted.Of(questions, "question")}",
    };

    // The order in which a board asks.
    private enum Order
    {
        Unanswered,
        Lapsed,
        Untested,
        Direction,
        Ungiven,
    }
}
