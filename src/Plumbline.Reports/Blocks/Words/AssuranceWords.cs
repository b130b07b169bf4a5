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

    /// <summary>What the criteria of a domain come to, within a sentence: <c>reasonable</c>, <c>between partial and no assurance</c>, <c>no level fits</c>, <c>questions not answered</c>.</summary>
    public static string ComesTo(DomainSuggestion suggestion)
    {
        ArgumentNullException.ThrowIfNull(suggestion);
        return suggestion.HasNoLine ? "no line of the framework is about it" : ComesTo(suggestion.Kind, suggestion.AtBest, suggestion.AtWorst, suggestion.MayFitNone);
    }

    /// <summary>What the criteria of a line come to, in the same words.</summary>
    public static string ComesTo(LineSuggestion suggestion)
    {
        ArgumentNullException.ThrowIfNull(suggestion);
        return ComesTo(suggestion.Kind, suggestion.AtBest, suggestion.AtWorst, suggestion.MayFitNone);
    }

    /// <summary>The same as a clause: <c>criteria suggest reasonable</c>, <c>criteria suggest partial at best</c>, <c>evidence is missing to decide</c>, <c>no level fits the evidence</c>, <c>questions not answered</c>.</summary>
    public static string Suggests(DomainSuggestion suggestion)
    {
        ArgumentNullException.ThrowIfNull(suggestion);
        return suggestion.Kind switch
        {
            SuggestionKind.Level => $"criteria suggest {ComesTo(suggestion)}",
            SuggestionKind.Range when suggestion.AtBest == suggestion.AtWorst => $"criteria suggest {ComesTo(suggestion)}",
            SuggestionKind.Range when suggestion.AtBest!.Rank > 0 => $"criteria suggest {suggestion.AtBest.Words} at best",
            // Where the best level is still open, nothing is said against any opinion.
            SuggestionKind.Range => "evidence is missing to decide",
            SuggestionKind.NoneFits => "no level fits the evidence",
            SuggestionKind.ForAPerson => ComesTo(suggestion),
        };
    }

    /// <summary>An objective as it is named: <c>1 Provide outstanding care</c>; without its code where that is a word.</summary>
    public static string Name(Objective objective)
    {
        ArgumentNullException.ThrowIfNull(objective);
        return IsLabel(objective.Code) ? $"{objective.Code} {objective.Name}" : objective.Name;
    }

    /// <summary>A domain of an objective within a sentence: <c>objective 4, well led</c>; by the name of the objective where its code is a word.</summary>
    public static string Name(Objective objective, AssuranceDomain domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        return $"{Short(objective)}, {Of(domain)}";
    }

    /// <summary>An objective within a sentence: <c>objective 4</c>; by its name where its code is a word.</summary>
    public static string Short(Objective objective)
    {
        ArgumentNullException.ThrowIfNull(objective);
        return IsLabel(objective.Code) ? $"objective {objective.Code}" : objective.Name.TrimEnd('.');
    }

    /// <summary>A domain within a sentence: <c>well led</c>.</summary>
    public static string Of(AssuranceDomain domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        return domain.Code.Replace('-', ' ');
    }

    /// <summary>How an opinion moved since the last, in a word: <c>better</c>, <c>worse</c>, <c>same</c>; <c>new</c> where there was none before; null without an opinion, or where the levels of two frameworks cannot be compared.</summary>
    public static string? Movement(DomainReading domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        if (domain.GivenLevel is null) return null;
        if (domain.Before is null) return "new";
        return domain.Movement switch { null => null, > 0 => "better", < 0 => "worse", 0 => "same" };
    }

    /// <summary>The same with its sign, and the level before where it moved: <c>▲ better, was reasonable</c>, <c>= same</c>, <c>first opinion</c>; null where there is no movement to tell.</summary>
    public static RichText? Moved(DomainReading domain)
    {
        if (Movement(domain) is not { } word) return null;
        return domain.Movement switch
        {
            > 0 => [Icon.Decorative(Symbols.Arrow(rises: true, isBetter: true)), $" {word}, was {domain.BeforeLevel!.Words}"],
            < 0 => [Icon.Decorative(Symbols.Arrow(rises: false, isBetter: false)), $" {word}, was {domain.BeforeLevel!.Words}"],
            0 => $"= {word}",
            null => "first opinion",
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
        SuggestionKind.ForAPerson => "questions not answered",
    };

    // A code with a number, or of one or two letters, is a label that papers print; a longer one is a word for the computer.
    private static bool IsLabel(ObjectiveCode code) => code.ToString() is var text && (text.Length <= 2 || text.Any(char.IsAsciiDigit));
}
