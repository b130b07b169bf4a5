using Plumbline.App.Ledger;
using Plumbline.App.Workspaces;
using Plumbline.App.Workspaces.Formats;
using Plumbline.Core.Collections;

namespace Plumbline.App.Collections;

/// <summary>Reads the events of a line list, as they were after a change.</summary>
public static class ReadRegister
{
    /// <summary>The register at the position of the definitions, its events in order of reference.</summary>
    /// <exception cref="LedgerException">An event bears a word that its column no longer has.</exception>
    public static async Task<EventRegister> AtAsync(ILedger ledger, OrganisationDefinitions definitions, CollectionDefinition collection, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(collection);
        var rows = await ledger.DefinitionsAsync(definitions.Picture.Settings.Code, new DefinitionQuery { Kind = FactKind.Event, AsAt = definitions.Position.Number }, cancellation);
        var reader = new EventReader(collection);
        var events = new List<RegisteredEvent>(rows.Count);
        foreach (var row in rows.Where(row => EventsFormat.IsOf(row, collection.Code)))
        {
            events.Add(reader.Read(row) ?? throw new LedgerException(
                LedgerProblem.InvalidFact,
                $"found an event that its line list no longer reads: {row.Key}, {row.Body}",
                $"keep in the definition of {collection.Code} every column and word that an event bears"));
        }

        return new EventRegister(collection, events);
    }
}
