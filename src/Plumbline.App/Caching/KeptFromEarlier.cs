using Plumbline.App.Ledger;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Caching;

/// <summary>Keeps what is worked out from a ledger as at a change, where that of a later change can be made from it by reading what was written since.</summary>
/// <typeparam name="TKey">Names the organisation and what is worked out, whatever the change.</typeparam>
/// <typeparam name="TValue">What is worked out.</typeparam>
/// <param name="capacity">The largest total size for one store.</param>
/// <param name="size">The size of a value, in the unit of the capacity.</param>
public sealed class KeptFromEarlier<TKey, TValue>(long capacity, Func<TValue, long> size)
    where TKey : notnull
    where TValue : class
{
    private readonly KeptAtPosition<(TKey Key, ChangeNumber Position), TValue> _kept = new(capacity, size);
    private readonly KeptForStore<TKey, Earlier<TValue>> _latest = new(capacity, one => size(one.Value));

    /// <summary>The value with a key at a position, kept or made now.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="key">The key.</param>
    /// <param name="position">The change.</param>
    /// <param name="make">Makes the value from that of an earlier position, or anew where none is kept. Others may wait for it, so it does not end with one caller's request.</param>
    public Task<TValue> GetAsync(ILedger ledger, TKey key, ChangeNumber position, Func<Earlier<TValue>?, Task<TValue>> make)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(make);
        return _kept.GetAsync(ledger, (key, position), async () =>
        {
            var earlier = _latest.Find(ledger, key);
            var value = await make(earlier is not null && earlier.Position <= position ? earlier : null);
            if (_latest.Find(ledger, key) is not { } latest || latest.Position < position) _latest.Keep(ledger, key, new Earlier<TValue>(position, value));
            return value;
        });
    }
}

/// <summary>What was worked out at an earlier position.</summary>
/// <param name="Position">The change.</param>
/// <param name="Value">The value as at that change.</param>
public sealed record Earlier<TValue>(ChangeNumber Position, TValue Value);
