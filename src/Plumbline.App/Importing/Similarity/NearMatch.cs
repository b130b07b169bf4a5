namespace Plumbline.App.Importing.Similarity;

/// <summary>How similar two labels are, from 0 to 1: twice the letter pairs they share over all the letter pairs they have, with spaces counted as letters.</summary>
/// <remarks>The Sørensen–Dice coefficient over letter pairs: it tolerates a different word order, an extra ending or a typing error.</remarks>
internal sealed class NearMatch
{
    private const int LongestCompared = 200;

    // Each pair of letters as one number, in order; a pair that stands twice is there twice.
    private readonly int[] _pairs;

    internal NearMatch(string normalised)
    {
        var letters = normalised.AsSpan(0, Math.Min(normalised.Length, LongestCompared));
        _pairs = new int[letters.Length + 1];
        for (var i = 0; i < _pairs.Length; i++) _pairs[i] = ((i == 0 ? ' ' : letters[i - 1]) << 16) | (i == letters.Length ? ' ' : letters[i]);
        Array.Sort(_pairs);
    }

    /// <summary>The similarity to another label.</summary>
    internal double To(NearMatch other)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < _pairs.Length && j < other._pairs.Length)
        {
            var order = _pairs[i].CompareTo(other._pairs[j]);
            if (order == 0) shared++;
            if (order <= 0) i++;
            if (order >= 0) j++;
        }

        return 2.0 * shared / (_pairs.Length + other._pairs.Length);
    }
}
