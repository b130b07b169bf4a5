using System.Text.Json;

namespace Plumbline.App.Correcting;

/// <summary>A field of a definition that a change wrote.</summary>
/// <param name="Field">Its name, after those it stands in: <c>spc minimum</c>; empty where the body has no fields.</param>
/// <param name="Was">Its content before; null where it had none.</param>
/// <param name="Is">Its content after; null where it has none.</param>
public sealed record FieldChange(string Field, string? Was, string? Is)
{
    /// <summary>The fields in which two bodies of a definition differ, in the order of their names in the later body.</summary>
    /// <param name="was">The body before; null where there was none.</param>
    /// <param name="now">The body after; null where it was withdrawn.</param>
    public static IReadOnlyList<FieldChange> Between(string? was, string? now)
    {
        var (before, after) = (FieldsOf(was), FieldsOf(now));
        return [.. after.Keys.Concat(before.Keys).Distinct(StringComparer.Ordinal)
            .Select(field => new FieldChange(field, before.GetValueOrDefault(field), after.GetValueOrDefault(field)))
            .Where(static change => change.Was != change.Is)];
    }

    private static Dictionary<string, string> FieldsOf(string? body)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (body is null) return fields;
        try
        {
            using var json = JsonDocument.Parse(body);
            Add(fields, "", json.RootElement);
        }
        catch (JsonException)
        {
            fields[""] = body;
        }

        return fields;
    }

    private static void Add(Dictionary<string, string> fields, string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject()) Add(fields, Within(name, property.Name), property.Value);
                break;
            case JsonValueKind.Array when value.EnumerateArray().All(static item => item.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)):
                fields[name] = string.Join(", ", value.EnumerateArray().Select(static item => item.ToString()));
                break;
            case JsonValueKind.Array:
                foreach (var (item, place) in value.EnumerateArray().Select(static (item, place) => (item, place)))
                    Add(fields, Within(name, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{place + 1}")), item);
                break;
            case JsonValueKind.Undefined or JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null:
                fields[name] = value.ToString();
                break;
        }
    }

    private static string Within(string outer, string name) => outer.Length == 0 ? name : $"{outer} {name}";
}
