using System.Runtime.InteropServices;
using Plumbline.App.Definitions.Formats;

namespace Plumbline.App.Searching;

/// <summary>The words of all that can be found in an organisation at one change, in order, with where each stands. Immutable.</summary>
/// <remarks>A word of a text takes eight bytes, and texts are not copied. Texts after the first <see cref="MostWords"/> words are left out: the oldest commentary and changes come last.</remarks>
internal sealed class SearchIndex
{
    /// <summary>The most places of words in an index: 16 MB.</summary>
    internal const int MostWords = 2_000_000;

    private readonly SearchEntry[] _entries;
    private readonly string[] _words;
    private readonly Place[][] _places;

    private SearchIndex(SearchEntry[] entries, SortedDictionary<string, List<Place>> words)
    {
        _entries = entries;
        _words = [.. words.Keys];
        _places = [.. words.Values.Select(static places => places.ToArray())];
        Size = _places.Sum(static places => (long)places.Length);
    }

    /// <summary>Where a word stands: an entry and one of its texts.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Place(int Entry, int Text);

    /// <summary>The number of places.</summary>
    internal long Size { get; }

    /// <summary>Makes the index. Entries that fit equally well are found in the order in which they are given.</summary>
    internal static SearchIndex Of(IEnumerable<SearchEntry> entries, int mostWords = MostWords)
    {
        var (words, kept, count) = (new SortedDictionary<string, List<Place>>(StringComparer.Ordinal), new List<SearchEntry>(), 0);
        foreach (var entry in entries)
        {
            if (count >= mostWords) break;
            for (var text = 0; text < entry.Texts.Count; text++)
            {
                foreach (var (word, _, _) in SearchWords.Of(entry.Texts[text].Text))
                {
                    var place = new Place(kept.Count, text);
                    if (!words.TryGetValue(word, out var places)) words[word] = places = [];
                    if (places.Count > 0 && places[^1] == place) continue;
                    places.Add(place);
                    count++;
                }
            }

            kept.Add(entry);
        }

        return new SearchIndex([.. kept], words);
    }

    /// <summary>The entries that have every word asked for, the best first.</summary>
    internal IReadOnlyList<(SearchEntry Entry, int Text, IReadOnlySet<string> Words)> Find(IReadOnlyList<string> asked)
    {
        if (asked.Count == 0) return [];
        var found = new Dictionary<int, Match>();
        for (var i = 0; i < asked.Count; i++)
        {
            var matches = OfWord(asked[i]);
            found = i == 0 ? matches : Both(found, matches);
            if (found.Count == 0) return [];
        }

        return
        [
            .. from pair in found
               let entry = _entries[pair.Key]
               orderby pair.Value.Score descending, entry.Kind, pair.Key
               select (entry, pair.Value.Text, (IReadOnlySet<string>)pair.Value.Words),
        ];
    }

    private Dictionary<int, Match> OfWord(string asked)
    {
        var found = new Dictionary<int, Match>();
        var first = Array.BinarySearch(_words, asked, StringComparer.Ordinal);
        first = first < 0 ? ~first : first;
        for (var at = first; at < _words.Length && _words[at].StartsWith(asked, StringComparison.Ordinal); at++) Take(at, _words[at].Length == asked.Length ? Exactness.Whole : Exactness.Begins);
        if (found.Count > 0 || Slips(asked) is not (> 0 and var slips)) return found;
        for (var at = 0; at < _words.Length; at++)
        {
            if (Spelling.IsBegun(asked, _words[at], slips)) Take(at, Exactness.Slip);
        }

        return found;

        void Take(int word, Exactness exactness)
        {
            foreach (var place in _places[word])
            {
                var score = Score(_entries[place.Entry].Texts[place.Text].Field, exactness);
                if (!found.TryGetValue(place.Entry, out var known)) found[place.Entry] = new Match(score, place.Text, score, [_words[word]]);
                else found[place.Entry] = known.Or(score, place.Text, _words[word]);
            }
        }
    }

    // One slip in a word of four letters, two from eight on.
    private static int Slips(string word) => word.Length switch { < 4 => 0, < 8 => 1, _ => 2 };

    private static int Score(SearchField field, Exactness exactness) => (Weight(field) * 4) + (int)exactness;

    private static int Weight(SearchField field) => field switch
    {
        SearchField.Name => 16,
        SearchField.OtherName => 14,
        SearchField.Code => 12,
        SearchField.Section => 8,
        SearchField.Owner => 6,
        SearchField.Definition => 4,
        SearchField.Words => 2,
        SearchField.Reason => 1,
    };

    private static Dictionary<int, Match> Both(Dictionary<int, Match> one, Dictionary<int, Match> other) =>
        one.Where(pair => other.ContainsKey(pair.Key)).ToDictionary(static pair => pair.Key, pair => pair.Value.And(other[pair.Key]));

    private enum Exactness
    {
        Slip = 0,
        Begins = 2,
        Whole = 3,
    }

    // The snippet is of the weightiest text.
    private sealed record Match(int Score, int Text, int Best, HashSet<string> Words)
    {
        internal Match Or(int score, int text, string word)
        {
            Words.Add(word);
            return score > Score ? this with { Score = score, Text = text, Best = score } : this;
        }

        internal Match And(Match other) =>
            other.Best > Best
                ? other with { Score = Score + other.Score, Words = [.. Words, .. other.Words] }
                : this with { Score = Score + other.Score, Words = [.. Words, .. other.Words] };
    }
}
