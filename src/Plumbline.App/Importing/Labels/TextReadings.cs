using Plumbline.Core.Observations;

namespace Plumbline.App.Importing.Labels;

/// <summary>Finds the meaning of a text that a user has given: now, by the table's recipe, or earlier, the first of these.</summary>
internal sealed class TextReadings
{
    private const int LongestCompared = 1_000;

    private readonly Dictionary<string, TextReading> _given;
    private readonly Dictionary<string, TextReading> _remembered;
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private Dictionary<string, TextReading> _ofRecipe = [];

    /// <summary>A later reading of a text replaces an earlier one.</summary>
    /// <param name="remembered">Those of earlier imports.</param>
    /// <param name="given">Those given now.</param>
    internal TextReadings(IEnumerable<TextReading> remembered, IEnumerable<TextReading> given) => (_remembered, _given) = (ByText(remembered), ByText(given));

    /// <summary>Starts a table.</summary>
    /// <param name="ofRecipe">What the table's recipe says that texts mean.</param>
    internal void Begin(IReadOnlyList<TextReading> ofRecipe) => _ofRecipe = ByText(ofRecipe);

    internal bool WasUsed(TextReading reading) => _used.Contains(TextReading.KeyOf(reading.Label));

    /// <summary>The reading of a text; null if nobody has given one. A figure never has one.</summary>
    internal TextReading? Find(string text)
    {
        if (_given.Count + _ofRecipe.Count + _remembered.Count == 0 || text.Length > LongestCompared) return null;
        var key = TextReading.KeyOf(text);
        if ((_given.GetValueOrDefault(key) ?? _ofRecipe.GetValueOrDefault(key) ?? _remembered.GetValueOrDefault(key)) is not { } reading) return null;
        _used.Add(key);
        return reading;
    }

    /// <summary>The value of a reading; null if it reports nothing.</summary>
    internal static ObservedValue? ValueOf(TextReading reading) => reading.Status is { } status ? ObservedValue.None(status) : null;

    private static Dictionary<string, TextReading> ByText(IEnumerable<TextReading> readings)
    {
        var byText = new Dictionary<string, TextReading>(StringComparer.Ordinal);
        foreach (var reading in readings) byText[TextReading.KeyOf(reading.Label)] = reading;
        return byText;
    }
}
