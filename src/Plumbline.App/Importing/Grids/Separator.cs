namespace Plumbline.App.Importing.Grids;

/// <summary>Finds the character that separates the columns of a text file, from its first lines.</summary>
internal static class Separator
{
    private static readonly char[] Known = ['\t', ';', ',', '|'];

    /// <summary>The character that occurs equally often in most lines, with or without blank cells at their ends; otherwise the one that splits the heading, if most lines have as many. Null if there is none, as in text pasted from a page.</summary>
    internal static char? Detect(string sample, bool complete) =>
        Best(separator => Score(Counts(sample, separator, complete, atEnds: true)))
        ?? Best(separator => Score(Counts(sample, separator, complete, atEnds: false)))
        ?? Best(separator => ScoreByHeading(sample, separator, complete));

    private static char? Best(Func<char, double> score)
    {
        (char Separator, double Score)? best = null;
        foreach (var separator in Known)
        {
            var its = score(separator);
            if (its > (best?.Score ?? 0)) best = (separator, its);
        }

        return best?.Separator;
    }

    // Lines longer than the heading are reported cell by cell after the file is split as its heading is.
    private static double ScoreByHeading(string sample, char separator, bool complete)
    {
        var heading = sample.Split(['\n', '\r']).FirstOrDefault(line => !string.IsNullOrWhiteSpace(line)) ?? "";
        if (!PartsHeading(heading.TrimEnd(' ', separator), separator)) return 0;
        var counts = Counts(sample, separator, complete, atEnds: false);
        var share = counts.Count == 0 || counts[0] == 0 ? 0 : (double)counts.Count(count => count >= counts[0]) / counts.Count;
        return share < 0.5 ? 0 : share;
    }

    // Not a comma in a sentence, followed by a space, nor one that groups a number's thousands.
    private static bool PartsHeading(string heading, char separator)
    {
        for (var at = heading.IndexOf(separator); at >= 0; at = heading.IndexOf(separator, at + 1))
        {
            if (at + 1 < heading.Length && (heading[at + 1] == ' ' || (at > 0 && char.IsAsciiDigit(heading[at - 1]) && char.IsAsciiDigit(heading[at + 1])))) return false;
        }

        return heading.Contains(separator, StringComparison.Ordinal);
    }

    // The share of lines that agree on a number of separators; of equals the one with more columns wins.
    private static double Score(List<int> counts)
    {
        if (counts.Count == 0) return 0;
        var agreed = counts.Where(count => count > 0).GroupBy(count => count).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).FirstOrDefault();
        if (agreed is null) return 0;
        var share = (double)agreed.Count() / counts.Count;
        return share < 0.5 ? 0 : share + Math.Min(agreed.Key, 100) / 1000.0;
    }

    private static List<int> Counts(string sample, char separator, bool complete, bool atEnds)
    {
        var counts = new List<int>();
        var (count, filled, blank, quoted) = (0, 0, true, false);
        foreach (var c in sample)
        {
            if (c == '"') quoted = !quoted;
            if (quoted) continue;
            if (c is '\n' or '\r')
            {
                if (!blank) counts.Add(atEnds ? count : filled);
                (count, filled, blank) = (0, 0, true);
                continue;
            }

            if (c == separator) count++;
            else if (!char.IsWhiteSpace(c)) filled = count;
            blank &= char.IsWhiteSpace(c) && c != separator;
        }

        // If the first line is longer than the sample, it is all there is to judge by.
        if ((complete || counts.Count == 0) && !blank) counts.Add(atEnds ? count : filled);
        return counts;
    }
}
