using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Collections;
using Plumbline.Core.Units;

namespace Plumbline.App.Definitions.Collections;

/// <summary>Reads the events of one line list from the ledger, a million in about 1 s: their words were checked when they were written.</summary>
internal sealed class EventReader(CollectionDefinition collection)
{
    private readonly Dictionary<string, int> _places = collection.Columns.Select((column, place) => (column.Name, place)).ToDictionary(pair => pair.Name, pair => pair.place, StringComparer.Ordinal);
    private readonly Dictionary<string, UnitCode> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>[] _words = [.. collection.Columns.Select(column => column.Values.ToDictionary(value => value, StringComparer.Ordinal))];

    /// <summary>The event of a row; null where it is unreadable, or uses a word that its column no longer allows.</summary>
    internal ListedEvent? Read(DefinitionRow row)
    {
        var values = new string[_words.Length];
        Array.Fill(values, "");
        string? reference = null;
        UnitCode? unit = null;
        DateOnly? received = null, closed = null;
        var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(row.Body));
        while (json.Read())
        {
            if (json.TokenType != JsonTokenType.PropertyName) continue;
            var name = json.GetString()!;
            json.Read();
            var text = json.GetString()!;
            switch (name)
            {
                case "reference": reference = text; break;
                case "unit": unit = UnitOf(text); break;
                case "received": received = Day(text); break;
                case "closed": closed = Day(text); break;
                default:
                    if (!_places.TryGetValue(name, out var place) || !_words[place].TryGetValue(text, out var word)) return null;
                    values[place] = word;
                    break;
            }
        }

        return reference is null || unit is null || received is null ? null : new ListedEvent(collection.Code, reference, unit, received.Value, closed, ImmutableArray.Create(values));
    }

    private UnitCode? UnitOf(string text)
    {
        if (_units.TryGetValue(text, out var known)) return known;
        if (!UnitCode.Parse(text).TryGet(out var code, out _)) return null;
        return _units[text] = code;
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
