using Plumbline.App.Access;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Collections;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Importing;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Access;
using Plumbline.Core.Collections;

namespace Plumbline.App.Collections;

/// <summary>The result of reading a file of events: the events, or all the problems found.</summary>
public sealed record EventsReading(IReadOnlyList<ListedEvent> Events, IReadOnlyList<FileProblem> Problems);

/// <summary>Imports the rows of a file into a line list, as one change with its reason. An event that the list already has unchanged is left out; one that differs is revised.</summary>
public static class ImportEvents
{
    /// <summary>Reads a file; nothing is written.</summary>
    /// <param name="file">CSV or an Excel workbook, with the columns of the line list and no other.</param>
    /// <param name="definitions">The organisation's definitions.</param>
    /// <param name="collection">The line list.</param>
    public static EventsReading Read(ImportFile file, OrganisationDefinitions definitions, CollectionDefinition collection)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(collection);
        var problems = new FileProblems();
        var (list, problem) = LineListFile.Read(file, definitions.Picture.Settings.Calendar, collection);
        if (problem is not null) return new EventsReading([], [problem]);
        var events = EventsKind.Read([($"{collection.Code}.csv", list.Text)], [collection], WorkspaceContext.Of(definitions.Workspace), problems, new DefinitionPlaces());
        return new EventsReading(events, [.. problems.InOrder.Select(list.InFile)]);
    }

    /// <summary>Commits the events.</summary>
    /// <exception cref="NotAllowedException">The actor may not.</exception>
    /// <exception cref="LedgerException">The store refuses the change; nothing was written.</exception>
    public static Task<CommitResult> IntoAsync(
        ILedger ledger, OrganisationDefinitions definitions, CollectionDefinition collection, IReadOnlyList<ListedEvent> events, Actor actor, string reason, string source, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        actor.Demand(Operation.Import, definitions.Picture.Settings.Code);
        var table = new EventsTable(collection);
        return ledger.CommitAsync(
            definitions.Picture.Settings.Code,
            new ChangeDraft
            {
                Author = actor.Author,
                Reason = reason,
                Source = source,
                BasedOn = definitions.Position.Number,
                Definitions = [.. events.Select(table.ToFact)],
            },
            cancellation);
    }
}
