using Plumbline.App.Caching;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Risks;
using Plumbline.Core.Actions;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Actions;

/// <summary>Reads the log of actions. Kept by position.</summary>
public static class ReadActions
{
    private const long MostActions = 60_000;
    private const long Least = 100;

    private static readonly KeptAtPosition<Key, ActionLog> Kept = new(MostActions, static log => Least + log.Entries.Count);

    /// <summary>The log at the position of the definitions.</summary>
    public static Task<ActionLog> RunAsync(ILedger ledger, OrganisationDefinitions definitions, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        return Kept.GetAsync(ledger, new Key(definitions.Picture.Settings.Code, definitions.Position.Number), () => ReadAsync(ledger, definitions)).WaitAsync(cancellation);
    }

    /// <summary>The notes on an action, the latest first.</summary>
    public static async Task<IReadOnlyList<ActionUpdate>> UpdatesAsync(ILedger ledger, OrganisationDefinitions definitions, ActionCode action, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(action);
        return [.. (await RiskParts.ReadAsync(ledger, definitions, Kinds.ActionUpdates, action.ToString(), cancellation)).OrderByDescending(static one => one.At)];
    }

    private static async Task<ActionLog> ReadAsync(ILedger ledger, OrganisationDefinitions definitions)
    {
        var entries = new List<ActionEntry>();
        foreach (var action in await RiskParts.ReadAsync(ledger, definitions, Kinds.Actions, parent: "", CancellationToken.None))
        {
            var versions = await ledger.DefinitionHistoryAsync(definitions.Picture.Settings.Code, Kinds.Actions.Name, action.Code.ToString(), cancellation: CancellationToken.None);
            var rows = versions.Where(version => version.Change <= definitions.Position.Number && version.Fact.Body is not null).Select(static version => new Ledger.Facts.DefinitionRow(version.Fact.Kind, version.Fact.Key, version.Fact.Body!, version.Change));
            entries.Add(ActionEntry.Of(action, RiskParts.Read(definitions, Kinds.Actions, rows).Select(static version => version.Due)));
        }

        return new ActionLog(entries);
    }

    private readonly record struct Key(string Organisation, ChangeNumber Position);
}
