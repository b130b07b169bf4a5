using Plumbline.Core.Judging;
using Plumbline.Core.Ratings;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Indicators;

/// <summary>A rating status as printed: tone, word, and meaning in its scheme.</summary>
/// <param name="Tone">The shape and colour.</param>
/// <param name="Word">The word on the chip.</param>
/// <param name="Meaning">Its meaning, in a sentence for the key.</param>
public sealed record RatingWords(RatingTone Tone, string Word, string Meaning)
{
    /// <summary>What a reader must know about the rating, to be set after its word: "on a doubtful figure"; null for nothing.</summary>
    public string? Doubt { get; private init; }

    /// <summary>The chip.</summary>
    public RatingChip Chip => new(Tone, Word);

    /// <summary>The chip in a cell, with its doubt below it.</summary>
    public RichText InCell => Doubt is null ? Chip : [Chip, new LineBreak(), Doubt];

    /// <summary>The printed form of a judgement's status. A rating of a doubtful figure says so.</summary>
    public static RatingWords Of(Judgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        var words = Of(judgement.Status, judgement.Scheme);
        return judgement is { IsRated: true, Observation.IsDoubtful: true } ? words with { Doubt = "on a doubtful figure" } : words;
    }

    /// <summary>The printed form of a status in a scheme.</summary>
    public static RatingWords Of(RatingStatus status, RatingScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        var (from, to) = (scheme.BandOf(status)?.From, scheme.BandOf(status)?.To);
        return status switch
        {
            RatingStatus.Red => new(RatingTone.Red, scheme.IsNamedByColour ? "Red" : "Off target", to is null or { IsAtTarget: true } ? "worse than the target" : $"worse than the target by more than {Words(to)}"),
            RatingStatus.Amber => new(RatingTone.Amber, scheme.IsNamedByColour ? "Amber" : "Near target", from is null ? "worse than the target" : $"worse than the target by up to {Words(from)}"),
            RatingStatus.Green => new(RatingTone.Green, scheme.IsNamedByColour ? "Green" : "On target", to is null ? "at the target or better" : $"on target, or better by up to {Words(to)}"),
            RatingStatus.Blue => new(RatingTone.Blue, scheme.IsNamedByColour ? "Blue" : "Better than target", from is null ? "well beyond the target" : $"better than the target by more than {Words(from)}"),
            RatingStatus.Baseline => new(RatingTone.Baseline, "Baseline", "measured in order to set a target"),
            RatingStatus.Contextual => new(RatingTone.Contextual, "Contextual", "a count of activity: no target applies"),
            RatingStatus.NotRated => new(RatingTone.None, "Not rated", "no target, or no figure to compare with it"),
        };
    }

    /// <summary>Every status of a scheme, in the order of a key.</summary>
    public static IEnumerable<RatingWords> Key(RatingScheme scheme, IReadOnlySet<RatingStatus> occurring)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(occurring);
        return scheme.Bands.Select(static band => band.Status).Concat(new[] { RatingStatus.Baseline, RatingStatus.Contextual, RatingStatus.NotRated }.Where(occurring.Contains)).Select(status => Of(status, scheme));
    }

    // "10% of it" is a percentage of the target; "2" is in the figure's unit.
    private static string Words(RatingLimit limit)
    {
        var size = Math.Abs(limit.Amount);
        return limit.IsPercent ? FormattableString.Invariant($"{size}% of it") : FormattableString.Invariant($"{size}");
    }
}
