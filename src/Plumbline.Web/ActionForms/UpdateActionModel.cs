using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Writing;

namespace Plumbline.Web.ActionForms;

/// <summary>The form that tells what has become of an action.</summary>
public sealed record UpdateActionModel
{
    /// <summary>The form.</summary>
    public required FormVisit Visit { get; init; }

    /// <summary>Which action it is.</summary>
    public required string Title { get; init; }

    /// <summary>What is to be done.</summary>
    public required string What { get; init; }

    /// <summary>Whether its day has passed.</summary>
    public required bool IsOverdue { get; init; }

    /// <summary>The days by which it was to be done before, each with the change that said so.</summary>
    public required IReadOnlyList<string> Earlier { get; init; }

    /// <summary>What the ledger has, by field.</summary>
    public required Func<string, string> Now { get; init; }

    /// <summary>What somebody else changed meanwhile; null for nothing.</summary>
    public required TheirWords? Theirs { get; init; }

    /// <summary>The page of the action.</summary>
    public required string Back { get; init; }

    /// <summary>The states.</summary>
    public static IReadOnlyList<Choice> States { get; } = [new("open", "Open"), new("done", "Done"), new("superseded", "Superseded by another action"), new("abandoned", "Abandoned")];
}
