using System.Runtime.CompilerServices;
using Plumbline.App.Ledger;

namespace Plumbline.App.Caching;

/// <summary>A cache for each open store, and one that the parts of a store, as scopes show them, share: however many scopes are read, they take no more than a fixed amount of memory.</summary>
/// <typeparam name="TKey">Names what is kept, within a store or a part of one.</typeparam>
/// <typeparam name="TValue">What is kept.</typeparam>
/// <param name="capacity">The largest total size for a store.</param>
/// <param name="size">The size of a value, in the unit of the capacity.</param>
public sealed class KeptForStore<TKey, TValue>(long capacity, Func<TValue, long> size)
    where TKey : notnull
    where TValue : class
{
    /// <summary>How many times the capacity of a store its parts have together.</summary>
    internal const int PartsTogether = 2;

    private readonly ConditionalWeakTable<ILedger, RecentlyUsed<(ILedger Ledger, TKey Key), TValue>> _stores = [];
    private readonly ConditionalWeakTable<ILedger, RecentlyUsed<(ILedger Ledger, TKey Key), TValue>> _parts = [];

    /// <summary>The value with a key; null where it is not kept.</summary>
    public TValue? Find(ILedger ledger, TKey key) => Of(ledger).Find((ledger, key));

    /// <summary>Keeps a value.</summary>
    public void Keep(ILedger ledger, TKey key, TValue value) => Of(ledger).Keep((ledger, key), value);

    private RecentlyUsed<(ILedger Ledger, TKey Key), TValue> Of(ILedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return ReferenceEquals(ledger.Whole, ledger)
            ? _stores.GetValue(ledger, _ => new(capacity, size))
            : _parts.GetValue(ledger.Whole, _ => new(capacity * PartsTogether, size));
    }
}
