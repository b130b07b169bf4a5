using Plumbline.App.Ledger;
using Plumbline.App.Tables;

namespace Plumbline.App.Workspaces;

/// <summary>What loading a folder, or bringing it up to date, would do: what <c>plumbline load --dry-run</c> and <c>plumbline dump --into --dry-run</c> print.</summary>
public static class MergePreviewTable
{
    /// <summary>A row for each fact that the folder and the ledger say differently: what the ledger says, then what the folder says.</summary>
    public static Table<MergedFact> Load { get; } = Of("load", fact => fact.Ledger, fact => fact.Folder);

    /// <summary>The same of a folder that is brought up to date: what the folder says, then what the ledger says.</summary>
    public static Table<MergedFact> Update { get; } = Of("update", fact => fact.Folder, fact => fact.Ledger);

    private static Table<MergedFact> Of(string name, Func<MergedFact, string?> was, Func<MergedFact, string?> now) => new Table<MergedFact>(name)
        .Text("what", fact => WordOf(fact.Standing))
        .Text("kind", fact => fact.Kind)
        .Text("key", fact => fact.Key)
        .Figure("was", was)
        .Figure("is", now)
        .Whole("change", fact => fact.Change?.Value);

    private static string WordOf(FolderStanding standing) => standing switch
    {
        FolderStanding.New => "new",
        FolderStanding.Changed => "changed",
        FolderStanding.Same => "same",
        FolderStanding.LeftAlone => "left-alone",
        FolderStanding.Conflict => "conflict",
        FolderStanding.KeptTheirs => "kept-theirs",
        FolderStanding.KeptMine => "kept-mine",
        FolderStanding.Gone => "gone",
        FolderStanding.Withdrawn => "withdrawn",
    };
}
