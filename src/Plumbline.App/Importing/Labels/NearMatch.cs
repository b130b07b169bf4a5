namespace Plumbline.App.Importing.Labels;

/// <summary>How similar two labels are, from 0 to 1: twice the letter pairs they share over all the letter pairs they have, with spaces counted as letters.</summary>
/// <remarks>The Sørensen–Dice coefficient over letter pairs: it tolerates a different word order, an extra ending or a typing error.</remarks>
internal sealed class NearMatch
{
    private const int LongestCompared = 200;
    private readonly Dictionary<(char, char), int> _pairs = [];
    private readonly int _count;

    internal NearMatch(string normalised)
    {
        var padded = $" {(normalised.Length > LongestCompared ? normalised[..LongestCompared] : normalised)} ";
        for (var i = 0; i + 1 < padded.Length; i++)
        {
            _pairs[(padded[i], padded[i + 1])] = _pairs.GetValueOrDefault((padded[i], padded[i + 1])) + 1;
            _count++;
        }
    }

    /// <summary>The similarity to another label.</summary>
    internal double To(NearMatch other)
    {
        var (few, many) = _pairs.Count <= other._pairs.Count ? (this, other) : (other, this);
        var shared = few._pairs.Sum(pair => Math.Min(pair.Value, many._pairs.GetValueOrDefault(pair.Key)));
        return 2.0 * shared / (_count + other._count);
    }
}
