using Plumbline.App.Ledger;
using Plumbline.App.Workspaces.Formats;

namespace Plumbline.App.Workspaces;

/// <summary>Brings a workspace into the ledger as one change. What the ledger already says is left out; the same workspace again is no change at all. Nothing is withdrawn: what a folder does not mention stays.</summary>
public static class LoadWorkspace
{
    /// <summary>Commits a workspace.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="workspace">The workspace, read and found in order.</param>
    /// <param name="who">Role or user.</param>
    /// <param name="source">The folder's name.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <exception cref="LedgerException">The store refuses; nothing was written.</exception>
    public static async Task<CommitResult> IntoAsync(ILedger ledger, Workspace workspace, string who, string source, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(workspace);
        var organisation = workspace.Settings.Code;
        return await ledger.CommitAsync(
            organisation,
            new ChangeDraft
            {
                Who = who,
                Reason = $"Load {workspace.Settings.Name}",
                Source = source,
                BasedOn = await ledger.HeadAsync(organisation, cancellation),
                Definitions = [.. Definitions(workspace)],
                Observations = workspace.Observations.Select(ObservationsFormat.ToFact).ToAsyncEnumerable(),
            },
            cancellation);
    }

    private static IEnumerable<DefinitionFact> Definitions(Workspace workspace) =>
    [
        SettingsFormat.ToFact(workspace.Settings),
        .. workspace.Units.Select(new UnitsFormat().ToFact),
        .. workspace.Indicators.Select(new IndicatorsFormat().ToFact),
        .. workspace.Targets.Select(new TargetsFormat().ToFact),
        .. workspace.Benchmarks.Select(new BenchmarksFormat().ToFact),
        .. workspace.Checks.Select(new ChecksFormat().ToFact),
        .. workspace.Acceptances.Select(new AcceptancesFormat().ToFact),
        .. workspace.Mappings.Select(new MappingsFormat().ToFact),
        .. workspace.Commentaries.Select(CommentaryFormat.ToFact),
        .. workspace.Reports.Select(ReportsFormat.ToFact),
        .. workspace.Collections.Select(CollectionsFormat.ToFact),
        .. workspace.Collections.SelectMany(collection => workspace.Events.Where(one => one.Collection == collection.Code).Select(new EventsFormat(collection).ToFact)),
    ];
}
