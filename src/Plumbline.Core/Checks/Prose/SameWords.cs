using System.Text.RegularExpressions;

namespace Plumbline.Core.Checks.Prose;

/// <summary>Whether two texts are word for word the same, but for numbers, the names of months, and dates.</summary>
internal static partial class SameWords
{
    // "None" and "As above" are rightly the same each month.
    private const int Fewest = 4;

    // Stands where numbers, months and dates stand, so that "May leave" is not "leave".
    private const string Figures = " # ";

    internal static bool Are(string? a, string? b)
    {
        var (first, second) = (WordsOf(a), WordsOf(b));
        return first.Count(static word => word != Figures) >= Fewest && first.SequenceEqual(second, StringComparer.Ordinal);
    }

    private static List<string> WordsOf(string? text) => [.. Word().Matches(Figure().Replace(text ?? "", Figures)).Select(static match => match.Groups["figures"].Success ? Figures : match.Value.ToLowerInvariant())];

    [GeneratedRegex(@"[£-]?[0-9][0-9.,/:-]*(?:%|st\b|nd\b|rd\b|th\b)?|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"(?<figures> # (?:[\s,]*# )*)|\p{L}+(?:['’-]\p{L}+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
