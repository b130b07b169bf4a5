using System.Runtime.InteropServices;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Ledger.Holding;

/// <summary>The series of a draft, numbered in order of arrival and ranked in key order, so that figures sort by numbers.</summary>
internal sealed class SeriesSlots
{
    private readonly List<SeriesKey> _keys = [];
    private readonly Dictionary<SeriesKey, int> _slots = [];
    private int _last = -1;
    private int[] _ranks = [];

    /// <summary>The series in order of arrival.</summary>
    public IReadOnlyList<SeriesKey> All => _keys;

    public SeriesKey this[int slot] => _keys[slot];

    public int Of(ObservationFact fact)
    {
        var key = SeriesKey.Of(fact);

        // Figures usually arrive series by series.
        if (_last >= 0 && key == _keys[_last]) return _last;
        ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(_slots, key, out var known);
        if (!known)
        {
            slot = _keys.Count;
            _keys.Add(key);
        }

        return _last = slot;
    }

    /// <summary>The rank of each slot among the series known so far. New series shift ranks but never reorder them.</summary>
    public int[] Ranks()
    {
        if (_ranks.Length == _keys.Count) return _ranks;
        var keys = _keys.ToArray();
        var slots = Enumerable.Range(0, keys.Length).ToArray();
        Array.Sort(keys, slots, Comparer<SeriesKey>.Create(SeriesKey.Order));
        var ranks = new int[keys.Length];
        for (var place = 0; place < slots.Length; place++) ranks[slots[place]] = place;
        return _ranks = ranks;
    }
}
