namespace Plumbline.App.Importing.Grids;

/// <summary>Finds what parts the columns of a text file, from its first lines.</summary>
internal static class Separator
{
    private static readonly char[] Known = ['\t', ';', ',', '|'];

    /// <summary>The separator that stands equally often in most lines; null where none does, as in text pasted from a page.</summary>
    internal static char? Detect(string sample, bool complete)
    {
        (char Separator, double Score)? best = null;
        foreach (var separator in Known)
        {
            var score = Score(Counts(sample, separator, complete));
            if (score > (best?.Score ?? 0)) best = (separator, score);
        }

        return best?.Separator;
    }

    // Lines that agree on a number of separators, as a share of all; more columns decide between equals.
    private static double Score(List<int> counts)
    {
        if (counts.Count == 0) return 0;
        var agreed = counts.Where(count => count > 0).GroupBy(count => count).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).FirstOrDefault();
        if (agreed is null) return 0;
        var share = (double)agreed.Count() / counts.Count;
        return share < 0.5 ? 0 : share + Math.Min(agreed.Key, 100) / 1000.0;
    }

    private static List<int> Counts(string sample, char separator, bool complete)
    {
        var counts = new List<int>();
        var (count, blank, quoted) = (0, true, false);
        foreach (var c in sample)
        {
            if (c == '"') quoted = !quoted;
            if (quoted) continue;
            if (c is '\n' or '\r')
            {
                if (!blank) counts.Add(count);
                (count, blank) = (0, true);
                continue;
            }

            if (c == separator) count++;
            blank &= char.IsWhiteSpace(c) && c != separator;
        }

        // A first line longer than the sample is all there is to judge by.
        if ((complete || counts.Count == 0) && !blank) counts.Add(count);
        return counts;
    }
}
