namespace Plumbline.Core.Text;

/// <summary>Finds the word that somebody may have meant.</summary>
public static class NearWord
{
    /// <summary>The nearest candidate; null where none is within a third of its letters.</summary>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(word);
        var best = candidates
            .Select(candidate => (candidate, distance: Distances(word.ToLowerInvariant(), candidate.ToLowerInvariant())[^1]))
            .OrderBy(pair => pair.distance)
            .FirstOrDefault();
        return best.candidate is not null && best.distance <= Math.Max(1, best.candidate.Length / 3) ? best.candidate : null;
    }

    /// <summary>Levenshtein distances from one text to each beginning of another: letters to insert, delete or change.</summary>
    public static IReadOnlyList<int> Distances(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row;
    }
}
