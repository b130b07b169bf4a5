using Plumbline.Core.Observations;

namespace Plumbline.App.Importing.Labels;

/// <summary>Knows what the texts report that somebody has said the meaning of, now or earlier.</summary>
internal sealed class TextReadings
{
    private readonly Dictionary<string, TextReading> _readings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>A reading given later replaces an earlier one of the same text.</summary>
    internal TextReadings(IEnumerable<TextReading> readings)
    {
        foreach (var reading in readings) _readings[TextReading.KeyOf(reading.Label)] = reading;
    }

    internal bool WasUsed(TextReading reading) => _used.Contains(TextReading.KeyOf(reading.Label));

    /// <summary>What a text reports; null where nobody has said. Never a figure's.</summary>
    internal TextReading? Find(string text)
    {
        if (_readings.Count == 0 || text.Length > 1_000) return null;
        var key = TextReading.KeyOf(text);
        if (!_readings.TryGetValue(key, out var reading)) return null;
        _used.Add(key);
        return reading;
    }

    /// <summary>The value of a reading; null where it reports nothing.</summary>
    internal static ObservedValue? ValueOf(TextReading reading) => reading.Status is { } status ? ObservedValue.None(status) : null;
}
