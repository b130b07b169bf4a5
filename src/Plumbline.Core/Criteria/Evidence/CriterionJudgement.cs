namespace Plumbline.Core.Criteria.Evidence;

/// <summary>What the evidence says of a criterion.</summary>
public enum Holding
{
    /// <summary>It holds.</summary>
    Holds,

    /// <summary>It does not hold.</summary>
    DoesNotHold,

    /// <summary>It cannot be judged: evidence is missing that would decide it.</summary>
    Open,
}

/// <summary>A criterion judged by the evidence.</summary>
/// <param name="Holding">Whether it holds.</param>
/// <param name="Reason">Why, in words without a full stop, with the figures: <c>New patient safety incidents: 158 for February 2020, above the mean of 148.8</c>.</param>
/// <param name="Missing">What would decide it, each in words: <c>a target for Safeguarding supervision</c>; empty unless it is open.</param>
/// <param name="Read">The facts that were read for it.</param>
public sealed record CriterionJudgement(Holding Holding, string Reason, IReadOnlyList<string> Missing, IReadOnlyList<EvidenceFact> Read);
