using Plumbline.App.Ledger;
using Plumbline.App.Tables;

namespace Plumbline.App.Workspaces;

/// <summary>What loading a folder would do: what <c>plumbline load --dry-run</c> prints.</summary>
public static class LoadPreviewTable
{
    /// <summary>A row a fact that the folder and the ledger say differently.</summary>
    public static Table<MergedFact> Table { get; } = new Table<MergedFact>("load")
        .Text("what", fact => WordOf(fact.Standing))
        .Text("kind", fact => fact.Kind)
        .Text("key", fact => fact.Key)
        .Figure("was", fact => fact.Was)
        .Figure("is", fact => fact.Is)
        .Whole("change", fact => fact.Change?.Value);

    private static string WordOf(FolderStanding standing) => standing switch
    {
        FolderStanding.New => "new",
        FolderStanding.Changed => "changed",
        FolderStanding.Same => "same",
        FolderStanding.LeftAlone => "left-alone",
        FolderStanding.Conflict => "conflict",
        FolderStanding.KeptTheirs => "kept-theirs",
        FolderStanding.Gone => "gone",
        FolderStanding.Withdrawn => "withdrawn",
    };
}
