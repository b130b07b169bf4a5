using Plumbline.App.Ledger;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Workspaces;

/// <summary>The result of loading a folder.</summary>
/// <param name="Organisation">The organisation's code.</param>
/// <param name="Change">The ledger's last change; null where it has none.</param>
/// <param name="Definitions">How many definitions the load wrote; null where a history was loaded.</param>
/// <param name="Figures">How many figures it wrote; null where a history was loaded.</param>
/// <param name="Remarks">What a reader should know.</param>
public sealed record Loaded(string Organisation, ChangeNumber? Change, int? Definitions, int? Figures, IReadOnlyList<string> Remarks)
{
    /// <summary>The result of a workspace's commit.</summary>
    public static Loaded Of(string organisation, CommitResult result, IReadOnlyList<string> remarks) => result switch
    {
        CommitResult.Committed(var change) => new Loaded(organisation, change.Number, change.Definitions, change.Observations, remarks),
        CommitResult.NothingNew(var head) => new Loaded(organisation, head, 0, 0, remarks),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
