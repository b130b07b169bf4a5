using Plumbline.App.Access;
using Plumbline.App.Ledger;

namespace Plumbline.App.Workspaces;

/// <summary>How a folder is loaded.</summary>
/// <param name="Who">Who makes the change, in a post.</param>
/// <param name="Source">The folder's name.</param>
public sealed record LoadOptions(Actor Who, string Source)
{
    /// <summary>Why, as the change says; null gives <c>Load</c> and the organisation's name.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether what is gone from the folder is withdrawn.</summary>
    public bool Withdraws { get; init; }

    /// <summary>The conflicts in which the folder is right.</summary>
    public KeptSide Mine { get; init; } = KeptSide.None;

    /// <summary>The conflicts in which the ledger is right.</summary>
    public KeptSide Theirs { get; init; } = KeptSide.None;
}
