using Plumbline.Core.Risks.Records;

namespace Plumbline.Core.Risks;

/// <summary>All that is recorded of one risk, up to the position it was read at.</summary>
/// <param name="Entry">Its line of the register.</param>
public sealed record RiskFile(RiskEntry Entry)
{
    /// <summary>The risk.</summary>
    public Risk Risk => Entry.Risk;

    /// <summary>All gradings, of every stage, by day.</summary>
    public IReadOnlyList<Grading> Gradings { get; init; } = [];

    /// <summary>The hazards, in the order of the sheet.</summary>
    public IReadOnlyList<Hazard> Hazards { get; init; } = [];

    /// <summary>The controls, in the order of the sheet.</summary>
    public IReadOnlyList<Control> Controls { get; init; } = [];

    /// <summary>The assurances of the risk and of its controls, the latest first.</summary>
    public IReadOnlyList<Assurance> Assurances { get; init; } = [];

    /// <summary>The notes, the latest first; empty where they were not read.</summary>
    public IReadOnlyList<ProgressNote> Notes { get; init; } = [];

    /// <summary>The reviews, the latest first.</summary>
    public IReadOnlyList<RiskReview> Reviews { get; init; } = [];

    /// <summary>The indicators that are watched for it.</summary>
    public IReadOnlyList<RiskWatch> Watches { get; init; } = [];

    /// <summary>The acceptances, the latest first.</summary>
    public IReadOnlyList<RiskAcceptance> Acceptances { get; init; } = [];
}
