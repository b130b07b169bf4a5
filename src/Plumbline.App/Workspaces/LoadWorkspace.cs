using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Doors;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Holding;
using Plumbline.App.Observations;

namespace Plumbline.App.Workspaces;

/// <summary>Writes a workspace to the ledger as one change. Facts already in force are left out, so loading the same workspace again makes no change. Nothing is withdrawn: what a folder does not mention stays.</summary>
public static class LoadWorkspace
{
    /// <summary>Commits a workspace.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="workspace">The workspace, read and valid.</param>
    /// <param name="who">Role or user.</param>
    /// <param name="source">The folder's name.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="LedgerException">The store refuses; nothing was written.</exception>
    public static async Task<CommitResult> RunAsync(ILedger ledger, Workspace workspace, string who, string source, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        using var figures = await HeldFacts.GatherAsync(workspace.Observations.ToAsyncEnumerable(), new ObservationFacts().Of, cancellation);
        return await RunAsync(ledger, workspace, figures, who, source, progress: null, cancellation);
    }

    /// <summary>Commits a workspace whose figures are held separately.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="workspace">The workspace, read and valid.</param>
    /// <param name="figures">Its figures.</param>
    /// <param name="who">Role or user.</param>
    /// <param name="source">The folder's name.</param>
    /// <param name="progress">Receives a message when the load waits for another writer.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="LedgerException">The store refuses; nothing was written.</exception>
    public static async Task<CommitResult> RunAsync(ILedger ledger, Workspace workspace, HeldFacts figures, string who, string source, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(workspace);
        return await ledger.Door.RunAsync(UseCase.Load, () => CommitAsync(ledger, workspace, figures, who, source, progress, cancellation));
    }

    private static async Task<CommitResult> CommitAsync(ILedger ledger, Workspace workspace, HeldFacts figures, string who, string source, IProgress<string>? progress, CancellationToken cancellation)
    {
        var organisation = workspace.Settings.Code;
        var head = await ledger.HeadAsync(organisation, cancellation);
        if (head is not null) await RequireAgreementAsync(ledger, await ReadDefinitions.RunAsync(ledger, organisation, head, cancellation), workspace, cancellation);
        return await ledger.CommitAsync(
            organisation,
            new ChangeDraft
            {
                Author = new(who),
                Reason = $"Load {workspace.Settings.Name}",
                Source = source,
                BasedOn = head,
                Definitions = [.. Kinds.All.SelectMany(kind => kind.Facts(workspace))],
                Blobs = [.. Kinds.All.SelectMany(kind => kind.Blobs(workspace))],
                Held = figures,
                Folder = workspace.Settings.Workspace,
                Doing = progress is null ? null : progress.Report,
            },
            cancellation);
    }

    // The coming definitions and those that stay in the ledger must agree: one tree of units, targets without conflicts, and no stranded figures.
    private static async Task RequireAgreementAsync(ILedger ledger, OrganisationDefinitions there, Workspace coming, CancellationToken cancellation)
    {
        var whole = Kinds.All.Where(kind => kind.IsInPicture).Aggregate(coming, (beside, kind) => kind.Beside(there.Workspace, beside));
        if (Kinds.NewContradiction(there.Workspace, whole) is { } problem)
            throw new LedgerException(LedgerProblem.InvalidFact, $"conflict with the ledger: found {problem.Found}; expected {problem.Expected}", "nothing was changed; correct the folder and load it again");
        if (await FindStrandedFigure.RunAsync(ledger, coming.Settings.Code, there.Workspace, whole, there.Position.Number, static _ => false, cancellation) is { } stranded)
            throw new LedgerException(LedgerProblem.InvalidFact, $"conflict with the ledger: found {stranded}", "nothing was changed; withdraw those figures first, or leave the definition as it was");
    }
}
