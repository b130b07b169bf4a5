using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Collections;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Collections;

/// <summary>collections/*.csv: the events of line lists, each event once. The part of a file's name before its first dot that is a line list's code says whose events it holds: <c>complaints.csv</c>, <c>complaints.2023.csv</c>.</summary>
internal sealed class EventsKind : DefinitionKind<ListedEvent>
{
    /// <summary>The only instance.</summary>
    internal static EventsKind Instance { get; } = new();

    internal override FactKind Name { get; } = FactKind.Of("event");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.Folder("collections", ".csv");

    internal override bool IsInPicture => false;

    internal override DefinitionKind? ParentKind => CollectionsKind.Instance;

    internal override string Key(ListedEvent value) => value.Reference;

    internal override string Parent(ListedEvent value) => value.Collection.ToString();

    internal override void ReadFiles(IWorkspaceFiles files, DefinitionReading reading) =>
        reading.Add<ListedEvent>(Read(files.Texts(Place), reading.Values.Of<CollectionDefinition>(), reading.Context, reading.Problems, reading.Places));

    /// <summary>The events in files of known line lists.</summary>
    internal static List<ListedEvent> Read(IEnumerable<(string File, string Text)> files, IReadOnlyList<CollectionDefinition> collections, WorkspaceContext context, FileProblems problems, DefinitionPlaces places)
    {
        var events = new List<ListedEvent>();
        foreach (var (file, text) in files)
        {
            if (Find(file, collections, problems) is not { } collection) continue;
            var table = new EventsTable(collection);
            foreach (var row in CsvTable.Read(text, file, table.Columns, table.Required, problems, EventsTable.WhyNoOther))
            {
                if (table.Read(row, context) is not { } one) continue;
                if (places.Add(EventsKind.Instance.Name, $"{one.Collection}", one.Reference, new DefinitionPlace(file, row.Row)) is not { } first) events.Add(one);
                else row.Add("reference", new Problem($"{one.Reference} a second time", $"each event once; it stands in {first.File}:{first.Row}"));
            }
        }

        return events;
    }

    /// <summary>Reads the events of the line lists already read.</summary>
    /// <exception cref="LedgerException">An event uses a word that its column no longer allows.</exception>
    internal override void ReadFacts(IEnumerable<DefinitionRow> rows, DefinitionReading reading)
    {
        var byCollection = rows.ToLookup(row => row.Parent, StringComparer.Ordinal);
        reading.Add<ListedEvent>([.. reading.Values.Of<CollectionDefinition>().SelectMany(collection => Read(byCollection[$"{collection.Code}"], collection))]);
    }

    /// <summary>The events of one line list.</summary>
    /// <exception cref="LedgerException">An event uses a word that its column no longer allows.</exception>
    internal static IEnumerable<ListedEvent> Read(IEnumerable<DefinitionRow> rows, CollectionDefinition collection)
    {
        var reader = new EventReader(collection);
        return rows.Select(row => reader.Read(row) ?? throw new LedgerException(
            LedgerProblem.InvalidFact,
            $"found an event that its line list no longer reads: {row.Parent}/{row.Key}, {row.Body}",
            $"keep in the definition of {collection.Code} every column and word that an event uses"));
    }

    internal override IEnumerable<DefinitionFact> Facts(Workspace workspace) => workspace.Collections.SelectMany(collection => new EventsTable(collection).Facts(workspace));

    internal override IEnumerable<DumpedFile> Dump(Workspace workspace) => workspace.Collections.SelectMany(collection => new EventsTable(collection).Dump(workspace));

    private static CollectionDefinition? Find(string file, IReadOnlyList<CollectionDefinition> collections, FileProblems problems)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        if (collections.FirstOrDefault(one => name == one.Code.ToString() || name.StartsWith($"{one.Code}.", StringComparison.Ordinal)) is { } collection) return collection;
        var codes = collections.Select(one => one.Code.ToString()).ToList();
        problems.Add(file, 0, 0, new Problem($"events of “{name}”", codes.Count == 0 ? $"a definition of it, {CollectionsKind.Instance.Place.Name}/{name}.yaml" : $"one of the line lists {string.Join(", ", codes)}{Spelling.Suggestion(name, codes)}"));
        return null;
    }
}
