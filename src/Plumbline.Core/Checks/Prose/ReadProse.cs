using System.Text.RegularExpressions;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;

namespace Plumbline.Core.Checks.Prose;

/// <summary>Reads the numbers that commentary clearly gives for its indicator's figures.</summary>
internal static partial class ReadProse
{
    /// <summary>The claims, each with the sentence that makes it.</summary>
    internal static IEnumerable<Claim> Run(Audit audit, Indicator indicator, Observation about, string? text) => Sentences(audit, indicator, about, text).SelectMany(static read => read.Claims);

    /// <summary>By how much the figure is said to have moved up to its period.</summary>
    internal static IEnumerable<Move> Moves(Audit audit, Indicator indicator, Observation about, string? text)
    {
        // Of a percentage, “by 3%” may be of it or of a hundred.
        if (indicator.Measure.Kind is not (MeasureKind.Count or MeasureKind.Money)) yield break;
        var isElsewhere = false;
        foreach (var (understood, moves, rest, _) in Sentences(audit, indicator, about, text))
        {
            isElsewhere |= rest.OfType<Token.Named>().Any(named => named.Meant is not [var only] || only != about.Period);
            if (isElsewhere || !understood.FollowsOn) continue;
            foreach (var move in moves) yield return move;
        }
    }

    /// <summary>Whether the figure of a period counts other periods too: a running or rolling total.</summary>
    internal static bool IsRolling(Indicator indicator) => indicator.IsCumulative || Rolling().IsMatch($"{indicator.Name} {indicator.Description}");

    // The figure of a running or rolling total differs from what the commentary says of its month.
    private static IEnumerable<(Understood Understood, IReadOnlyList<Move> Moves, IReadOnlyList<Token> Others, IReadOnlyList<Claim> Claims)> Sentences(Audit audit, Indicator indicator, Observation about, string? text)
    {
        if (indicator.Measure.Kind == MeasureKind.Verdict || IsRolling(indicator)) yield break;
        var reader = new UnderstoodSentences(audit, indicator, about, ReadMoves.Knows);
        foreach (var sentence in reader.In(text))
        {
            var (moves, rest) = ReadMoves.In(sentence.Tokens);

            // What these words say outside a move is not understood: “45 since March”. A balance is that of the end of its period.
            var isPlain = !rest.OfType<Token.Word>().Any(word => ReadMoves.Knows(word.Text) && !ReportingWords.Report(word.Text) && !reader.Own.Knows(word.Text) && !(word.Text == "end" && indicator.Aggregation == Aggregation.Latest));
            yield return (sentence, isPlain ? moves : [], rest, isPlain ? Claims.In(rest, sentence.IsFirst ? about.Period : null) : []);
        }
    }

    [GeneratedRegex(@"\b(?:rolling|running|cumulative|year to date|so far|to date|12 months|twelve months)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Rolling();
}
