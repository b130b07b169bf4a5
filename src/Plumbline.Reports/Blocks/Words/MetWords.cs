using Plumbline.Core.Judging;
using Plumbline.Core.Ratings;
using Plumbline.Core.Text;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.Words;

/// <summary>How many measures met their target and how many did not, in a sentence. Where a scheme names ratings by colour, or a side has two kinds, each kind is counted.</summary>
internal static class MetWords
{
    /// <summary>The sentence, without its full stop: <c>22 of the 30 measures that are rated met their target; 8 did not</c>.</summary>
    /// <param name="rated">The judgements that are counted; one at least.</param>
    /// <param name="noun">The word for one of them.</param>
    internal static string Of(IReadOnlyCollection<Judgement> rated, string noun)
    {
        var met = rated.Where(static judgement => judgement.IsMet).ToList();
        var off = rated.Where(static judgement => !judgement.IsMet).ToList();
        var all = $"{Counted.Digits(rated.Count)} {Counted.Noun(rated.Count, noun)}";
        return (met.Count, off.Count) switch
        {
            (1, 0) => $"the one {noun} that is rated met its target{Kinds(met)}",
            (0, 1) => $"the one {noun} that is rated did not meet its target{Kinds(off)}",
            (_, 0) => $"all {all} that are rated met their target{Kinds(met)}",
            (0, _) => $"none of the {all} that are rated met its target{Kinds(off)}",
            _ => $"{Counted.Digits(met.Count)} of the {all} that are rated met {(met.Count == 1 ? "its" : "their")} target{Kinds(met)}; {(off.Count == 1 ? "one" : Counted.Digits(off.Count))} did not{Kinds(off)}",
        };
    }

    /// <summary>The kinds of rating on one side: <c>6 Red, 3 Amber</c>; null where its one kind needs no name.</summary>
    private static string Kinds(List<Judgement> side)
    {
        var kinds = side.GroupBy(static judgement => judgement.Status).OrderBy(static kind => kind.Key).ToList();
        return kinds.Count > 1 || side[0].Scheme.IsNamedByColour
            ? $" ({string.Join(", ", kinds.Select(kind => $"{Counted.Digits(kind.Count())} {WordOf(kind.First())}"))})"
            : "";
    }

    /// <summary>The word for a rating within a sentence: a colour keeps its capital.</summary>
    internal static string WordOf(Judgement judgement) => WordOf(judgement.Status, judgement.Scheme);

    private static string WordOf(RatingStatus status, RatingScheme scheme)
    {
        var word = RatingWords.Of(status, scheme).Word;
        return scheme.IsNamedByColour ? word : char.ToLowerInvariant(word[0]) + word[1..];
    }
}
