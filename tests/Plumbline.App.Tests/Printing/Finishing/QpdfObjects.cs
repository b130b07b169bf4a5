using System.Text.Json;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Printing.Finishing;

/// <summary>A PDF file as qpdf reads it. Texts begin with <c>u:</c>, names with <c>/</c>, references end in <c>R</c>.</summary>
internal sealed class QpdfObjects
{
    private readonly string path;
    private readonly JsonElement objects;

    internal QpdfObjects(string path)
    {
        this.path = path;
        objects = JsonDocument.Parse(Tool.Run("qpdf", "--json", "--json-key=qpdf", path)).RootElement.GetProperty("qpdf")[1];
    }

    internal JsonElement Root => Resolve(objects.GetProperty("trailer").GetProperty("value").GetProperty("/Root"));

    internal JsonElement Information => Resolve(objects.GetProperty("trailer").GetProperty("value").GetProperty("/Info"));

    /// <summary>The elements of the structure of one kind.</summary>
    internal IReadOnlyList<JsonElement> Elements(string kind) => [.. Dictionaries.Where(one => NameOf(one, "/S") == "/" + kind && one.TryGetProperty("/P", out _))];

    /// <summary>The links of pages.</summary>
    internal IReadOnlyList<JsonElement> Links => [.. Dictionaries.Where(static one => NameOf(one, "/Subtype") == "/Link")];

    /// <summary>The kinds of the elements within an element; "" for content.</summary>
    internal IReadOnlyList<string> KindsWithin(JsonElement element) => [.. Kids(element).Select(kid => kid.ValueKind is JsonValueKind.String ? NameOf(Resolve(kid), "/S") : "")];

    /// <summary>How many pieces of content an element has, with those of the elements within it.</summary>
    internal int Pieces(JsonElement element) => Kids(element).Sum(kid => kid.ValueKind is JsonValueKind.String ? Pieces(Resolve(kid)) : kid.ValueKind is JsonValueKind.Number || kid.TryGetProperty("/MCID", out _) ? 1 : 0);

    /// <summary>The depth, text and page of each bookmark.</summary>
    internal IReadOnlyList<(int Level, string Title, int Page)> Bookmarks =>
        [.. Entries(JsonDocument.Parse(Tool.Run("qpdf", "--json", "--json-key=outlines", path)).RootElement.GetProperty("outlines"), 1)];

    /// <summary>The contents of the pages.</summary>
    internal IEnumerable<string> Contents => JsonDocument.Parse(Tool.Run("qpdf", "--json", "--json-key=pages", path)).RootElement.GetProperty("pages").EnumerateArray()
        .Select(page => Tool.Run("qpdf", "--show-object=" + page.GetProperty("contents")[0].GetString()!.Split(' ')[0], "--filtered-stream-data", path));

    internal JsonElement Resolve(JsonElement value) => value.ValueKind is JsonValueKind.String && value.GetString()!.EndsWith(" R", StringComparison.Ordinal)
        ? objects.GetProperty("obj:" + value.GetString()) is var found && found.TryGetProperty("value", out var plain) ? plain : found.GetProperty("stream").GetProperty("dict")
        : value;

    private IEnumerable<JsonElement> Dictionaries => objects.EnumerateObject()
        .Where(static one => one.Value.TryGetProperty("value", out var value) && value.ValueKind is JsonValueKind.Object).Select(static one => one.Value.GetProperty("value"));

    private static List<JsonElement> Kids(JsonElement element) =>
        !element.TryGetProperty("/K", out var kids) ? [] : kids.ValueKind is JsonValueKind.Array ? [.. kids.EnumerateArray()] : [kids];

    private static string NameOf(JsonElement element, string key) => element.TryGetProperty(key, out var name) && name.ValueKind is JsonValueKind.String ? name.GetString()! : "";

    private static IEnumerable<(int, string, int)> Entries(JsonElement entries, int level) => entries.EnumerateArray()
        .SelectMany(entry => Entries(entry.GetProperty("kids"), level + 1).Prepend((level, entry.GetProperty("title").GetString()!, entry.GetProperty("destpageposfrom1").GetInt32())));
}
