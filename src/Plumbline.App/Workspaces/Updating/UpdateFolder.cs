using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;
using Plumbline.Core.Organisations;
using Plumbline.Core.Text;

namespace Plumbline.App.Workspaces.Updating;

/// <summary>What an update did.</summary>
/// <param name="Preview">How each fact stands.</param>
/// <param name="Files">The files that were written or deleted, in order of name.</param>
/// <param name="Settings">The organisation, and the name of the workspace.</param>
/// <param name="Position">The change that the folder was brought to.</param>
public sealed record FolderUpdate(MergePreview Preview, IReadOnlyList<string> Files, OrganisationSettings Settings, ChangeNumber Position);

/// <summary>
/// Brings a folder up to date with the ledger's head: each fact that the ledger has changed is written where it stands. The folder's own edits stay;
/// what both sides have changed is a conflict, and nothing is written. It is the merge of <see cref="LoadWorkspace"/> the other way round.
/// </summary>
public static class UpdateFolder
{
    /// <summary>Updates a folder, in full or not at all.</summary>
    /// <exception cref="FolderConflictException">Folder and ledger have both changed a fact.</exception>
    /// <exception cref="FolderUpdateException">The folder has problems, or would contradict itself.</exception>
    /// <exception cref="IOException">The folder cannot be written, or was edited meanwhile.</exception>
    /// <exception cref="LedgerException">The store does not hold the organisation, or a named key is that of no conflict.</exception>
    public static async Task<FolderUpdate> RunAsync(ILedger ledger, string folder, UpdateOptions options, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(options);
        RequireFolder(folder);
        using var staged = StagedFolder.Begin(folder);
        var read = StagedFolder.HashesOf(folder);
        using var reading = await ReadAsync(folder, progress, cancellation);
        using var merge = await MergeAsync(ledger, reading, options, cancellation);
        var preview = await MergePreview.OfAsync(ledger, reading.Workspace!.Settings.Code, merge, cancellation);
        if (merge.HasConflicts) throw new FolderConflictException(preview);
        var wanted = WantedDefinitions.Of(reading.Workspace, merge);
        var theirs = await ReadDefinitions.RunAsync(ledger, reading.Workspace.Settings.Code, merge.Position, cancellation);
        var definitions = await new UpdateDefinitions(ledger, staged, theirs, () => UpdateFigures.TakeOut(staged.Draft, merge.Figures)).RunAsync(wanted, cancellation);
        UpdateFigures.Run(staged.Draft, definitions, merge.Figures, reading.Figures);
        await RequireWritten.RunAsync(staged.Draft, wanted, reading.Figures, merge.Figures, cancellation);
        var files = staged.Keep(read);
        return new FolderUpdate(preview, files, reading.Workspace.Settings, merge.Position!);
    }

    /// <summary>What an update would do. Nothing is written.</summary>
    /// <exception cref="FolderUpdateException">The folder has problems.</exception>
    /// <exception cref="LedgerException">The store does not hold the organisation, or a named key is that of no conflict.</exception>
    public static async Task<MergePreview> PreviewAsync(ILedger ledger, string folder, UpdateOptions options, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(options);
        RequireFolder(folder);
        using var reading = await ReadAsync(folder, progress, cancellation);
        using var merge = await MergeAsync(ledger, reading, options, cancellation);
        return await MergePreview.OfAsync(ledger, reading.Workspace!.Settings.Code, merge, cancellation);
    }

    /// <summary>Notes in the store that an updated folder says what the ledger says: the base of its next load.</summary>
    /// <exception cref="LedgerException">The store may not be written.</exception>
    public static Task NoteAsync(ILedger ledger, FolderUpdate update, string folder, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(update);
        return ledger.NoteDumpAsync(update.Settings.Code, update.Settings.Workspace, FolderManifest.HashOf(folder)!, update.Position, cancellation);
    }

    private static void RequireFolder(string folder)
    {
        if (!Directory.Exists(folder)) throw new FolderUpdateException([new FileProblem(folder, 0, 0, new Problem("no such folder", "the folder of a workspace; plumbline dump DIR without --into writes a new one"))]);
    }

    private static async Task<HeldWorkspaceReading> ReadAsync(string folder, IProgress<string>? progress, CancellationToken cancellation)
    {
        var reading = await ReadWorkspace.RunAsync(folder, mayLack: false, progress, today: null, cancellation);
        if (reading.Workspace is not null) return reading;
        reading.Dispose();
        throw new FolderUpdateException(reading.Problems);
    }

    private static async Task<FolderMerge> MergeAsync(ILedger ledger, HeldWorkspaceReading reading, UpdateOptions options, CancellationToken cancellation)
    {
        var code = reading.Workspace!.Settings.Code;
        if (await ledger.HeadAsync(code, cancellation) is null)
            throw new LedgerException(LedgerProblem.OrganisationNotFound, $"found no organisation “{code}” in {ledger.Address}", "load the folder first: plumbline load DIR");
        return await MergeWorkspace.RunAsync(ledger, reading.Workspace, reading.Figures, draft => draft with { Target = FolderSide.Folder, Mine = options.Mine, Theirs = options.Theirs }, cancellation);
    }
}
