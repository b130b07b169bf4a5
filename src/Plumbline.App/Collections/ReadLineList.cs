using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Collections;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Collections;

namespace Plumbline.App.Collections;

/// <summary>Reads the events of a line list, as they were after a change.</summary>
public static class ReadLineList
{
    /// <summary>The line list at the position of the definitions, its events ordered by reference.</summary>
    /// <exception cref="LedgerException">An event has a word that its column no longer allows.</exception>
    public static async Task<LineList> RunAsync(ILedger ledger, OrganisationDefinitions definitions, CollectionDefinition collection, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(collection);
        var query = new DefinitionQuery { Kind = Kinds.Events.Name, Parent = collection.Code.ToString(), AsAt = definitions.Position.Number };
        return new LineList(collection, [.. EventsKind.Read(await ledger.DefinitionsAsync(definitions.Picture.Settings.Code, query, cancellation), collection)]);
    }
}
