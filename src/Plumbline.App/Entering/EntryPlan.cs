using Plumbline.App.Tracing;
using Plumbline.Core.Ledger;
using Plumbline.Core.Observations;

namespace Plumbline.App.Entering;

/// <summary>What was typed into a cell.</summary>
/// <param name="Address">Which figure.</param>
/// <param name="Typed">What was typed; all blank for a cell that was cleared.</param>
public sealed record TypedCell(FigureAddress Address, EnteredFigure Typed);

/// <summary>What entering a figure does to the ledger.</summary>
public enum EntryKind
{
    /// <summary>The ledger has no such figure.</summary>
    New,

    /// <summary>The ledger has another.</summary>
    Changed,

    /// <summary>The cell was cleared: the figure is withdrawn.</summary>
    Withdrawn,
}

/// <summary>What entering would write, and what must be asked or mended first.</summary>
/// <param name="Figures">The figures, in the order in which they were typed.</param>
/// <param name="Problems">The cells that cannot be read or written.</param>
/// <param name="Position">The change of the ledger that was looked at.</param>
public sealed record EntryPlan(IReadOnlyList<PlannedFigure> Figures, IReadOnlyList<(FigureAddress Address, EnteredProblem Problem)> Problems, ChangeNumber Position)
{
    /// <summary>Whether somebody must say that something is meant.</summary>
    public bool AsksSomething => Figures.Any(static one => one.Asks);
}

/// <summary>A figure that entering would write.</summary>
/// <param name="Address">Which figure.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Now">The figure in the ledger; null for none.</param>
/// <param name="Figure">The figure that was typed; null where the cell was cleared.</param>
public sealed record PlannedFigure(FigureAddress Address, EntryKind Kind, Observation? Now, Observation? Figure)
{
    /// <summary>What is unusual about it, as sentences; null for nothing.</summary>
    public string? Question { get; init; }

    /// <summary>The last figure before a new one; null for none.</summary>
    public Observation? Last { get; init; }

    /// <summary>Who has written the figure in the ledger since the page was opened; null for nobody.</summary>
    public EntryConflict? Conflict { get; init; }

    /// <summary>Whether it is written only once somebody says that it is meant.</summary>
    public bool Asks => Kind != EntryKind.New || Question is not null || Conflict is not null;
}

/// <summary>What somebody else has done to a figure since the page was opened.</summary>
/// <param name="Who">The post.</param>
/// <param name="When">When.</param>
/// <param name="Change">The change; null where a figure was withdrawn.</param>
public sealed record EntryConflict(string? Who, DateTimeOffset? When, ChangeNumber? Change);
