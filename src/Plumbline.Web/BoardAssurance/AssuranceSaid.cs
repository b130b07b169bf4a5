using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Objectives;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Reports.Charts.Assuring;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Web.BoardAssurance;

/// <summary>A word with the sign that stands before it.</summary>
/// <param name="Word">The word: <c>better than partial</c>.</param>
/// <param name="Sign">The sign, which a reader of screens does not hear.</param>
public sealed record SaidMark(string Word, string Sign);

/// <summary>Assurance in the words of pages.</summary>
internal static class AssuranceSaid
{
    /// <summary>A level: its word beside its shape, in its colour.</summary>
    internal static RatingChip Level(FrameworkVersion version, AssuranceLevel level) => new(AssuranceLook.ToneOf(version, level), Counted.Sentence(level.Words));

    /// <summary>What the criteria come to, after <em>the criteria suggest</em>: <c>reasonable</c>, <c>a level between partial and no assurance</c>.</summary>
    internal static string Suggested(DomainSuggestion suggestion) => Words(suggestion.Kind, suggestion.AtBest, suggestion.AtWorst);

    /// <summary>The same of a line.</summary>
    internal static string Suggested(LineSuggestion suggestion) => Words(suggestion.Kind, suggestion.AtBest, suggestion.AtWorst);

    /// <summary>What the criteria come to, as a sentence part.</summary>
    internal static string Criteria(DomainSuggestion suggestion) => suggestion.Kind switch
    {
        SuggestionKind.Level => $"the criteria suggest {suggestion.AtBest!.Words}",
        SuggestionKind.Range => $"the criteria allow {Suggested(suggestion)}",
        SuggestionKind.NoneFits => "by the criteria no level fits",
        SuggestionKind.ForAPerson => "the criteria leave it to a person",
    };

    /// <summary>How an opinion moved since the one before it; null where there is nothing to compare.</summary>
    internal static SaidMark? Movement(DomainReading domain) => domain switch
    {
        { GivenLevel: null } => null,
        { Before: null } => new SaidMark("new", "+"),
        { Movement: null } => null,
        { Movement: 0 } => new SaidMark("same", "="),
        { Movement: > 0 } => new SaidMark($"up from {domain.BeforeLevel!.Words}", "▲"),
        _ => new SaidMark($"down from {domain.BeforeLevel!.Words}", "▼"),
    };

    /// <summary>A direction of travel.</summary>
    internal static SaidMark Direction(TravelDirection direction) => direction switch
    {
        TravelDirection.Improved => new SaidMark("Improved", "▲"),
        TravelDirection.Unchanged => new SaidMark("Unchanged", "="),
        TravelDirection.Worsened => new SaidMark("Worsened", "▼"),
    };

    /// <summary>How strongly controls hold.</summary>
    internal static RatingChip Strength(ControlStrength strength) => strength switch
    {
        ControlStrength.Strong => new RatingChip(RatingTone.Green, "Strong"),
        ControlStrength.Medium => new RatingChip(RatingTone.Amber, "Medium"),
        ControlStrength.Low => new RatingChip(RatingTone.Red, "Low"),
    };

    /// <summary>What is said where the reader reads a part of the organisation.</summary>
    internal const string OfTheWhole = "Assurance is given for the whole organisation, and you read a part of it.";

    private static string Words(SuggestionKind kind, AssuranceLevel? best, AssuranceLevel? worst) => kind switch
    {
        SuggestionKind.Level => best!.Words,
        SuggestionKind.Range when best == worst => $"{best!.Words}, or no level",
        SuggestionKind.Range => $"between {best!.Words} and {worst!.Words}",
        SuggestionKind.NoneFits => "no level fits",
        SuggestionKind.ForAPerson => "for a person to judge",
    };
}
