using System.Text.Encodings.Web;
using System.Text.Json;
using Plumbline.App.Ledger;

namespace Plumbline.App.Workspaces.Formats;

/// <summary>The body of a definition in the ledger: a JSON object of texts, keys in order of code point, blank ones left out. The same content is the same text.</summary>
internal static class FactBody
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Of(IEnumerable<(string Key, string? Text)> fields)
    {
        var sorted = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, text) in fields)
        {
            if (!string.IsNullOrEmpty(text)) sorted.Add(key, text.IsNormalized() ? text : text.Normalize());
        }

        return JsonSerializer.Serialize(sorted, Plain);
    }

    /// <exception cref="LedgerException">The body is not what a program of ours wrote.</exception>
    internal static IReadOnlyDictionary<string, string> Fields(DefinitionRow row)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(row.Body, Plain) ?? throw Damage.Of(row.Change, $"the {row.Kind.Name()} “{row.Key}” has no content");
        }
        catch (JsonException e)
        {
            throw Damage.Of(row.Change, $"the {row.Kind.Name()} “{row.Key}” does not read", e);
        }
    }

    /// <summary>The body as a row, to be read by the format that wrote it.</summary>
    internal static RowReader Row(DefinitionRow row, IReadOnlyList<string> columns, FileProblems problems)
    {
        var fields = Fields(row);
        var places = new ColumnPlaces();
        for (var place = 0; place < columns.Count; place++) places.TryAdd(columns[place], place);
        return new RowReader($"ledger/{row.Kind.Name()}/{row.Key}", row.Change.Value, [.. columns.Select(column => fields.GetValueOrDefault(column, ""))], places, problems, isHeld: true);
    }
}
