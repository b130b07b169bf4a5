using Plumbline.Core.Ratings;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Analysis;

/// <summary>A status as a report prints it: tone, word, and what the word means by its scheme.</summary>
/// <param name="Tone">Shape and colour.</param>
/// <param name="Word">The word on the chip.</param>
/// <param name="Meaning">What it means, in a sentence for the key.</param>
public sealed record RatingWords(RatingTone Tone, string Word, string Meaning)
{
    private const string Council = "council-5-10";

    /// <summary>The chip.</summary>
    public RatingChip Chip => new(Tone, Word);

    /// <summary>The words of a status by a scheme. The council scheme keeps the four colours its readers know by name.</summary>
    public static RatingWords Of(RatingStatus status, RatingScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        var name = scheme.ToString();
        var byColour = name == Council;
        return status switch
        {
            RatingStatus.Red when byColour => new(RatingTone.Red, "Red", "worse than the target by more than 10% of it"),
            RatingStatus.Amber when byColour => new(RatingTone.Amber, "Amber", "worse than the target by up to 10% of it"),
            RatingStatus.Green when byColour => new(RatingTone.Green, "Green", "on target, or better by up to 5% of it"),
            RatingStatus.Blue when byColour => new(RatingTone.Blue, "Blue", "better than the target by more than 5% of it"),
            RatingStatus.Red => new(RatingTone.Red, "Off target", Tolerated(name) is { } limit ? $"worse than the target by more than {limit}" : "worse than the target"),
            RatingStatus.Amber => new(RatingTone.Amber, "Near target", Tolerated(name) is { } limit ? $"worse than the target by no more than {limit}" : "worse than the target, within what is tolerated"),
            RatingStatus.Green => new(RatingTone.Green, "On target", "at the target or better"),
            RatingStatus.Blue => new(RatingTone.Blue, "Better than target", "well beyond the target"),
            RatingStatus.Baseline => new(RatingTone.Baseline, "Baseline", "measured in order to set a target"),
            RatingStatus.Contextual => new(RatingTone.Contextual, "Contextual", "activity for which no target is pertinent"),
            RatingStatus.NotRated => new(RatingTone.None, "Not rated", "no target, or no figure to hold against it"),
        };
    }

    /// <summary>Every status a scheme can give, as a key lists them.</summary>
    public static IEnumerable<RatingWords> Key(RatingScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        RatingStatus[] given = scheme.ToString() switch
        {
            Council => [RatingStatus.Red, RatingStatus.Amber, RatingStatus.Green, RatingStatus.Blue],
            "met-not-met" => [RatingStatus.Red, RatingStatus.Green],
            _ => [RatingStatus.Red, RatingStatus.Amber, RatingStatus.Green],
        };
        return given.Concat([RatingStatus.Baseline, RatingStatus.Contextual, RatingStatus.NotRated]).Select(status => Of(status, scheme));
    }

    // "tolerance 5%" is 5% of the target, "tolerance 2 absolute" 2 in the unit of the value.
    private static string? Tolerated(string scheme) => scheme.Split(' ') switch
    {
        ["tolerance", var share] => $"{share} of it",
        ["tolerance", var amount, "absolute"] => amount,
        _ => null,
    };
}
