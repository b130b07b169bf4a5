using Plumbline.Core.Text;

namespace Plumbline.Core.BoardAssurance.Linting;

/// <summary>How many of the units of a kind are at which value, while evidence is tried.</summary>
/// <param name="Values">The values that differ for the criteria.</param>
/// <param name="Counts">How many units are at each.</param>
internal sealed record UnitMix(IReadOnlyList<decimal> Values, IReadOnlyList<int> Counts)
{
    // With 20 units every share of 5% can be reached; with fewer, the coarser ones.
    private static readonly int[] Sizes = [20, 10, 5, 3];

    private const int Most = 2_000;

    /// <summary>How many units there are.</summary>
    internal int Units => Counts.Sum();

    /// <summary>How many units fulfil a condition.</summary>
    internal int Count(Func<decimal, bool> fulfils)
    {
        var count = 0;
        for (var i = 0; i < Values.Count; i++)
        {
            if (Counts[i] > 0 && fulfils(Values[i])) count += Counts[i];
        }

        return count;
    }

    /// <summary>The least and the greatest value.</summary>
    internal (decimal Least, decimal Greatest) Ends
    {
        get
        {
            var there = Values.Where((_, i) => Counts[i] > 0).ToList();
            return (there.Min(), there.Max());
        }
    }

    /// <summary>What the units come to together.</summary>
    internal decimal Sum => Values.Select((value, i) => value * Counts[i]).Sum();

    /// <summary>Every mix of units at some values, those that differ in few units first.</summary>
    internal static IReadOnlyList<UnitMix> All(IReadOnlyList<decimal> values)
    {
        foreach (var size in Sizes)
        {
            // The number of ways to share n units among k values is (n + k - 1) over (k - 1).
            var ways = 1m;
            for (var i = 1; i < values.Count; i++) ways = ways * (size + i) / i;
            if (ways > Most && size != Sizes[^1]) continue;
            return [.. Shares(size, values.Count).Select(counts => new UnitMix(values, counts)).OrderBy(static mix => mix.Counts.Count(static count => count > 0)).ThenBy(static mix => mix.Units - mix.Counts.Max())];
        }

        throw new System.Diagnostics.UnreachableException();
    }

    /// <summary>The mix in words: <c>91% in 18 of 20 services and 80% in two</c>.</summary>
    /// <param name="noun">The kind of unit.</param>
    /// <param name="isPercent">Whether the values are percentages.</param>
    internal string Words(string noun, bool isPercent)
    {
        var there = Values.Select((value, i) => (Value: value, Count: Counts[i])).Where(static pair => pair.Count > 0).OrderByDescending(static pair => pair.Count).ToList();
        if (there is [var all]) return $"{TrialBases.Words(all.Value, isPercent)} in every {noun}";
        return Counted.List([.. there.Select((pair, i) => $"{TrialBases.Words(pair.Value, isPercent)} in {Counted.Number(pair.Count)}{(i == 0 ? $" of {Counted.Number(Units)} {noun}s" : "")}")]);
    }

    private static IEnumerable<int[]> Shares(int units, int parts)
    {
        if (parts == 1)
        {
            yield return [units];
            yield break;
        }

        for (var here = units; here >= 0; here--)
        {
            foreach (var rest in Shares(units - here, parts - 1)) yield return [here, .. rest];
        }
    }
}
