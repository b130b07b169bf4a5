using Plumbline.Web.Components;
using Plumbline.Web.Forms;

namespace Plumbline.Web.Grid;

/// <summary>The grid as the page shows it.</summary>
public sealed record EnterModel
{
    /// <summary>What was typed, and what is wrong with it.</summary>
    public required FormVisit Visit { get; init; }

    /// <summary>The unit and the period, as a heading.</summary>
    public required string Title { get; init; }

    /// <summary>The unit's code, for the check of cells.</summary>
    public required string Unit { get; init; }

    /// <summary>Where cells are checked.</summary>
    public required string CheckAddress { get; init; }

    /// <summary>Chooses another grid.</summary>
    public required Filtering Filters { get; init; }

    /// <summary>The names of the periods.</summary>
    public required IReadOnlyList<string> Periods { get; init; }

    /// <summary>The measures, by the heading under which they stand.</summary>
    public required IReadOnlyList<EnterSection> Sections { get; init; }

    /// <summary>Leads to measures that the unit has never reported; null where there are none, or they are shown.</summary>
    public required TextLink? NeverReported { get; init; }

    /// <summary>The page on which files are imported; null where the reader may not.</summary>
    public required string? ImportAddress { get; init; }

    /// <summary>Where the grid is left without saving.</summary>
    public required string BackAddress { get; init; }
}

/// <summary>Measures under one heading.</summary>
/// <param name="Title">The heading; empty for none.</param>
/// <param name="Rows">The measures.</param>
public sealed record EnterSection(string Title, IReadOnlyList<EnterRow> Rows);

/// <summary>A measure of the grid.</summary>
/// <param name="Id">The identifier of its heading.</param>
/// <param name="Name">Its name.</param>
/// <param name="Address">Its page.</param>
/// <param name="Target">Its target; null for none.</param>
/// <param name="Last">Its last figure; null for none.</param>
/// <param name="LastPeriod">The period of that.</param>
/// <param name="Range">What is usual.</param>
/// <param name="HasParts">Whether numerators and denominators have boxes.</param>
/// <param name="Cells">A cell for each period.</param>
public sealed record EnterRow(string Id, string Name, string Address, string? Target, string? Last, string? LastPeriod, string Range, bool HasParts, IReadOnlyList<EnterCell> Cells);

/// <summary>A cell of the grid.</summary>
/// <param name="Value">The field of the value; null where no figure is due.</param>
/// <param name="Numerator">The field of the numerator.</param>
/// <param name="Denominator">The field of the denominator.</param>
public sealed record EnterCell(EnterBox? Value, EnterBox? Numerator = null, EnterBox? Denominator = null);

/// <summary>A box of a cell.</summary>
/// <param name="Name">Its name and identifier.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Was">What the ledger has.</param>
public sealed record EnterBox(string Name, string Text, string Was);

/// <summary>What is about to be written.</summary>
public sealed record ReviewModel
{
    /// <summary>What was typed, and what is wrong with it.</summary>
    public required FormVisit Visit { get; init; }

    /// <summary>The unit and the period, as a heading.</summary>
    public required string Title { get; init; }

    /// <summary>The figures.</summary>
    public required IReadOnlyList<ReviewRow> Rows { get; init; }

    /// <summary>The fields that carry what was typed.</summary>
    public required IReadOnlyList<(string Name, string Value)> Typed { get; init; }

    /// <summary>Whether a figure is changed or withdrawn, so that a reason is asked for.</summary>
    public required bool NeedsReason { get; init; }

    /// <summary>Whether one tick can stand for all unusual figures.</summary>
    public required bool HasUnusual { get; init; }

    /// <summary>Whether one choice can stand for all figures that somebody else has written too.</summary>
    public required bool HasConflicts { get; init; }
}

/// <summary>A figure that is about to be written.</summary>
/// <param name="Name">The measure.</param>
/// <param name="Period">The period.</param>
/// <param name="Was">What the ledger has; null for nothing.</param>
/// <param name="Figure">What is written; null where it is withdrawn.</param>
/// <param name="Did">New, changed or withdrawn.</param>
/// <param name="Question">What is unusual; null for nothing.</param>
/// <param name="MeantField">The box that says that it is meant; null where none is needed.</param>
/// <param name="MeantText">What the box says.</param>
/// <param name="Conflict">Who has changed it since; null for nobody.</param>
/// <param name="KeptField">The choice between the two; null where there is none.</param>
public sealed record ReviewRow(string Name, string Period, string? Was, string? Figure, string Did, string? Question, string? MeantField, string MeantText, string? Conflict, string? KeptField)
{
    /// <summary>Of a new figure: the last one before it, with its period; null for none.</summary>
    public string? Last { get; init; }
}
