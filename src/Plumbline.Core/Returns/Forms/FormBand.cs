using System.Globalization;

namespace Plumbline.Core.Returns.Forms;

/// <summary>A band of scores. A higher score is worse.</summary>
/// <param name="Name">Its name: <c>10-15</c>.</param>
/// <param name="From">The lowest score in it.</param>
/// <param name="To">The highest score in it; null for the last band, which has no end.</param>
public sealed record FormBand(string Name, int From, int? To)
{
    /// <summary>What is done about a unit in it, in words; null where nothing is said.</summary>
    public string? Escalation { get; init; }

    /// <summary>Its scores as sentences say them: <c>10 to 15</c>, <c>25 and over</c>; after its name, where that says more than the scores.</summary>
    public string Words => char.IsAsciiDigit(Name[0]) ? Scores : $"{char.ToUpperInvariant(Name[0])}{Name[1..]}, {Scores}";

    private string Scores => To is { } to ? to == From ? string.Create(CultureInfo.InvariantCulture, $"{From}") : string.Create(CultureInfo.InvariantCulture, $"{From} to {to}") : string.Create(CultureInfo.InvariantCulture, $"{From} and over");

    /// <summary>Whether it holds a score.</summary>
    public bool Holds(int score) => score >= From && (To is null || score <= To);
}
