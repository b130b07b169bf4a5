using System.Collections.Frozen;
using Plumbline.App.Caching;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Risks;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Risks;
using Plumbline.Core.Actions;

namespace Plumbline.App.Actions;

/// <summary>Reads the log of actions. Kept until an action is written.</summary>
public static class ReadActions
{
    private const long MostActions = 60_000;
    private const long Least = 100;

    private static readonly KeptFromEarlier<string, ActionLog> Kept = new(MostActions, static log => Least + log.Entries.Count);

    // A part of an organisation shows an action by what it is about.
    private static readonly FactKind[] Shown = [Kinds.Actions.Name, Kinds.Risks.Name, Kinds.Controls.Name];

    /// <summary>The log at the position of the definitions.</summary>
    public static Task<ActionLog> RunAsync(ILedger ledger, OrganisationDefinitions definitions, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        return Kept.GetAsync(ledger, definitions.Picture.Settings.Code, definitions.Position.Number, earlier => MakeAsync(ledger, definitions, earlier)).WaitAsync(cancellation);
    }

    /// <summary>The notes on an action, the latest first.</summary>
    public static async Task<IReadOnlyList<ActionUpdate>> UpdatesAsync(ILedger ledger, OrganisationDefinitions definitions, ActionCode action, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(action);
        return [.. (await RiskParts.ReadAsync(ledger, definitions, Kinds.ActionUpdates, action.ToString(), cancellation)).OrderByDescending(static one => one.At)];
    }

    /// <summary>The last update, up to a day, of each action that is open on it: the keys in one statement, and their words in another.</summary>
    internal static async Task<IReadOnlyDictionary<ActionCode, ActionUpdate>> LastUpdatesAsync(ILedger ledger, OrganisationDefinitions definitions, ActionLog log, DateOnly day, CancellationToken cancellation)
    {
        string[] open = [.. log.Entries.Where(entry => entry.IsOpen(day)).Select(static entry => entry.Action.Code.ToString())];
        var last = await ledger.LastKeysAsync(
            definitions.Picture.Settings.Code, new LastKeysQuery(Kinds.ActionUpdates.Name, open) { Before = RiskRows.AfterDay(day), AsAt = definitions.Position.Number }, cancellation);
        return (await RiskParts.ReadAsync(ledger, definitions, Kinds.ActionUpdates, new DefinitionQuery { Names = last }, cancellation)).ToFrozenDictionary(static one => one.Action);
    }

    private static async Task<ActionLog> MakeAsync(ILedger ledger, OrganisationDefinitions definitions, Earlier<ActionLog>? earlier)
    {
        var organisation = definitions.Picture.Settings.Code;
        if (earlier is not null)
        {
            var written = await ledger.WrittenSinceAsync(organisation, ledger is IPartOfStore ? Shown : [Kinds.Actions.Name], earlier.Position, definitions.Position.Number, CancellationToken.None);
            if (written.Count == 0) return earlier.Value;
        }

        // All versions in one statement: they say when an action was first due, and how often that day was moved.
        var versions = await ledger.VersionsAsync(organisation, Kinds.Actions.Name, definitions.Position.Number, CancellationToken.None);
        var rows = versions.Where(static version => version.Fact.Body is not null).Select(static version => new DefinitionRow(version.Fact.Kind, version.Fact.Key, version.Fact.Body!, version.Change));
        var inForce = versions.GroupBy(static version => version.Fact.Key, StringComparer.Ordinal).Where(static one => one.Last().Fact.Body is not null).Select(static one => one.Key).ToHashSet(StringComparer.Ordinal);
        return new ActionLog(RiskParts.Read(definitions, Kinds.Actions, rows)
            .GroupBy(static action => action.Code)
            .Where(action => inForce.Contains(action.Key.ToString()))
            .Select(static action => ActionEntry.Of(action.Last(), action.Select(static version => version.Due))));
    }
}
