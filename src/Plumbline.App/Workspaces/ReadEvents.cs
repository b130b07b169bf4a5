using Plumbline.App.Workspaces.Formats;
using Plumbline.Core.Collections;
using Plumbline.Core.Text;

namespace Plumbline.App.Workspaces;

/// <summary>Reads the events of line lists: every file, each event once. The part of a file's name before its first dot that is a line list's code says whose events it holds: <c>complaints.csv</c>, <c>complaints.2023.csv</c>.</summary>
internal static class ReadEvents
{
    internal static List<RegisteredEvent> From(IEnumerable<(string File, string Text)> files, IReadOnlyList<CollectionDefinition> collections, WorkspaceContext context, FileProblems problems)
    {
        var events = new List<RegisteredEvent>();
        var places = new Dictionary<(CollectionCode, string), (string File, int Row)>();
        foreach (var (file, text) in files)
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var collection = collections.FirstOrDefault(one => name == one.Code.ToString() || name.StartsWith($"{one.Code}.", StringComparison.Ordinal));
            if (collection is null)
            {
                var codes = collections.Select(one => one.Code.ToString()).ToList();
                problems.Add(file, 0, 0, new Problem($"events of “{name}”", codes.Count == 0 ? $"a definition of it, {CollectionsFormat.Folder}/{name}.yaml" : $"one of the line lists {string.Join(", ", codes)}{Spelling.Suggestion(name, codes)}"));
                continue;
            }

            Read(text, file, collection, context, problems, events, places);
        }

        return events;
    }

    private static void Read(
        string text, string file, CollectionDefinition collection, WorkspaceContext context, FileProblems problems, List<RegisteredEvent> events, Dictionary<(CollectionCode, string), (string File, int Row)> places)
    {
        var format = new EventsFormat(collection);
        foreach (var row in CsvTable.Read(text, file, format.Columns, format.Required, problems, EventsFormat.WhyNoOther))
        {
            if (format.Read(row, context) is not { } one) continue;
            if (places.TryAdd((one.Collection, one.Reference), (file, row.Row))) events.Add(one);
            else if (places[(one.Collection, one.Reference)] is var first) row.Add("reference", new Problem($"{one.Reference} a second time", $"each event once; it stands in {first.File}:{first.Row}"));
        }
    }
}
