using Plumbline.App.Caching;
using Plumbline.App.Definitions;
using Plumbline.App.Ledger;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Searching;

/// <summary>Finds measures, units, papers, line lists, forms, registers and their rows, risks, actions, commentary and changes by words: the beginnings of words are enough, and small slips are forgiven.</summary>
public static class SearchOrganisation
{
    /// <summary>The part of a question that is read, in characters.</summary>
    public const int LongestText = 200;

    /// <summary>The number of words of a question that are looked for.</summary>
    public const int MostWords = 12;

    // All indexes of a store together.
    private const long MostKept = 2 * SearchIndex.MostWords;

    private static readonly KeptForStore<(string Organisation, ChangeNumber Change), SearchIndex> Kept = new(MostKept, static index => index.Size);

    /// <summary>What has every word of a text, the best first: a word of the name before one of the definition, a whole word before a beginning, a beginning before a slip.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at the position that is searched.</param>
    /// <param name="text">The words looked for. Nothing is found for a text without a letter or digit.</param>
    /// <param name="most">The largest number of hits.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<IReadOnlyList<SearchHit>> RunAsync(ILedger ledger, OrganisationDefinitions definitions, string text, int most = int.MaxValue, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(text);
        var words = SearchWords.Of(text.Length > LongestText ? text[..LongestText] : text).Select(static word => word.Word).Distinct(StringComparer.Ordinal).Take(MostWords).ToList();
        if (words.Count == 0) return [];
        var index = await IndexAsync(ledger, definitions, cancellation);
        return [.. index.Find(words).Take(most).Select(static found => Hit(found.Entry, found.Text, found.Words))];
    }

    private static async Task<SearchIndex> IndexAsync(ILedger ledger, OrganisationDefinitions definitions, CancellationToken cancellation)
    {
        var key = (definitions.Picture.Settings.Code, definitions.Position.Number);
        if (Kept.Find(ledger, key) is { } known) return known;
        var index = SearchIndex.Of(await SearchEntries.RunAsync(ledger, definitions, cancellation).ToListAsync(cancellation));
        Kept.Keep(ledger, key, index);
        return index;
    }

    private static SearchHit Hit(SearchEntry entry, int text, IReadOnlySet<string> words) =>
        new(entry.Kind, entry.Code, entry.Title, entry.Texts[text].Field, SearchSnippets.Of(entry.Texts[text].Text, words)) { Unit = entry.Unit, Period = entry.Period };
}
