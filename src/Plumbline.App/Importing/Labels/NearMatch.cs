namespace Plumbline.App.Importing.Labels;

/// <summary>How alike two labels are, from 0 to 1: twice the pairs of neighbouring letters they share over the pairs they have, the spaces between words counting as letters.</summary>
/// <remarks>Sørensen and Dice's coefficient over letter pairs: words in another order, an ending more or a slip of the finger cost little.</remarks>
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

    /// <summary>The likeness.</summary>
    internal double To(NearMatch other)
    {
        var (few, many) = _pairs.Count <= other._pairs.Count ? (this, other) : (other, this);
        var shared = few._pairs.Sum(pair => Math.Min(pair.Value, many._pairs.GetValueOrDefault(pair.Key)));
        return 2.0 * shared / (_count + other._count);
    }
}
