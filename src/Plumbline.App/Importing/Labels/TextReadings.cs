using Plumbline.Core.Observations;

namespace Plumbline.App.Importing.Labels;

/// <summary>Finds the meaning of a text that a user has given, now or earlier.</summary>
internal sealed class TextReadings(MappingBook mappings)
{
    private const int Longest = 1_000;

    /// <summary>The reading of a text; null if nobody has given one. A figure never has one.</summary>
    internal TextReading? Find(string text)
    {
        if (!mappings.Has(MappingKind.Status) || text.Length > Longest || mappings.Find(TextReading.KeyOf(text)) is not TextReading reading) return null;
        mappings.Use(reading);
        return reading;
    }

    /// <summary>The value of a reading; null if it reports nothing.</summary>
    internal static ObservedValue? ValueOf(TextReading reading) => reading.Status is { } status ? ObservedValue.None(status) : null;
}
