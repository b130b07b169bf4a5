using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Doors;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;
using Plumbline.App.Observations;
using Plumbline.App.Returns;
using Plumbline.Core.Access;

namespace Plumbline.App.Workspaces;

/// <summary>Loads a workspace into the ledger as one change: what the folder has changed since it was last loaded. What both sides have changed is a conflict, and nothing is written. docs/decisions/load-is-a-three-way-merge.md.</summary>
public static class LoadWorkspace
{
    /// <summary>Loads a workspace that holds its figures.</summary>
    /// <exception cref="FolderConflictException">Folder and ledger have both changed a fact; nothing was written.</exception>
    /// <exception cref="LedgerException">The store refuses; nothing was written.</exception>
    public static async Task<CommitResult> RunAsync(ILedger ledger, Workspace workspace, Actor who, string source, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        using var figures = await HeldFacts.GatherAsync(workspace.Observations.ToAsyncEnumerable(), new ObservationFacts().Of, cancellation);
        return (await RunAsync(ledger, workspace, figures, new LoadOptions(who, source), progress: null, cancellation)).Result;
    }

    /// <summary>Loads a workspace whose figures are held beside it.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="workspace">The workspace, read without a problem.</param>
    /// <param name="figures">Its figures.</param>
    /// <param name="options">Who loads it, and how conflicts are settled.</param>
    /// <param name="progress">Receives a message where the load waits for another writer.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="FolderConflictException">Folder and ledger have both changed a fact; nothing was written.</exception>
    /// <exception cref="LedgerException">The store refuses; nothing was written.</exception>
    public static Task<(CommitResult Result, MergePreview Preview)> RunAsync(ILedger ledger, Workspace workspace, HeldFacts figures, LoadOptions options, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(options);
        options.Who.Demand(Operation.Define, workspace.Settings.Code);
        return ledger.Door.RunAsync(UseCase.Load, () => LoadAsync(ledger, workspace, figures, options, progress, cancellation));
    }

    /// <summary>What a load would do. Nothing is written.</summary>
    /// <exception cref="LedgerException">A named key is that of no conflict, or the ledger would be left without what a fact rests on.</exception>
    public static async Task<MergePreview> PreviewAsync(ILedger ledger, Workspace workspace, HeldFacts figures, LoadOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(options);
        using var merge = await MergeAsync(ledger, workspace, figures, options, cancellation);
        if (!merge.HasConflicts) await RequireLoadable.RunAsync(ledger, workspace.Settings.Code, merge, cancellation);
        return await PreviewAsync(ledger, workspace, merge, cancellation);
    }

    private static async Task<MergePreview> PreviewAsync(ILedger ledger, Workspace workspace, FolderMerge merge, CancellationToken cancellation) =>
        await MergePreview.OfAsync(ledger, workspace.Settings.Code, merge, cancellation) with { Remarks = await ChangedForms.RemarksAsync(ledger, workspace, merge.Definitions, merge.Position, cancellation) };

    private static async Task<(CommitResult Result, MergePreview Preview)> LoadAsync(ILedger ledger, Workspace workspace, HeldFacts figures, LoadOptions options, IProgress<string>? progress, CancellationToken cancellation)
    {
        while (true)
        {
            using var merge = await MergeAsync(ledger, workspace, figures, options, cancellation);
            var preview = await PreviewAsync(ledger, workspace, merge, cancellation);
            if (merge.HasConflicts) throw new FolderConflictException(preview);
            await RequireLoadable.RunAsync(ledger, workspace.Settings.Code, merge, cancellation);
            try
            {
                return (await CommitAsync(ledger, workspace, merge, options, progress, cancellation), preview);
            }
            catch (LedgerConflictException)
            {
                // Another change came between: merge with what the ledger says now.
            }
        }
    }

    private static Task<FolderMerge> MergeAsync(ILedger ledger, Workspace workspace, HeldFacts figures, LoadOptions options, CancellationToken cancellation) =>
        MergeWorkspace.RunAsync(ledger, workspace, figures, draft => draft with { Mine = options.Mine, Theirs = options.Theirs, Withdraws = options.Withdraws }, cancellation);

    private static async Task<CommitResult> CommitAsync(ILedger ledger, Workspace workspace, FolderMerge merge, LoadOptions options, IProgress<string>? progress, CancellationToken cancellation)
    {
        if (merge.Position is { } head && merge.Definitions.Count + merge.Figures.Count + merge.Words.Count == 0) return new CommitResult.NothingNew(head);
        var change = merge.ToChange(options.Who.Author, options.Reason ?? $"Load {workspace.Settings.Name}");
        // A file comes with the definition that names it.
        var blobs = Kinds.All.SelectMany(kind => kind.Blobs(workspace)).Where(blob => change.Definitions.Any(fact => fact.Body?.Contains(blob.Hash, StringComparison.Ordinal) == true));
        return await ledger.CommitAsync(workspace.Settings.Code, change with { Source = options.Source, Blobs = [.. blobs], Doing = progress is null ? null : progress.Report }, cancellation);
    }
}
