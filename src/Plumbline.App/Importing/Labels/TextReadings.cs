using Plumbline.Core.Observations;

namespace Plumbline.App.Importing.Labels;

/// <summary>Finds the meaning of a text that a user has given, now or earlier.</summary>
internal sealed class TextReadings
{
    private readonly Dictionary<string, TextReading> _readings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>A later reading of a text replaces an earlier one.</summary>
    internal TextReadings(IEnumerable<TextReading> readings)
    {
        foreach (var reading in readings) _readings[TextReading.KeyOf(reading.Label)] = reading;
    }

    internal bool WasUsed(TextReading reading) => _used.Contains(TextReading.KeyOf(reading.Label));

    /// <summary>The reading of a text; null if nobody has given one. A figure never has one.</summary>
    internal TextReading? Find(string text)
    {
        if (_readings.Count == 0 || text.Length > 1_000) return null;
        var key = TextReading.KeyOf(text);
        if (!_readings.TryGetValue(key, out var reading)) return null;
        _used.Add(key);
        return reading;
    }

    /// <summary>The value of a reading; null if it reports nothing.</summary>
    internal static ObservedValue? ValueOf(TextReading reading) => reading.Status is { } status ? ObservedValue.None(status) : null;
}
