using System.Collections.Concurrent;
using Plumbline.App.Caching;

namespace Plumbline.Web.Caching;

/// <summary>All that a page is a function of.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="Position">The position of its ledger.</param>
/// <param name="Day">The UTC day, as a number: what is late or overdue depends on it.</param>
/// <param name="Address">Path and query.</param>
/// <param name="Scope">What the reader may see.</param>
internal readonly record struct PageKey(string Organisation, int Position, int Day, string Address, string Scope);

/// <summary>Keeps rendered pages by position, so that nothing ever goes stale. Two readers who ask for the same page at once wait for one rendering.</summary>
/// <param name="capacity">The size of all pages kept, in bytes; 0 keeps none.</param>
internal sealed class PageCache(long capacity)
{
    // A longer address is nobody's usual one, and is made each time.
    private const int LongestAddress = 500;

    private readonly RecentlyUsed<PageKey, CachedPage> _kept = new(capacity, static page => page.Size);
    private readonly ConcurrentDictionary<PageKey, Lazy<Task<CachedPage>>> _making = new();

    /// <summary>Whether it keeps pages.</summary>
    internal bool Keeps => capacity > 0;

    /// <summary>The page with a key, kept or made now.</summary>
    /// <param name="key">The key.</param>
    /// <param name="make">Makes the page.</param>
    internal async Task<CachedPage> GetAsync(PageKey key, Func<Task<CachedPage>> make)
    {
        if (capacity == 0 || key.Address.Length > LongestAddress) return await make();
        if (_kept.Find(key) is { } known) return known;
        var making = _making.GetOrAdd(key, _ => new Lazy<Task<CachedPage>>(make));
        try
        {
            var page = await making.Value;
            if (page.IsSettled) _kept.Keep(key, page);
            return page;
        }
        finally
        {
            _making.TryRemove(new KeyValuePair<PageKey, Lazy<Task<CachedPage>>>(key, making));
        }
    }
}
