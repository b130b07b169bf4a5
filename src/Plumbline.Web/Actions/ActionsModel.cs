using Plumbline.Web.Components;
using Plumbline.Web.Records;

namespace Plumbline.Web.Actions;

/// <summary>An action in the list.</summary>
/// <param name="What">What is to be done.</param>
/// <param name="Address">Its page.</param>
/// <param name="Code">Its code.</param>
/// <param name="About">What it is about.</param>
/// <param name="Owner">The post that answers for it.</param>
/// <param name="State">How it stands.</param>
/// <param name="Overdue">How long it is overdue; null where it is not.</param>
/// <param name="Redated">That its day was moved later; null where it was not.</param>
public sealed record ActionRowLine(string What, string Address, string Code, IReadOnlyList<Mention> About, string Owner, string State, string? Overdue, string? Redated);

/// <summary>The log of actions.</summary>
public sealed record ActionsModel
{
    /// <summary>What is listed, in sentences.</summary>
    public required string Lead { get; init; }

    /// <summary>The filters.</summary>
    public required Filtering Filters { get; init; }

    /// <summary>What shows all open actions; null where nothing is filtered.</summary>
    public string? ClearAddress { get; init; }

    /// <summary>The views that the reader has saved.</summary>
    public required IReadOnlyList<TextLink> Views { get; init; }

    /// <summary>Where the filter is saved and saved ones are deleted; null where the reader can save none.</summary>
    public TextLink? Keep { get; init; }

    /// <summary>The actions of this page.</summary>
    public required IReadOnlyList<ActionRowLine> Lines { get; init; }

    /// <summary>The pages of actions.</summary>
    public required Paging Pages { get; init; }

    /// <summary>Whether the log has no action at all.</summary>
    public required bool IsEmpty { get; init; }

    /// <summary>The form for a new action; null where the reader may not write one.</summary>
    public string? NewAddress { get; init; }
}
