using System.Collections.Immutable;

namespace Plumbline.Core.Checks.Returns;

/// <summary>Equal figures of returns in a row, and how improbable they are by a unit's own history.</summary>
/// <remarks>
/// Of <c>m</c> earlier pairs of neighbouring periods of the unit, <c>k</c> were equal in all figures. Where nothing else is known of how often they are equal, the chance that the next
/// <c>r</c> pairs are all equal is (k+1)/(m+2) × (k+2)/(m+3) × … × (k+r)/(m+1+r): the rule of succession (Laplace, Théorie analytique des probabilités, 1814, II, chapter VI), r times over.
/// </remarks>
public static class CopiedRun
{
    /// <summary>Rarer than this, equal figures are told.</summary>
    public const double Improbable = 0.001;

    /// <summary>With fewer pairs of earlier periods little is known of how often a unit's figures are equal.</summary>
    public const int FewestPairs = 8;

    /// <summary>How many pairs of neighbours at the end are equal, where that is improbable by what came before; else 0.</summary>
    /// <param name="returned">The figures of each return, in the same order of fields; the earliest return first.</param>
    public static int Of(IReadOnlyList<ImmutableArray<decimal>> returned)
    {
        ArgumentNullException.ThrowIfNull(returned);
        var run = 0;
        while (run + 1 < returned.Count && returned[^(run + 1)].AsSpan().SequenceEqual(returned[^(run + 2)].AsSpan())) run++;
        if (run == 0) return 0;
        var (equal, pairs) = Earlier(returned, run);
        return pairs >= FewestPairs && Chance(equal, pairs, run) < Improbable ? run : 0;
    }

    /// <summary>The chance that the next pairs are all equal.</summary>
    /// <param name="equal">How many earlier pairs were equal.</param>
    /// <param name="pairs">How many earlier pairs there are.</param>
    /// <param name="run">How many pairs come next.</param>
    public static double Chance(int equal, int pairs, int run)
    {
        var chance = 1d;
        for (var i = 1; i <= run; i++) chance *= (equal + i) / (pairs + 1d + i);
        return chance;
    }

    /// <summary>The pairs before the run; that of its first return with the one before it is one of them, and differs.</summary>
    internal static (int Equal, int Pairs) Earlier(IReadOnlyList<ImmutableArray<decimal>> returned, int run)
    {
        var (equal, pairs) = (0, returned.Count - 1 - run);
        for (var i = 1; i <= pairs; i++) equal += returned[i].AsSpan().SequenceEqual(returned[i - 1].AsSpan()) ? 1 : 0;
        return (equal, pairs);
    }
}
