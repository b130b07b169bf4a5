using Plumbline.Core.Objectives;
using Plumbline.Core.Units;

namespace Plumbline.Core.Risks.Records;

/// <summary>What a risk is. Its gradings, controls and notes are records of their own.</summary>
public sealed record Risk
{
    /// <summary>Its code.</summary>
    public required RiskCode Code { get; init; }

    /// <summary>What it threatens.</summary>
    public required RiskKind Kind { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>What it is, in words; null if not stated.</summary>
    public string? Description { get; init; }

    /// <summary>What gives rise to it; null if not stated.</summary>
    public string? Cause { get; init; }

    /// <summary>What may happen; null if not stated.</summary>
    public string? Event { get; init; }

    /// <summary>What would follow; null if not stated.</summary>
    public string? Effect { get; init; }

    /// <summary>Its category, by which appetite is set: <c>safety</c>; null if not stated.</summary>
    public string? Category { get; init; }

    /// <summary>The objectives it threatens, in the order of its sheet.</summary>
    public IReadOnlyList<ObjectiveCode> Objectives { get; init; } = [];

    /// <summary>Its unit; null: the whole organisation.</summary>
    public UnitCode? Unit { get; init; }

    /// <summary>The post that answers for it, by title.</summary>
    public required string Owner { get; init; }

    /// <summary>The post that keeps it, by title; null if not stated.</summary>
    public string? Handler { get; init; }

    /// <summary>The committee that sees it; null if not stated.</summary>
    public string? Committee { get; init; }

    /// <summary>How it was found: <c>Risk assessment</c>; null if not stated.</summary>
    public string? Source { get; init; }

    /// <summary>The day on which it was first recorded.</summary>
    public required DateOnly Recorded { get; init; }

    /// <summary>The day by which its treatment is to be done; null if not stated.</summary>
    public DateOnly? AnticipatedCompletion { get; init; }

    /// <summary>What is done about it; null if not stated.</summary>
    public RiskResponse? Response { get; init; }

    /// <summary>Risks that have to do with it.</summary>
    public IReadOnlyList<RiskCode> Related { get; init; } = [];

    /// <summary>How strongly its controls hold it, as a person judges; null if not stated.</summary>
    public ControlStrength? Strength { get; init; }

    /// <summary>When and why it was closed; null while it is open.</summary>
    public RiskClosing? Closing { get; init; }

    /// <summary>Whether it is open on a day. It is not open before it was recorded.</summary>
    public bool IsOpen(DateOnly day) => day >= Recorded && (Closing is null || day < Closing.Day);
}

/// <summary>The end of a risk.</summary>
/// <param name="Day">The day on which it was closed.</param>
/// <param name="Reason">Why.</param>
public sealed record RiskClosing(DateOnly Day, string Reason);
