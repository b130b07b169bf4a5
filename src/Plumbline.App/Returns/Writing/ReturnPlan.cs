using Plumbline.App.Entering;
using Plumbline.Core.Returns.Forms;

namespace Plumbline.App.Returns.Writing;

/// <summary>What sending a return would write, and what must be mended or said first.</summary>
public sealed record ReturnPlan
{
    /// <summary>The return as it stands.</summary>
    public required ReturnInHand Before { get; init; }

    /// <summary>The return as it would stand.</summary>
    public required ReturnInHand After { get; init; }

    /// <summary>The fields that would be written, in the order of the form.</summary>
    public required IReadOnlyList<PlannedField> Fields { get; init; }

    /// <summary>What is wrong with what was typed, in the order of the form.</summary>
    public required IReadOnlyList<ReturnProblem> Problems { get; init; }

    /// <summary>What must be said before it is sent.</summary>
    public required IReadOnlyList<ReturnProblem> Unsaid { get; init; }

    /// <summary>Whether a reason is asked for being late.</summary>
    public required bool AsksLate { get; init; }

    /// <summary>Whether a reason is asked for: it corrects what was returned, or answers a question.</summary>
    public required bool AsksReason { get; init; }

    /// <summary>Why it changes, as it was typed; null where nothing was.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether nothing would be written.</summary>
    public bool IsSame => Fields.Count == 0 && !AsksLate && Before.Return?.State == Core.Returns.Records.ReturnState.Returned;
}

/// <summary>A field that would be written.</summary>
/// <param name="Field">The field.</param>
/// <param name="Was">What it says now; empty where it says nothing.</param>
/// <param name="Becomes">What it would say.</param>
public sealed record PlannedField(FormField Field, string Was, string Becomes)
{
    /// <summary>The figure as it was read; null for a question.</summary>
    public EnteredReading? Figure { get; init; }

    /// <summary>What is unusual about it, as sentences; null for nothing.</summary>
    public string? Question { get; init; }
}
