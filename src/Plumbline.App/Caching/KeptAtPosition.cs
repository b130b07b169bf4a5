using System.Collections.Concurrent;
using Plumbline.App.Ledger;

namespace Plumbline.App.Caching;

/// <summary>Keeps what is worked out from a ledger as at a change. It never goes stale: the state as at a change does not alter, and a new change has new keys.</summary>
/// <remarks>Each open ledger has values of its own. Two who ask for the same value at once wait for one making of it.</remarks>
/// <typeparam name="TKey">Names the organisation, the change and what is worked out.</typeparam>
/// <typeparam name="TValue">What is worked out.</typeparam>
/// <param name="capacity">The largest total size for one store.</param>
/// <param name="size">The size of a value, in the unit of the capacity.</param>
public sealed class KeptAtPosition<TKey, TValue>(long capacity, Func<TValue, long> size)
    where TKey : notnull
    where TValue : class
{
    private readonly KeptForStore<TKey, TValue> _kept = new(capacity, size);
    private readonly ConcurrentDictionary<(ILedger Ledger, TKey Key), Lazy<Task<TValue>>> _making = new();

    /// <summary>The value with a key, kept or made now.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="key">The key.</param>
    /// <param name="make">Makes the value. Others may wait for it, so it does not end with one caller's request.</param>
    public async Task<TValue> GetAsync(ILedger ledger, TKey key, Func<Task<TValue>> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        if (_kept.Find(ledger, key) is { } known) return known;
        var making = _making.GetOrAdd((ledger, key), _ => new Lazy<Task<TValue>>(make));
        try
        {
            var value = await making.Value;
            _kept.Keep(ledger, key, value);
            return value;
        }
        finally
        {
            _making.TryRemove(new KeyValuePair<(ILedger, TKey), Lazy<Task<TValue>>>((ledger, key), making));
        }
    }
}
