using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Questions;
using Plumbline.Core.Periods;

namespace Plumbline.Core.BoardAssurance;

/// <summary>What is known of the assurance of an organisation in a span, at one position of its ledger.</summary>
/// <param name="Period">The month with which the span ends.</param>
/// <param name="Version">The framework in force on its last day; null where the organisation has none.</param>
/// <param name="Objectives">The objectives that hold on that day, in their order.</param>
public sealed record AssuranceReading(Period Period, FrameworkVersion? Version, IReadOnlyList<ObjectiveReading> Objectives)
{
    /// <summary>The questions that criteria of the framework ask, in their order, with the answers of the span.</summary>
    public IReadOnlyList<QuestionReading> Questions { get; init; } = [];

    /// <summary>The domains of the framework that no objective answers for, judged by all of their lines; no opinion is given on them.</summary>
    public IReadOnlyList<DomainReading> Others { get; init; } = [];

    /// <summary>The first day of the span.</summary>
    public DateOnly First => new DateOnly(Period.Last.Year, Period.Last.Month, 1).AddMonths(1 - (Version?.SpanMonths ?? 1));

    /// <summary>The domains, each with its objective, that an answer to a question can change. Those that another line decides, whatever is answered, are not among them.</summary>
    public IReadOnlyList<(ObjectiveReading Objective, DomainReading Domain)> DecidedBy(QuestionCode question) => Version is null ? [] :
        [.. Objectives.SelectMany(static objective => objective.Domains.Select(domain => (objective, domain))).Where(one => WhatDecides.WouldDecide(Version, one.domain.Suggestion, question))];

    /// <summary>Whether an answer to a question can change what any domain comes to. True also where no framework is read, as for whoever reads a part of the organisation: what its answer would change is not known.</summary>
    public bool WouldDecide(QuestionCode question) =>
        Version is null || DecidedBy(question).Count > 0 || Others.Any(one => WhatDecides.WouldDecide(Version, one.Suggestion, question));

    /// <summary>An objective; null where it does not hold.</summary>
    public ObjectiveReading? Find(Core.Objectives.ObjectiveCode code) => Objectives.FirstOrDefault(one => one.Objective.Code == code);
}

/// <summary>A question with its answers in a span.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answers">The answers: of the whole organisation, or of each unit of its kind that has answered.</param>
/// <param name="Unanswered">The units of its kind that have not answered; of a question to the whole organisation the top unit where it is unanswered.</param>
/// <param name="Before">The answers of the span before.</param>
public sealed record QuestionReading(Question Question, IReadOnlyList<Answer> Answers, IReadOnlyList<Units.UnitCode> Unanswered, IReadOnlyList<Answer> Before);
