using System.Text.Json;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Writers.Json;

/// <summary>Writes properties of a document's JSON; what is absent is left out.</summary>
internal sealed class JsonFields(Utf8JsonWriter json)
{
    private readonly InlineJson _inlines = new(json);

    internal void Text(string name, string? text)
    {
        if (text is not null) json.WriteString(name, text);
    }

    internal void Whole(string name, int number) => json.WriteNumber(name, number);

    internal void Flag(string name, bool isSo)
    {
        if (isSo) json.WriteBoolean(name, isSo);
    }

    /// <summary>Running text: an array of its parts.</summary>
    internal void Words(string name, RichText? text)
    {
        if (text is null) return;
        json.WritePropertyName(name);
        _inlines.Write(text);
    }

    /// <summary>An array with an object for each item.</summary>
    internal void Each<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
