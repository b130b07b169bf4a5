using System.Runtime.InteropServices;

namespace Plumbline.App.Ledger.Storage;

/// <summary>The observations of a draft, held small until they are written: about 60 bytes each.</summary>
/// <remarks>As objects they are more than 200 bytes each, and a file of three million new figures would not fit beside other work.</remarks>
internal sealed class HeldFacts
{
    private const int RowsAChunk = 1 << 16;
    private const int None = -1;

    private readonly List<Held[]> _chunks = [];
    private readonly TextStore _values = new();
    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<(decimal? Numerator, decimal? Denominator)> _parts = [];
    private readonly Dictionary<SeriesKey, int> _slots = [];
    private (SeriesKey Key, int Slot) _last = (default, None);
    private SeriesKey[] _bySlot = [];
    private int[]? _order;

    public int Count { get; private set; }

    /// <summary>The series of the facts, in order; known once all are in.</summary>
    public SeriesKey[] Series { get; private set; } = [];

    /// <summary>The fact at a place in the order of keys.</summary>
    public ObservationFact this[int index]
    {
        get
        {
            ref readonly var held = ref At(index);
            var series = _bySlot[held.Slot];
            var (numerator, denominator) = held.Parts == None ? default : _parts[held.Parts];
            return new ObservationFact(
                series.Indicator, series.Unit, _texts[held.Period], held.FirstDay, series.Frequency, _values[held.Value], numerator, denominator,
                _texts[held.Status], held.Provisional, Text(held.Note), Text(held.File), held.Row, held.Column, held.Withdrawn);
        }
    }

    public bool IsWithdrawn(int index) => At(index).Withdrawn;

    public int FirstDay(int index) => At(index).FirstDay;

    public void Add(ObservationFact fact)
    {
        if (Count % RowsAChunk == 0) _chunks.Add(new Held[RowsAChunk]);
        _chunks[^1][Count % RowsAChunk] = new Held(
            SlotOf(SeriesKey.Of(fact)), fact.FirstDay, Place(fact.Period), _values.Add(fact.Value), Place(fact.Status), PlaceOrNone(fact.Note), PlaceOrNone(fact.SourceFile),
            fact.SourceRow, fact.SourceColumn, PartsOf(fact), fact.Provisional, fact.Withdrawn);
        Count++;
    }

    /// <summary>Puts the facts into the order of series and day, in which they are hashed and stored.</summary>
    /// <exception cref="LedgerException">Two of them have one key.</exception>
    public void PutInOrder()
    {
        _bySlot = new SeriesKey[_slots.Count];
        foreach (var (key, slot) in _slots) _bySlot[slot] = key;
        Series = [.. _bySlot];
        var slots = Enumerable.Range(0, _bySlot.Length).ToArray();
        Array.Sort(Series, slots, Comparer<SeriesKey>.Create(SeriesKey.Order));
        var rank = new int[slots.Length];
        for (var i = 0; i < slots.Length; i++) rank[slots[i]] = i;
        if (!IsInOrder(rank)) Sort(rank);
        for (var i = 1; i < Count; i++)
        {
            if (KeyOf(i, rank) == KeyOf(i - 1, rank))
                throw LedgerText.Invalid($"found {Proposal.Name(this[i])} ({this[i].Frequency}) twice in one change; expected each key once");
        }
    }

    private bool IsInOrder(int[] rank)
    {
        for (var i = 1; i < Count; i++)
        {
            if (KeyOf(i - 1, rank) > KeyOf(i, rank)) return false;
        }

        return true;
    }

    private void Sort(int[] rank)
    {
        var keys = new long[Count];
        var order = new int[Count];
        for (var i = 0; i < Count; i++) (keys[i], order[i]) = (KeyOf(i, rank), i);
        Array.Sort(keys, order);
        _order = order;
    }

    // The place of the series in the upper half, the first day in the lower.
    private long KeyOf(int index, int[] rank)
    {
        ref readonly var held = ref At(index);
        return ((long)rank[held.Slot] << 32) | (uint)held.FirstDay;
    }

    private ref readonly Held At(int index)
    {
        var row = _order is null ? index : _order[index];
        return ref _chunks[row / RowsAChunk][row % RowsAChunk];
    }

    // Facts mostly come series by series.
    private int SlotOf(SeriesKey key)
    {
        if (_last.Slot != None && key == _last.Key) return _last.Slot;
        ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(_slots, key, out var known);
        if (!known) slot = _slots.Count - 1;
        _last = (key, slot);
        return slot;
    }

    private int PartsOf(ObservationFact fact)
    {
        if (fact.Numerator is null && fact.Denominator is null) return None;
        _parts.Add((fact.Numerator, fact.Denominator));
        return _parts.Count - 1;
    }

    private int PlaceOrNone(string? text) => text is null ? None : Place(text);

    // Periods, statuses, files and most notes come again and again: each is kept once.
    private int Place(string text)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, text, out var known);
        if (known) return place;
        place = _texts.Count;
        _texts.Add(text);
        return place;
    }

    private string? Text(int place) => place == None ? null : _texts[place];

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Held(
        int Slot, int FirstDay, int Period, long Value, int Status, int Note, int File, int Row, int Column, int Parts, bool Provisional, bool Withdrawn);
}
