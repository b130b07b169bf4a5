namespace Plumbline.App.Caching;

/// <summary>Keeps the most recently used values of a cache, up to a total size. Safe to use from many threads at once.</summary>
/// <param name="capacity">The largest total size.</param>
/// <param name="size">The size of a value, in the unit of the capacity. A value above the capacity is not kept.</param>
public sealed class RecentlyUsed<TKey, TValue>(long capacity, Func<TValue, long> size)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _lock = new();
    private readonly LinkedList<(TKey Key, TValue Value, long Size)> _latestFirst = [];
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value, long Size)>> _nodes = [];
    private long _size;

    /// <summary>The value with a key, which becomes the most recently used; null where it is not kept.</summary>
    public TValue? Find(TKey key)
    {
        lock (_lock)
        {
            if (!_nodes.TryGetValue(key, out var node)) return null;
            _latestFirst.Remove(node);
            _latestFirst.AddFirst(node);
            return node.Value.Value;
        }
    }

    /// <summary>Keeps a value in place of the one with the same key, and drops the least recently used ones above the capacity.</summary>
    public void Keep(TKey key, TValue value)
    {
        var itsSize = size(value);
        lock (_lock)
        {
            if (_nodes.TryGetValue(key, out var before)) Drop(before);
            if (itsSize > capacity) return;
            _nodes[key] = _latestFirst.AddFirst((key, value, itsSize));
            for (_size += itsSize; _size > capacity;) Drop(_latestFirst.Last!);
        }
    }

    private void Drop(LinkedListNode<(TKey Key, TValue Value, long Size)> node)
    {
        _latestFirst.Remove(node);
        _nodes.Remove(node.Value.Key);
        _size -= node.Value.Size;
    }
}
