using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Plumbline.App.Importing.Similarity;

/// <summary>The words of a label or a name in the form in which they are compared: abbreviations in full, without a month in brackets and without “number of”.</summary>
internal static partial class ComparedWords
{
    private static readonly FrozenDictionary<string, string> InFull = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["avg"] = "average", ["pt"] = "patient", ["pts"] = "patients", ["mtg"] = "meeting", ["mtgs"] = "meetings", ["stat"] = "statutory", ["mand"] = "mandatory",
        ["l1"] = "level 1", ["l2"] = "level 2", ["l3"] = "level 3", ["l4"] = "level 4", ["mgmt"] = "management", ["dept"] = "department", ["appt"] = "appointment", ["appts"] = "appointments",
        ["hr"] = "hour", ["hrs"] = "hours", ["wk"] = "week", ["wks"] = "weeks", ["mth"] = "month", ["mths"] = "months", ["yr"] = "year", ["yrs"] = "years",
        ["meds"] = "medication", ["inc"] = "incident", ["incs"] = "incidents", ["ref"] = "referral", ["refs"] = "referrals", ["resp"] = "response", ["recd"] = "received", ["pos"] = "positive", ["neg"] = "negative",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> LightWords = new[]
    {
        "of", "the", "in", "a", "an", "by", "for", "to", "and", "or", "on", "with", "at", "as", "from",
        "number", "total", "count", "rate", "%", "percent", "percentage", "per", "cent", "month", "monthly",
        "received", "reported", "recorded", "logged", "declared", "compliance", "overall", "all", "index", "causing", "resulting",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> LinkWords = new[] { "of", "the", "and", "to", "in", "a", "for" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words of a normalised text.</summary>
    internal static string[] Of(string normalised)
    {
        var plain = NumberOf().Replace(MonthAndYear().Replace(normalised, " "), " ");
        plain = $" {plain} ".Replace(" a and e ", " accident and emergency ", StringComparison.Ordinal).Replace(" on time ", " within time ", StringComparison.Ordinal);
        return [.. plain.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => InFull.TryGetValue(word, out var full) ? full.Split(' ') : [word])];
    }

    /// <summary>Whether a word says how something is counted, or only links others: it weighs little.</summary>
    internal static bool IsLight(string word) => LightWords.Contains(word);

    /// <summary>For each word that is made of the first letters of neighbouring words of another text (<c>ig</c> of <c>information governance</c>), those words by their places.</summary>
    internal static IEnumerable<(int Word, int[] Of)> Initials(string[] words, string[] other)
    {
        int[] all = [.. Enumerable.Range(0, other.Length)];
        int[] heavy = [.. all.Where(at => !LinkWords.Contains(other[at]))];
        for (var i = 0; i < words.Length; i++)
        {
            var letters = words[i].Length > 3 && words[i].EndsWith('s') ? words[i][..^1] : words[i];
            if (letters.Length is < 2 or > 6 || !letters.All(char.IsLetter)) continue;
            if ((Run(letters, heavy, other) ?? Run(letters, all, other)) is { } run) yield return (i, run);
        }
    }

    private static int[]? Run(string letters, int[] places, string[] words)
    {
        var at = string.Concat(places.Select(place => words[place][0])).IndexOf(letters, StringComparison.Ordinal);
        if (at < 0) return null;
        var run = places[at..(at + letters.Length)];
        return Array.TrueForAll(run, place => words[place].Length > 1) ? run : null;
    }

    [GeneratedRegex(@"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)? (?:20)?[0-9]{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex MonthAndYear();

    [GeneratedRegex(@"\b(?:no|nos|number) of\b", RegexOptions.CultureInvariant)]
    private static partial Regex NumberOf();
}
