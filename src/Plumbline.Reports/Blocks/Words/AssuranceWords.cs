using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Evidence;
using Plumbline.Core.Objectives;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Reports.Charts.Assuring;
using Plumbline.Reports.Charts.FirstPage;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Words;

/// <summary>The words for assurance: levels, what criteria come to, movement, directions and strengths. Papers and the site say them alike.</summary>
public static class AssuranceWords
{
    /// <summary>A level with the shape and colour of its rank: <em>Substantial</em>.</summary>
    public static RatingChip Chip(FrameworkVersion version, AssuranceLevel level)
    {
        ArgumentNullException.ThrowIfNull(level);
        return new RatingChip(AssuranceLook.ToneOf(version, level), Counted.Sentence(level.Words));
    }

    /// <summary>What the criteria of a domain come to, within a sentence: <c>reasonable</c>, <c>between partial and no assurance</c>, <c>no level fits</c>, <c>for a person to judge</c>.</summary>
    public static string ComesTo(DomainSuggestion suggestion)
    {
        ArgumentNullException.ThrowIfNull(suggestion);
        return ComesTo(suggestion.Kind, suggestion.AtBest, suggestion.AtWorst, suggestion.MayFitNone);
    }

    /// <summary>What the criteria of a line come to, in the same words.</summary>
    public static string ComesTo(LineSuggestion suggestion)
    {
        ArgumentNullException.ThrowIfNull(suggestion);
        return ComesTo(suggestion.Kind, suggestion.AtBest, suggestion.AtWorst, suggestion.MayFitNone);
    }

    /// <summary>The same as a clause: <c>criteria suggest reasonable</c>, <c>criteria allow between partial and no assurance</c>, <c>by the criteria no level fits</c>, <c>for a person to judge</c>.</summary>
    public static string Suggests(DomainSuggestion suggestion)
    {
        ArgumentNullException.ThrowIfNull(suggestion);
        return suggestion.Kind switch
        {
            SuggestionKind.Level => $"criteria suggest {ComesTo(suggestion)}",
            SuggestionKind.Range => $"criteria allow {ComesTo(suggestion)}",
            SuggestionKind.NoneFits => "by the criteria no level fits",
            SuggestionKind.ForAPerson => ComesTo(suggestion),
        };
    }

    /// <summary>How an opinion moved since the last, in a word: <c>better</c>, <c>worse</c>, <c>same</c>; <c>new</c> where there was none before; null without an opinion, or where the levels of two frameworks cannot be compared.</summary>
    public static string? Movement(DomainReading domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        if (domain.GivenLevel is null) return null;
        if (domain.Before is null) return "new";
        return domain.Movement switch { null => null, > 0 => "better", < 0 => "worse", 0 => "same" };
    }

    /// <summary>The same with its sign, and the level before where it moved: <c>▲ better, was reasonable</c>, <c>= same</c>, <c>new</c>; null where there is no movement to tell.</summary>
    public static RichText? Moved(DomainReading domain)
    {
        if (Movement(domain) is not { } word) return null;
        return domain.Movement switch
        {
            > 0 => [Icon.Decorative(Symbols.Arrow(rises: true, isBetter: true)), $" {word}, was {domain.BeforeLevel!.Words}"],
            < 0 => [Icon.Decorative(Symbols.Arrow(rises: false, isBetter: false)), $" {word}, was {domain.BeforeLevel!.Words}"],
            0 => $"= {word}",
            null => word,
        };
    }

    /// <summary>A direction of travel, within a sentence: <c>improved</c>.</summary>
    public static string Of(TravelDirection direction) => Names<TravelDirection>.Of(direction);

    /// <summary>A direction of travel with its sign: <c>▲ Improved</c>, <c>= Unchanged</c>, <c>▼ Worsened</c>.</summary>
    public static RichText Direction(TravelDirection direction) => direction switch
    {
        TravelDirection.Improved => [Icon.Decorative(Symbols.Arrow(rises: true, isBetter: true)), $" {Counted.Sentence(Of(direction))}"],
        TravelDirection.Worsened => [Icon.Decorative(Symbols.Arrow(rises: false, isBetter: false)), $" {Counted.Sentence(Of(direction))}"],
        TravelDirection.Unchanged => $"= {Counted.Sentence(Of(direction))}",
    };

    /// <summary>A strength of control: <c>Strong</c>.</summary>
    public static string Of(ControlStrength strength) => Counted.Sentence(Names<ControlStrength>.Of(strength));

    /// <summary>What the evidence says of a criterion: <c>holds</c>, <c>does not hold</c>, <c>cannot be judged</c>.</summary>
    public static string Of(Holding holding) => holding switch
    {
        Holding.Holds => "holds",
        Holding.DoesNotHold => "does not hold",
        Holding.Open => "cannot be judged",
    };

    /// <summary>An answer: <c>Yes</c>, <c>Not applicable</c>.</summary>
    public static string Of(AnswerWord answer) => Counted.Sentence(Names<AnswerWord>.Of(answer).Replace('-', ' '));

    private static string ComesTo(SuggestionKind kind, AssuranceLevel? best, AssuranceLevel? worst, bool mayFitNone) => kind switch
    {
        SuggestionKind.Level => best!.Words,
        // One level or none.
        SuggestionKind.Range when best == worst => $"{best!.Words}, or no level",
        SuggestionKind.Range => $"between {best!.Words} and {worst!.Words}{(mayFitNone ? ", or no level" : "")}",
        SuggestionKind.NoneFits => "no level fits",
        SuggestionKind.ForAPerson => "for a person to judge",
    };
}
