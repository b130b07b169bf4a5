namespace Plumbline.Core.Criteria.Evidence;

/// <summary>Judges a criterion by the evidence, by three-valued logic: <c>and</c> does not hold where one part does not hold, whatever evidence the others miss.</summary>
public static class JudgeCriterion
{
    /// <summary>Judges a criterion.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="criterion">The criterion.</param>
    /// <param name="place">Where and when.</param>
    public static CriterionJudgement Of(CriterionEvidence evidence, Criterion criterion, CriterionPlace place)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(criterion);
        ArgumentNullException.ThrowIfNull(place);
        return criterion switch
        {
            Criterion.AllOf all => Kleene.Join([.. all.Parts.Select(part => Of(evidence, part, place))], isAll: true),
            Criterion.AnyOf any => Kleene.Join([.. any.Parts.Select(part => Of(evidence, part, place))], isAll: false),
            Clause clause => JudgeClause.Of(evidence, clause, place),
            _ => throw new InvalidOperationException("The criteria are closed."),
        };
    }
}
