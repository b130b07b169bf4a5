using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;

namespace Plumbline.App.Risks.Editing;

/// <summary>A part of a risk that can be written.</summary>
public sealed record RiskPartRecord
{
    internal RiskPartRecord(RiskPart part, Risk risk, IReadOnlyList<DefinitionFact> facts) => (Part, Risk, Facts) = (part, risk, facts);

    /// <summary>Which part it is.</summary>
    public RiskPart Part { get; }

    /// <summary>The risk.</summary>
    public Risk Risk { get; }

    /// <summary>What is written: the part, and what it takes the place of.</summary>
    internal IReadOnlyList<DefinitionFact> Facts { get; }

    /// <summary>The control, where it is one.</summary>
    internal Control? Control { get; init; }

    /// <summary>A hazard that leaves its risk.</summary>
    public static RiskPartRecord Without(RiskFile file, Hazard hazard)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new RiskPartRecord(RiskPart.Hazard, file.Risk, [DefinitionFact.Withdrawal(Kinds.Hazards.Name, Kinds.Hazards.Key(hazard), file.Risk.Code.ToString())]);
    }

    /// <summary>A measure that is watched no more.</summary>
    public static RiskPartRecord Without(RiskFile file, RiskWatch watch)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new RiskPartRecord(RiskPart.Watch, file.Risk, [DefinitionFact.Withdrawal(Kinds.Watches.Name, Kinds.Watches.Key(watch), file.Risk.Code.ToString())]);
    }
}
