using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Definitions.Returns;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;
using Plumbline.Core.Organisations;

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
        var known = await ReceivedTimes.AddAsync(ledger, await WithKnownNameAsync(ledger, workspace, cancellation), cancellation);
        DefinitionFact[] definitions = [.. Kinds.All.SelectMany(kind => kind.Facts(known))];
        var draft = with(new FolderDraft(workspace.Settings.Workspace, definitions, figures) { Manifest = workspace.Folder is { } folder ? FolderManifest.HashOf(folder) : null });
        var merge = await ledger.MergeAsync(workspace.Settings.Code, draft, cancellation);
        if (merge.UnknownKeys.FirstOrDefault() is not { } unknown) return merge;
        merge.Dispose();
        var verb = draft.Target == FolderSide.Ledger ? "load DIR" : "dump DIR --into";
        throw new LedgerException(LedgerProblem.InvalidFact, $"found “{unknown}” among the keys to keep; expected the key of a conflict", $"nothing was changed; plumbline {verb} --dry-run lists the conflicts");
    }

    // The name of a workspace tells one folder from another: two folders do not contradict each other in it.
    private static async Task<Workspace> WithKnownNameAsync(ILedger ledger, Workspace workspace, CancellationToken cancellation)
    {
        var rows = await ledger.DefinitionsAsync(workspace.Settings.Code, new DefinitionQuery { Kind = Kinds.Settings.Name }, cancellation);
        var reading = new DefinitionReading(new FileProblems());
        Kinds.Settings.ReadFacts(rows, reading);
        return reading.Values.Of<OrganisationSettings>() is [var settings] ? workspace with { Settings = workspace.Settings with { Workspace = settings.Workspace } } : workspace;
    }
}
