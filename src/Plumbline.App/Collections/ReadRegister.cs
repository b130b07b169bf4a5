using Plumbline.App.Ledger;
using Plumbline.App.Workspaces;
using Plumbline.App.Workspaces.Formats;
using Plumbline.Core.Collections;

namespace Plumbline.App.Collections;

/// <summary>Reads the events of a line list, as they were after a change.</summary>
public static class ReadRegister
{
    /// <summary>The register at the position of the definitions, its events in order of reference.</summary>
    /// <exception cref="LedgerException">An event does not read.</exception>
    public static async Task<EventRegister> AtAsync(ILedger ledger, OrganisationDefinitions definitions, CollectionDefinition collection, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(collection);
        var rows = await ledger.DefinitionsAsync(definitions.Picture.Settings.Code, FactKind.Event, definitions.Position.Number, cancellation);
        var format = new EventsFormat(collection);
        var context = WorkspaceContext.Of(definitions.Workspace);
        var problems = new FileProblems();
        var events = rows.Where(row => EventsFormat.IsOf(row, collection.Code)).Select(row => format.Read(FactBody.Row(row, format.Columns, problems), context)).OfType<RegisteredEvent>().ToList();
        return problems.Count == 0
            ? new EventRegister(collection, events)
            : throw new LedgerException(
                LedgerProblem.InvalidFact,
                $"found {problems.Count} events of {collection.Code} that its definition no longer reads: {problems.InOrder[0]}",
                "keep in the definition every word that an event bears, or bring the events in again in the new words");
    }
}
