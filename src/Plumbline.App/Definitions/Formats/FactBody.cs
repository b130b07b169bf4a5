using System.Text.Json;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Definitions.Formats;

/// <summary>The body of a definition in the ledger: canonical JSON of objects, lists and texts.</summary>
internal static class FactBody
{
    private static readonly JsonDocumentOptions Limits = new() { MaxDepth = YamlDocument.DeepestNesting };

    internal static string Of(FactTree tree) => tree.ToJson();

    /// <summary>The body as keys and values, for the kind that wrote it.</summary>
    /// <exception cref="LedgerException">Plumbline cannot have written the body.</exception>
    internal static YamlMap Map(DefinitionRow row, FileProblems problems)
    {
        using var json = Parse(row);
        return YamlMap.Held(json.RootElement, Place(row), problems) ?? throw Damage.Of(row.Change, $"the {row.Kind} “{row.Key}” holds a value that is not text, list or keys, or a duplicate key");
    }

    /// <summary>The body as a row, for the kind that wrote it. List items are joined with the separator of their cell.</summary>
    /// <exception cref="LedgerException">Plumbline cannot have written the body.</exception>
    internal static TableRow Row(DefinitionRow row, IReadOnlyList<string> columns, IReadOnlyDictionary<string, string> lists, FileProblems problems)
    {
        using var json = Parse(row);
        var places = new ColumnPlaces();
        for (var place = 0; place < columns.Count; place++) places.TryAdd(columns[place], place);
        return new TableRow(Place(row), row.Change.Value, [.. columns.Select(Cell)], places, problems, isHeld: true);

        string Cell(string column)
        {
            if (!json.RootElement.TryGetProperty(column, out var field)) return "";
            var separator = lists.GetValueOrDefault(column);
            if (field.ValueKind == JsonValueKind.String && separator is null) return field.GetString()!;
            if (field.ValueKind == JsonValueKind.Array && separator is not null && field.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String))
                return string.Join(separator, field.EnumerateArray().Select(item => item.GetString()));
            throw Damage.Of(row.Change, $"“{column}” of the {row.Kind} “{row.Key}” is not a {(separator is null ? "text" : "list of texts")}");
        }
    }

    private static string Place(DefinitionRow row) => $"ledger/{row.Kind}/{row.Key}";

    private static JsonDocument Parse(DefinitionRow row)
    {
        if (row.Body.Length > YamlDocument.LongestText) throw Damage.Of(row.Change, $"the {row.Kind} “{row.Key}” is longer than any definition");
        try
        {
            var json = JsonDocument.Parse(row.Body, Limits);
            if (json.RootElement.ValueKind == JsonValueKind.Object) return json;
            json.Dispose();
        }
        catch (JsonException e)
        {
            throw Damage.Of(row.Change, $"the {row.Kind} “{row.Key}” is unreadable", e);
        }

        throw Damage.Of(row.Change, $"the {row.Kind} “{row.Key}” has no content");
    }
}
