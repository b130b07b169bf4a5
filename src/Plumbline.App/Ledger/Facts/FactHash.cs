using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Plumbline.App.Ledger.Facts;

/// <summary>A fact's key, and what it says, each as a SHA-256 of a JSON list in lower-case hexadecimal.</summary>
/// <remarks>Two facts have one hash where <see cref="CheckedFact.SayTheSame"/> holds: where a figure was read is left out.</remarks>
internal static class FactHash
{
    public static string OfKey(DefinitionFact fact) => Of(fact.Kind.Name, fact.Parent, fact.Key);

    public static string OfKey(ObservationFact fact) =>
        Of("figure", fact.Indicator, fact.Unit, fact.Aspect, fact.Frequency, fact.FirstDay.ToString(CultureInfo.InvariantCulture));

    /// <summary>Null where the fact is withdrawn.</summary>
    public static string? OfSaid(DefinitionFact fact) => fact.Body is { } body ? Of(body) : null;

    /// <inheritdoc cref="OfSaid(DefinitionFact)"/>
    public static string? OfSaid(ObservationFact fact) => fact.Withdrawn
        ? null
        : Of(fact.Period, fact.Value, Digits(fact.Numerator), Digits(fact.Denominator), fact.Status, fact.Provisional ? "1" : "0", fact.Doubtful ? "1" : "0", fact.Note, fact.SourceNote);

    private static string? Digits(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Of(params string?[] parts) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(parts)));
}
