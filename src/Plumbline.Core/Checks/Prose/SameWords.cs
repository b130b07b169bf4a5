using System.Text.RegularExpressions;

namespace Plumbline.Core.Checks.Prose;

/// <summary>Whether two texts are word for word the same, but for numbers, the names of months, and dates.</summary>
internal static partial class SameWords
{
    // "None" and "As above" are rightly the same each month.
    private const int Fewest = 4;

    internal static bool Are(string? a, string? b)
    {
        var (first, second) = (WordsOf(a), WordsOf(b));
        return first.Count >= Fewest && first.SequenceEqual(second, StringComparer.Ordinal);
    }

    private static List<string> WordsOf(string? text) => [.. Word().Matches(Figure().Replace(text ?? "", " ")).Select(static match => match.Value.ToLowerInvariant())];

    [GeneratedRegex(@"[£-]?[0-9][0-9.,/:-]*(?:%|st\b|nd\b|rd\b|th\b)?|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"\p{L}+(?:['’-]\p{L}+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
