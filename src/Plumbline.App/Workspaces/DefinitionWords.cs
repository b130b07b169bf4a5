using System.Text.Json;
using Plumbline.App.Ledger;

namespace Plumbline.App.Workspaces;

/// <summary>What ledger and folder say of a definition, in words: <c>indicator: stability; kind: unit</c>. Where both define it, only the fields that differ.</summary>
internal static class DefinitionWords
{
    private const int Fields = 4;
    private const int Longest = 80;

    /// <summary>The fact with words in place of the canonical JSON of its bodies; a figure as it is.</summary>
    internal static MergedFact Of(MergedFact fact)
    {
        if (fact.Kind == "figure") return fact;
        var (ledger, folder) = (FieldsOf(fact.Ledger), FieldsOf(fact.Folder));
        return fact with { Ledger = Said(ledger, folder), Folder = Said(folder, ledger) };
    }

    private static string? Said(List<(string Name, string Text)>? fields, List<(string Name, string Text)>? others)
    {
        if (fields is null) return null;
        var other = others?.ToDictionary(field => field.Name, field => field.Text, StringComparer.Ordinal);
        List<string> said = [];
        foreach (var (name, text) in fields)
        {
            if (other is null || !other.TryGetValue(name, out var theirs)) said.Add($"{name}: {Cut(text, from: 0)}");
            else if (theirs != text) said.Add($"{name}: {Cut(text, text.Zip(theirs).TakeWhile(pair => pair.First == pair.Second).Count())}");
        }

        if (other is not null) said.AddRange(other.Keys.Except(fields.Select(field => field.Name), StringComparer.Ordinal).Select(name => $"no {name}"));
        return string.Join("; ", said.Take(Fields)) + (said.Count > Fields ? "; …" : "");
    }

    // Of a long text the part from a little before the first difference.
    private static string Cut(string text, int from)
    {
        const int before = 20;
        var start = text.Length <= Longest || from <= Longest / 2 ? 0 : from - before;
        var shown = text[start..Math.Min(text.Length, start + Longest)].ReplaceLineEndings(" ");
        return $"{(start > 0 ? "…" : "")}{shown}{(start + Longest < text.Length ? "…" : "")}";
    }

    private static List<(string Name, string Text)>? FieldsOf(string? body)
    {
        if (body is null) return null;
        try
        {
            using var json = JsonDocument.Parse(body);
            return [.. Leaves("", json.RootElement)];
        }
        catch (JsonException)
        {
            // A body that Plumbline did not write: the chain is broken there, and changes --verify says so.
            return [("unreadable", body)];
        }
    }

    // A list of texts is one field; an entry of another list has its number in its name.
    private static IEnumerable<(string Name, string Text)> Leaves(string name, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Leaves($"{name} {field.Name}".TrimStart(), field.Value)),
        JsonValueKind.Array when element.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String) =>
            element.EnumerateArray().SelectMany((item, place) => Leaves(FormattableString.Invariant($"{name} {place + 1}"), item)),
        JsonValueKind.Array => [(name, string.Join(", ", element.EnumerateArray().Select(item => item.GetString())))],
        _ => [(name, element.ToString())],
    };
}
