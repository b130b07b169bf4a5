using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Formats;

/// <summary>Suggests corrections for misspelt words.</summary>
public static class Spelling
{
    /// <summary>The nearest candidate; null where none is within a third of the word's letters.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates) => NearWord.Of(word, candidates);

    /// <summary><c>, perhaps “period”</c>, or an empty text where no candidate is near.</summary>
    public static string Suggestion(string word, IEnumerable<string> candidates) =>
        Nearest(word, candidates) is { } near ? $", perhaps “{near}”" : "";

    /// <summary>Whether a text begins with a word, but for at most some letters inserted, left out or changed.</summary>
    internal static bool IsBegun(string word, string text, int slips)
    {
        // The beginning that fits is as long as the word, but for the slips.
        var beginning = text.Length > word.Length + slips ? text[..(word.Length + slips)] : text;
        return beginning.Length >= word.Length - slips && NearWord.Distances(word, beginning).Min() <= slips;
    }
}
