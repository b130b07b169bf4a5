using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;

namespace Plumbline.App.Workspaces;

/// <summary>Merges what a folder says with the ledger's head, in either direction. Nothing is written.</summary>
internal static class MergeWorkspace
{
    /// <param name="ledger">The store.</param>
    /// <param name="workspace">The folder's definitions.</param>
    /// <param name="figures">Its figures.</param>
    /// <param name="with">Adds to the draft which side takes changes, and how conflicts are settled.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="LedgerException">A named key is that of no conflict.</exception>
    internal static async Task<FolderMerge> RunAsync(ILedger ledger, Workspace workspace, HeldFacts figures, Func<FolderDraft, FolderDraft> with, CancellationToken cancellation)
    {
        DefinitionFact[] definitions = [.. Kinds.All.SelectMany(kind => kind.Facts(workspace))];
        var draft = with(new FolderDraft(workspace.Settings.Workspace, definitions, figures) { Manifest = workspace.Folder is { } folder ? FolderManifest.HashOf(folder) : null });
        var merge = await ledger.MergeAsync(workspace.Settings.Code, draft, cancellation);
        if (merge.UnknownKeys.FirstOrDefault() is not { } unknown) return merge;
        merge.Dispose();
        var verb = draft.Target == FolderSide.Ledger ? "load DIR" : "dump DIR --into";
        throw new LedgerException(LedgerProblem.InvalidFact, $"found “{unknown}” among the keys to keep; expected the key of a conflict", $"nothing was changed; plumbline {verb} --dry-run lists the conflicts");
    }
}
