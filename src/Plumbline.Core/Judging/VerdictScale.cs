using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Judging;

/// <summary>Compares a verdict with the verdict that is aimed at.</summary>
internal static class VerdictScale
{
    /// <summary>Words in order, worst first. The first scale is the Care Quality Commission's.</summary>
    private static readonly string[][] Ranked =
    [
        ["Inadequate", "Requires improvement", "Good", "Outstanding"],
        ["Red", "Amber", "Green"],
    ];

    /// <summary>Words whose order depends on the indicator's polarity, lowest first.</summary>
    private static readonly string[] Average = ["Below national average", "National average", "Above national average"];

    /// <summary>Whether a verdict is the one aimed at, or better; null where the two cannot be compared.</summary>
    internal static bool? Meets(ObservedValue.Verdict given, string wanted, Polarity polarity)
    {
        if (Same(given.Word, wanted)) return true;
        if (MeaningOf(wanted) is { } wantsMet) return given.IsMet is { } isMet ? isMet == wantsMet : null;
        if (given.IsMet is { } saysMet) return saysMet;
        foreach (var scale in Ranked)
        {
            if (Rank(scale, given.Word) is { } rank && Rank(scale, wanted) is { } wantedRank) return rank >= wantedRank;
        }

        if (Rank(Average, given.Word) is not { } place || Rank(Average, wanted) is not { } wantedPlace) return null;
        return polarity switch
        {
            Polarity.Higher => place >= wantedPlace,
            Polarity.Lower => place <= wantedPlace,
            Polarity.Neither => false,
        };
    }

    private static bool? MeaningOf(string word) =>
        ObservedValue.Parse(word).TryGet(out var value, out _) && value is ObservedValue.Verdict verdict ? verdict.IsMet : null;

    private static int? Rank(string[] scale, string word) =>
        Array.FindIndex(scale, step => Same(step, word)) is >= 0 and var rank ? rank : null;

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
