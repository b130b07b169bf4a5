using Plumbline.App.Correcting;
using Plumbline.Web.Components;

namespace Plumbline.Web.Changes;

/// <summary>What a change wrote about one figure or definition.</summary>
/// <param name="Name">The figure or definition.</param>
/// <param name="Address">Its page; null where it has none.</param>
/// <param name="Details">Of a figure: its unit and period. Of a definition: its code.</param>
/// <param name="Did">Added, revised or withdrawn.</param>
public sealed record FactLine(string Name, string? Address, string Details, string Did)
{
    /// <summary>Of a figure: what it was; null where there was none.</summary>
    public string? Was { get; init; }

    /// <summary>Of a figure: what it is; null where it was withdrawn.</summary>
    public string? Is { get; init; }

    /// <summary>Of a figure: what is known about its source.</summary>
    public string? SourceNote { get; init; }

    /// <summary>Of a definition: the fields that differ; empty for a figure.</summary>
    public IReadOnlyList<FieldChange> Fields { get; init; } = [];
}

/// <summary>Facts of one kind.</summary>
/// <param name="Title">The kind in words.</param>
/// <param name="AreFigures">Whether they are figures.</param>
/// <param name="Lines">The facts.</param>
public sealed record FactGroup(string Title, bool AreFigures, IReadOnlyList<FactLine> Lines);

/// <summary>What one change did.</summary>
public sealed record ChangeModel
{
    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>Why it was made.</summary>
    public required string Reason { get; init; }

    /// <summary>When, by whom, from what.</summary>
    public required IReadOnlyList<(string Term, string Words)> Details { get; init; }

    /// <summary>The form on which it is undone; null where the reader may not.</summary>
    public string? UndoAddress { get; init; }

    /// <summary>The site as it was after it.</summary>
    public required string ThenAddress { get; init; }

    /// <summary>The filter by kind; null where there is one kind.</summary>
    public Filtering? Filters { get; init; }

    /// <summary>What shows every kind; null where every kind is shown.</summary>
    public string? ClearAddress { get; init; }

    /// <summary>The facts of this page.</summary>
    public required IReadOnlyList<FactGroup> Groups { get; init; }

    /// <summary>The pages of facts.</summary>
    public required Paging Pages { get; init; }

    /// <summary>Why no facts are listed; null where they are.</summary>
    public string? TooMany { get; init; }
}
