using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Records;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Judging;
using Plumbline.Core.Objectives;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;

namespace Plumbline.Core.BoardAssurance;

/// <summary>What is known of an objective in a span.</summary>
/// <param name="Objective">The objective.</param>
public sealed record ObjectiveReading(Objective Objective)
{
    /// <summary>Its measures in their order, each with the judgement of its latest figure at or before the end of the span.</summary>
    public IReadOnlyList<MeasureReading> Measures { get; init; } = [];

    /// <summary>The direction of travel that a post gave for the span; null where none did.</summary>
    public ObjectivePosition? Position { get; init; }

    /// <summary>The last position before the span; null where there is none.</summary>
    public ObjectivePosition? PositionBefore { get; init; }

    /// <summary>The direction that the facts suggest, with its reasons.</summary>
    public DirectionSuggestion? Direction { get; init; }

    /// <summary>The open risks that name it, strategic ones first.</summary>
    public IReadOnlyList<RiskStrength> Risks { get; init; } = [];

    /// <summary>The strength of control: the lowest of its strategic risks'; null where it has none, or none has one.</summary>
    public ControlStrength? Strength => Risks.Where(static one => one.File.Risk.Kind == RiskKind.Strategic).Select(static one => (ControlStrength?)one.Strength).Max();

    /// <summary>The domains that it answers for, in the order of the framework.</summary>
    public IReadOnlyList<DomainReading> Domains { get; init; } = [];

    /// <summary>A domain; null where it does not answer for it.</summary>
    public DomainReading? Find(string domain) => Domains.FirstOrDefault(one => one.Domain.Code == domain);
}

/// <summary>A measure of an objective with its figure.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Judgement">The judgement of its latest figure; null where its indicator is not there.</param>
/// <param name="Before">The judgement at the last position before the span; null where there is none.</param>
public sealed record MeasureReading(ObjectiveMeasure Measure, Judgement? Judgement, Judgement? Before);

/// <summary>How strongly the controls of a risk hold it: part A.</summary>
/// <param name="File">The risk.</param>
/// <param name="Suggested">What its controls, assurances and reviews suggest.</param>
/// <param name="Reasons">Why, each in words without a full stop.</param>
public sealed record RiskStrength(RiskFile File, ControlStrength Suggested, IReadOnlyList<string> Reasons)
{
    /// <summary>The strength: a person's word, else the suggestion.</summary>
    public ControlStrength Strength => File.Risk.Strength ?? Suggested;
}

/// <summary>A direction of travel that facts suggest.</summary>
/// <param name="Direction">The direction.</param>
/// <param name="Reasons">The facts since the last position, each in words without a full stop; better ones first, and last what is told and not counted. Where there is no earlier position, the first reason says so.</param>
public sealed record DirectionSuggestion(TravelDirection Direction, IReadOnlyList<string> Reasons)
{
    /// <summary>How many facts are better.</summary>
    public int Better { get; init; }

    /// <summary>How many facts are worse.</summary>
    public int Worse { get; init; }

    /// <summary>Whether there is an earlier position to compare with; else the facts are compared with the end of the span before.</summary>
    public bool HasEarlier { get; init; } = true;

    /// <summary>Whether any fact counts for it. Where none does, <em>unchanged</em> says only that nothing is known to have moved.</summary>
    public bool IsCounted => Better + Worse > 0;
}

/// <summary>What is known of a domain of an objective in a span.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="Suggestion">What the criteria suggest.</param>
/// <param name="Given">The opinion given for the span; null where none was.</param>
/// <param name="Before">The last opinion before the span; null where there is none.</param>
public sealed record DomainReading(AssuranceDomain Domain, DomainSuggestion Suggestion, Opinion? Given, Opinion? Before)
{
    /// <summary>The level of the opinion; null where none is given, or its framework no longer has the level.</summary>
    public AssuranceLevel? GivenLevel { get; init; }

    /// <summary>The level of the opinion before.</summary>
    public AssuranceLevel? BeforeLevel { get; init; }

    /// <summary>What changed after the opinion was given that the suggestion reads, each in words; empty while the opinion stands. An opinion that has lapsed is shown as <em>given before these changes</em>.</summary>
    public IReadOnlyList<string> ChangedSince { get; init; } = [];

    /// <summary>Whether the opinion has lapsed.</summary>
    public bool HasLapsed => ChangedSince.Count > 0;

    /// <summary>How the opinion stands to the suggestion; null without an opinion.</summary>
    public OpinionDifference? Difference => GivenLevel is not { } given ? null : Suggestion.Kind switch
    {
        SuggestionKind.ForAPerson => OpinionDifference.None,
        SuggestionKind.NoneFits => OpinionDifference.NoLevelFits,
        _ when given.Rank < Suggestion.AtBest!.Rank => OpinionDifference.Better,
        _ when given.Rank > Suggestion.AtWorst!.Rank => OpinionDifference.Worse,
        _ => OpinionDifference.None,
    };

    /// <summary>How the opinion moved since the one before: negative where it fell, 0 where it is the same, positive where it rose; null where there is nothing to compare.</summary>
    public int? Movement => GivenLevel is { } given && BeforeLevel is { } before ? before.Rank - given.Rank : null;
}

/// <summary>How an opinion stands to the suggestion.</summary>
public enum OpinionDifference
{
    /// <summary>It is the suggested level, or one within the range; or a person alone judges.</summary>
    None,

    /// <summary>It is better than the evidence gives at best.</summary>
    Better,

    /// <summary>It is worse than the evidence gives at worst.</summary>
    Worse,

    /// <summary>By the criteria no level fits.</summary>
    NoLevelFits,
}
