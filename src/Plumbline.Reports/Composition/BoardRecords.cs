using System.Collections.Frozen;
using Plumbline.Core.Actions;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.Objectives;
using Plumbline.Core.Risks;
using Plumbline.Core.SinceLast;

namespace Plumbline.Reports.Composition;

/// <summary>What a report tells of risks and actions, as they stood on a day.</summary>
/// <param name="Register">The register on that day.</param>
/// <param name="Actions">The log of actions.</param>
public sealed record BoardRecords(RiskRegister Register, ActionLog Actions)
{
    /// <summary>The day.</summary>
    public DateOnly Day => Register.Day;

    /// <summary>The objectives, in their order.</summary>
    public IReadOnlyList<Objective> Objectives { get; init; } = [];

    /// <summary>The whole of each risk; empty where no block asks for it.</summary>
    public IReadOnlyList<RiskFile> Files { get; init; } = [];

    /// <summary>The last update of each action that is open on the day; none of one without.</summary>
    public IReadOnlyDictionary<ActionCode, ActionUpdate> LastUpdates { get; init; } = FrozenDictionary<ActionCode, ActionUpdate>.Empty;

    /// <summary>The register at the last published edition of the report before this one; null where there is none, and then nothing has moved.</summary>
    public RiskRegister? Before { get; init; }

    /// <summary>The assurance for the period; null where no block asks for it.</summary>
    public AssuranceReading? Assurance { get; init; }

    /// <summary>What this paper and the edition before it knew; null where no block asks for it.</summary>
    public SinceEdition? Since { get; init; }

    /// <summary>What that edition is called: <c>the edition of April 2020</c>; null where there is none.</summary>
    public string? BeforeWords { get; init; }
}

/// <summary>What a block needs of records; the needs of several blocks are joined. Whoever needs any of it has the register, the actions and the objectives.</summary>
[Flags]
public enum RecordsNeed
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The register of risks, the actions and the objectives.</summary>
    Register = 1,

    /// <summary>The whole of each risk too.</summary>
    Files = 2,

    /// <summary>What the assurance framework suggests, and the opinions.</summary>
    Assurance = 4,

    /// <summary>What has changed since the last published edition.</summary>
    SinceLast = 8,

    /// <summary>The findings of the audit, then and now: they take an audit of every figure.</summary>
    Findings = 16,
}
