using System.Globalization;
using Plumbline.App.Tables;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Criteria.Evidence;
using Plumbline.Reports.Blocks.Words;

namespace Plumbline.App.BoardAssurance.Tables;

/// <summary>The table that <c>plumbline assurance</c> prints: each domain of each objective, with what its criteria suggest and the opinion beside.</summary>
public static class AssuranceTable
{
    /// <summary>The table.</summary>
    public static Table<AssuranceRow> Table { get; } = new Table<AssuranceRow>("assurance")
        .Text("objective", static row => row.Objective?.Code.ToString())
        .Text("domain", static row => row.Domain.Domain.Code)
        .Text("suggested", static row => row.Suggested)
        .Text("at_best", static row => row.Domain.Suggestion.AtBest?.Code)
        .Text("at_worst", static row => row.Domain.Suggestion.AtWorst?.Code)
        .Text("given", static row => row.Domain.Given?.Level)
        .Text("given_before", static row => row.Domain.Before?.Level)
        .Text("differs", static row => Differs(row.Domain))
        .Items("reasons", static row => [.. DecidingFirst(row.Domain.Suggestion).Select(Words)], "; ")
        .Items("lapsed", static row => row.Domain.ChangedSince, "; ")
        .Text("movement", static row => AssuranceWords.Movement(row.Domain));

    /// <summary>The table for people: a heading for each objective.</summary>
    public static Table<AssuranceRow> ForPeople { get; } = new Table<AssuranceRow>("assurance")
        .Text("objective", static row => row.Objective is { } objective ? $"{objective.Code} {objective.Name}" : "no objective")
        .Text("domain", static row => row.Domain.Domain.Name)
        .Text("opinion", static row => row.Domain.Given is { } given ? $"{given.Level.Replace('-', ' ')}{(row.Domain.HasLapsed ? ", given before changes" : "")}" : "none given")
        .Text("movement", static row => AssuranceWords.Movement(row.Domain))
        .Text("criteria", static row => AssuranceWords.ComesTo(row.Domain.Suggestion))
        .Text("difference", static row => Differs(row.Domain)?.Replace('-', ' '))
        .Text("what decides", static row => DecidingFirst(row.Domain.Suggestion).Select(Words).FirstOrDefault());

    /// <summary>The criteria of a domain, those first that decide: of the line at the worst level first, and in a line those that hold before those that cannot be judged.</summary>
    public static IEnumerable<JudgedCriterion> DecidingFirst(DomainSuggestion suggestion)
    {
        ArgumentNullException.ThrowIfNull(suggestion);
        return suggestion.Lines
            .OrderByDescending(static line => line.Kind switch { SuggestionKind.NoneFits => int.MaxValue, SuggestionKind.ForAPerson => -1, SuggestionKind.Level or SuggestionKind.Range => line.AtWorst!.Rank })
            .SelectMany(static line => line.Criteria.OrderBy(static one => one.Judgement.Holding switch { Holding.Holds => 0, Holding.Open => 1, Holding.DoesNotHold => 2 }));
    }

    /// <summary>A criterion with what the evidence says of it: <c>effective-s1 cannot be judged: a target for Safeguarding supervision</c>.</summary>
    public static string Words(JudgedCriterion one)
    {
        ArgumentNullException.ThrowIfNull(one);
        var judgement = one.Judgement;
        var why = judgement.Holding == Holding.Open && judgement.Missing.Count > 0 ? $"missing {string.Join(", ", judgement.Missing)}" : judgement.Reason;
        return string.Create(CultureInfo.InvariantCulture, $"{one.Criterion.Code} {AssuranceWords.Of(judgement.Holding)}: {why}");
    }

    private static string? Differs(DomainReading domain) => domain.Difference switch
    {
        OpinionDifference.Better => "better",
        OpinionDifference.Worse => "worse",
        OpinionDifference.NoLevelFits => "no-level-fits",
        OpinionDifference.None or null => null,
    };
}
