using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Writers.Json;

/// <summary>A document as canonical JSON: every word and figure of it in reading order, with what each is, and where its links lead.</summary>
/// <remarks>
/// The same document always gives the same bytes: UTF-8, no white space, properties in a fixed order, what is absent left out.
/// The reference line and the day of making are left out too, since they say where a document comes from and not what it says;
/// so are colours, widths, pages and the shapes of drawings, since they are how it looks.
/// </remarks>
public static class DocumentJson
{
    /// <summary>The JSON of a document.</summary>
    public static byte[] Write(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            var fields = new JsonFields(json);
            json.WriteStartObject();
            fields.Text("title", document.Title);
            fields.Text("organisation", document.Organisation);
            fields.Text("unit", document.Unit);
            fields.Text("audience", document.Audience);
            fields.Text("period", document.Period);
            fields.Text("description", document.Description);
            fields.Text("classification", document.Classification);
            fields.Text("language", document.Language.Name);
            if (document.Cover is { } cover) Cover(json, fields, cover);
            var elements = new ElementJson(json, fields);
            elements.Write("content", document.Content);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The content hash of a document: SHA-256 of its JSON, 64 hexadecimal digits.</summary>
    public static string HashOf(Document document) => Convert.ToHexStringLower(SHA256.HashData(Write(document)));

    private static void Cover(Utf8JsonWriter json, JsonFields fields, Cover cover)
    {
        json.WriteStartObject("cover");
        fields.Text("subtitle", cover.Subtitle);
        fields.Each("details", cover.Details, (Definition detail) =>
        {
            fields.Words("term", detail.Term);
            fields.Words("meaning", detail.Meaning);
        });
        json.WriteEndObject();
    }
}
