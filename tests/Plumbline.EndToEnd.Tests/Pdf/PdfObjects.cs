using System.Collections.Concurrent;
using System.Text.Json;
using Plumbline.EndToEnd.Tests.Support;
using Plumbline.Tests.Support;

namespace Plumbline.EndToEnd.Tests.Pdf;

/// <summary>The objects and outline of a PDF file, as qpdf reads them. Texts begin with <c>u:</c>, names with <c>/</c>.</summary>
internal sealed class PdfObjects
{
    private static readonly ConcurrentDictionary<string, PdfObjects> Known = new(StringComparer.Ordinal);

    private readonly JsonElement _objects;

    private PdfObjects(string path)
    {
        _objects = JsonDocument.Parse(Tool.Run("qpdf", "--json", "--json-key=qpdf", path)).RootElement.GetProperty("qpdf")[1];
        Outline = [.. Entries(JsonDocument.Parse(Tool.Run("qpdf", "--json", "--json-key=outlines", path)).RootElement.GetProperty("outlines"))];
        Dictionaries = [.. _objects.EnumerateObject()
            .Where(one => one.Value.TryGetProperty("value", out var value) && value.ValueKind is JsonValueKind.Object)
            .Select(one => one.Value.GetProperty("value"))];
        Root = Resolve(_objects.GetProperty("trailer").GetProperty("value").GetProperty("/Root"));
    }

    /// <summary>The catalogue dictionary.</summary>
    internal JsonElement Root { get; }

    /// <summary>Every dictionary that is an indirect object.</summary>
    internal IReadOnlyList<JsonElement> Dictionaries { get; }

    /// <summary>The outline entries in order: depth, text and page.</summary>
    internal IReadOnlyList<(int Level, string Title, int Page)> Outline { get; }

    /// <summary>The objects of a report, read once for all tests.</summary>
    internal static PdfObjects Of(Papers papers, string paper) => Known.GetOrAdd(papers.Pdf(paper), static path => new PdfObjects(path));

    /// <summary>The objects of another file.</summary>
    internal static PdfObjects Read(string path) => new(path);

    /// <summary>The structure elements of one type, such as <c>/Figure</c>.</summary>
    internal IEnumerable<JsonElement> Tagged(string kind) =>
        Dictionaries.Where(one => one.TryGetProperty("/S", out var s) && s.ValueKind is JsonValueKind.String && s.GetString() == kind && one.TryGetProperty("/P", out _));

    private JsonElement Resolve(JsonElement reference) => _objects.GetProperty("obj:" + reference.GetString()).GetProperty("value");

    private static IEnumerable<(int Level, string Title, int Page)> Entries(JsonElement entries, int level = 1) =>
        entries.EnumerateArray().SelectMany(entry => Entries(entry.GetProperty("kids"), level + 1)
            .Prepend((level, entry.GetProperty("title").GetString()!, entry.GetProperty("destpageposfrom1").GetInt32())));
}
