namespace Plumbline.Core.Criteria.Evidence;

/// <summary>Judges a criterion by the evidence, by three-valued logic: <c>and</c> does not hold where one part does not hold, whatever evidence the others miss.</summary>
public static class JudgeCriterion
{
    /// <summary>Judges a criterion.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="criterion">The criterion.</param>
    /// <param name="place">Where and when.</param>
    public static CriterionJudgement Of(CriterionEvidence evidence, Criterion criterion, CriterionPlace place) => throw new NotSupportedException("Criteria are not read yet.");
}
