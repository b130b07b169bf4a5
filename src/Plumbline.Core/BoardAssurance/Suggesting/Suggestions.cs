using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.Criteria;
using Plumbline.Core.Criteria.Evidence;

namespace Plumbline.Core.BoardAssurance.Suggesting;

/// <summary>What the criteria come to.</summary>
public enum SuggestionKind
{
    /// <summary>One level.</summary>
    Level,

    /// <summary>No level fits the evidence.</summary>
    NoneFits,

    /// <summary>Evidence is missing that would decide between levels.</summary>
    Range,

    /// <summary>Questions alone decide, and none is answered: a person judges.</summary>
    ForAPerson,
}

/// <summary>A criterion of a line with what the evidence says of it.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Judgement">What the evidence says.</param>
public sealed record JudgedCriterion(FrameworkCriterion Criterion, CriterionJudgement Judgement)
{
    /// <summary>Whether it asks a question: of the whole organisation, or of each unit of a kind.</summary>
    public bool Asks(QuestionCode question) => Criterion.When.Clauses.Any(clause => Asks(clause, question));

    private static bool Asks(Clause clause, QuestionCode question) => clause switch
    {
        Clause.Asked asked => asked.Question == question,
        Clause.Compared { Subject: Subject.NumberOf { Where: var where } } => Asks(where, question),
        _ => false,
    };
}

/// <summary>What a line comes to.</summary>
/// <param name="Line">The line.</param>
/// <param name="Kind">What its criteria come to.</param>
/// <param name="AtBest">The best level that any completion of the evidence gives; null where none does, or a person judges.</param>
/// <param name="AtWorst">The worst level that any completion of the evidence gives; null where none does, or a person judges.</param>
/// <param name="MayFitNone">Whether a completion of the evidence leaves it without a level that fits.</param>
/// <param name="Criteria">Its criteria, judged.</param>
public sealed record LineSuggestion(AssuranceLine Line, SuggestionKind Kind, AssuranceLevel? AtBest, AssuranceLevel? AtWorst, bool MayFitNone, IReadOnlyList<JudgedCriterion> Criteria);

/// <summary>What a domain of an objective comes to: its worst line.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="Kind">What its lines come to.</param>
/// <param name="AtBest">The best level that any completion of the evidence gives; where no level fits one line, of the lines that fit.</param>
/// <param name="AtWorst">The worst level that any completion of the evidence gives; where no level fits one line, of the lines that fit.</param>
/// <param name="MayFitNone">Whether a completion of the evidence leaves it without a level that fits.</param>
/// <param name="Lines">Its lines.</param>
public sealed record DomainSuggestion(AssuranceDomain Domain, SuggestionKind Kind, AssuranceLevel? AtBest, AssuranceLevel? AtWorst, bool MayFitNone, IReadOnlyList<LineSuggestion> Lines)
{
    /// <summary>Whether the framework has no line for it, so that nothing can be suggested: a fault of the framework, and nothing that a person could judge by.</summary>
    public bool HasNoLine => Lines.Count == 0;

    /// <summary>The level suggested; null where it is not one level.</summary>
    public AssuranceLevel? Level => Kind == SuggestionKind.Level ? AtBest : null;
}
