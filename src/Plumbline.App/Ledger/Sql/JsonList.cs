using System.Text;
using System.Text.Json;

namespace Plumbline.App.Ledger.Sql;

/// <summary>Lists as JSON, for parameters that a statement takes apart. They are written value by value: a serialiser takes longer to get ready than all the lists of a command take to write.</summary>
internal static class JsonList
{
    internal static string Of(IEnumerable<int> numbers) => Written(json =>
    {
        foreach (var number in numbers) json.WriteNumberValue(number);
    });

    internal static string Of(IEnumerable<string> texts) => Written(json =>
    {
        foreach (var text in texts) json.WriteStringValue(text);
    });

    /// <summary>A list of lists of two texts.</summary>
    internal static string OfPairs(IEnumerable<(string First, string Second)> pairs) => Written(json =>
    {
        foreach (var (first, second) in pairs)
        {
            json.WriteStartArray();
            json.WriteStringValue(first);
            json.WriteStringValue(second);
            json.WriteEndArray();
        }
    });

    private static string Written(Action<Utf8JsonWriter> items)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            items(json);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
