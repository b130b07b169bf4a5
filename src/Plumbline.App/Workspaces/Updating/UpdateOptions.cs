using Plumbline.App.Ledger;

namespace Plumbline.App.Workspaces.Updating;

/// <summary>How the conflicts of an update are settled.</summary>
/// <param name="Mine">Those in which the folder is right, and stays as it is.</param>
/// <param name="Theirs">Those in which the ledger is right.</param>
public sealed record UpdateOptions(KeptSide Mine, KeptSide Theirs)
{
    /// <summary>None is settled.</summary>
    public static UpdateOptions None { get; } = new(KeptSide.None, KeptSide.None);
}
