namespace Plumbline.App.Definitions.Formats;

/// <summary>Suggests corrections for misspelt words.</summary>
public static class Spelling
{
    /// <summary>The nearest candidate; null where none is within a third of the word's letters.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(word);
        var best = candidates
            .Select(candidate => (candidate, distance: Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .OrderBy(pair => pair.distance)
            .FirstOrDefault();
        return best.candidate is not null && best.distance <= Math.Max(1, best.candidate.Length / 3) ? best.candidate : null;
    }

    /// <summary><c>, perhaps “period”</c>, or an empty text where no candidate is near.</summary>
    public static string Suggestion(string word, IEnumerable<string> candidates) =>
        Nearest(word, candidates) is { } near ? $", perhaps “{near}”" : "";

    /// <summary>Whether a text begins with a word, but for at most some letters inserted, left out or changed.</summary>
    internal static bool IsBegun(string word, string text, int slips)
    {
        // The beginning that fits is as long as the word, but for the slips.
        var beginning = text.Length > word.Length + slips ? text[..(word.Length + slips)] : text;
        return beginning.Length >= word.Length - slips && Distances(word, beginning).Min() <= slips;
    }

    private static int Distance(string a, string b) => Distances(a, b)[^1];

    // Levenshtein distances from one text to each beginning of another: letters to insert, delete or change.
    private static int[] Distances(string a, string b)
    {
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
