using Plumbline.Core.Actions;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Linting;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.TimeSeries;

namespace Plumbline.Core.Checks;

/// <summary>The risks and actions that an audit looks at, as they stand on its day.</summary>
/// <param name="Register">The register.</param>
/// <param name="Files">The whole of each risk, with its notes.</param>
/// <param name="Actions">The log of actions.</param>
public sealed record AuditRecords(RiskRegister Register, IReadOnlyList<RiskFile> Files, ActionLog Actions)
{
    /// <summary>The day by which what is due counts as late and what ends as ended: the day of the register, or for the audit of an earlier period a day soon after it. What is recorded later counts as recorded.</summary>
    public DateOnly LapsesOn { get; init; } = Register.Day;

    /// <summary>All assurances, also those of what is not there any more.</summary>
    public IReadOnlyList<Assurance> Assurances { get; init; } = [];

    /// <summary>The days on which a control of a risk was written or changed after its former grading was; at least for the risks whose current score fell.</summary>
    public ILookup<RiskCode, DateOnly> ControlDays { get; init; } = Enumerable.Empty<(RiskCode Risk, DateOnly Day)>().ToLookup(static one => one.Risk, static one => one.Day);

    /// <summary>The assurance of the audited span; null where no opinion and no answer is recorded for it.</summary>
    public AssuranceReading? Assurance { get; init; }

    /// <summary>The version of the assurance framework in force; null where the organisation has none.</summary>
    public FrameworkVersion? Version { get; init; }

    /// <summary>What is wrong with the assurance framework in force.</summary>
    public IReadOnlyList<FrameworkFinding> Framework { get; init; } = [];

    /// <summary>The figures of the watched indicators up to the day; null: those of the audit.</summary>
    public FigureBook? Watched { get; init; }
}
