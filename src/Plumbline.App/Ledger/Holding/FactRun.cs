using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Plumbline.App.Ledger.Holding;

/// <summary>Packed facts in memory, each preceded by its length in two bytes. Clearing it keeps the memory for the next facts.</summary>
internal sealed class FactRun
{
    public const int LengthSize = sizeof(ushort);
    private const int ChunkBits = 20;
    private const int ChunkSize = 1 << ChunkBits;

    private readonly List<byte[]> _chunks = [];
    private readonly List<int> _ends = [];
    private readonly List<long> _keys = [];
    private readonly List<int> _places = [];
    private long[] _ranked = [];
    private int _chunk = -1;

    public int Count => _keys.Count;

    /// <summary>The memory in use, in bytes, including the sort keys.</summary>
    public long Size => ((_chunk + 1L) << ChunkBits) + (Count * (sizeof(long) + sizeof(int)));

    /// <summary>How often the facts had to be sorted.</summary>
    public int Sorts { get; private set; }

    public void Add(long key, HeldFact fact, Words words)
    {
        var most = LengthSize + PackedFact.Most(fact.Fact);
        if (_chunk < 0 || _ends[_chunk] + most > ChunkSize) NextChunk();
        var (chunk, at) = (_chunks[_chunk], _ends[_chunk]);
        var length = PackedFact.Write(chunk.AsSpan(at + LengthSize), key, fact, words);
        BinaryPrimitives.WriteUInt16LittleEndian(chunk.AsSpan(at), (ushort)length);
        _keys.Add(key);
        _places.Add((_chunk << ChunkBits) | at);
        _ends[_chunk] = at + LengthSize + length;
    }

    /// <summary>The facts in the order of their ranked keys; facts of one key in the order of arrival.</summary>
    public IFactCursor InOrder(int[] ranks)
    {
        if (!IsInOrder(ranks)) Sort(ranks);
        return new Cursor(this, _places);
    }

    public void Clear()
    {
        _chunk = -1;
        _ends.Clear();
        _keys.Clear();
        _places.Clear();
    }

    /// <summary>The sort key: the series' rank in the upper half, the first day in the lower.</summary>
    public static long Ranked(long key, int[] ranks) => ((long)ranks[(int)(key >> 32)] << 32) | (uint)key;

    // Sorting in place means that facts are sorted once, however often they are read.
    private void Sort(int[] ranks)
    {
        var keys = CollectionsMarshal.AsSpan(_keys);
        var places = CollectionsMarshal.AsSpan(_places);
        if (_ranked.Length < keys.Length) _ranked = new long[_keys.Capacity];
        var ranked = _ranked.AsSpan(0, keys.Length);
        for (var i = 0; i < ranked.Length; i++) ranked[i] = Ranked(keys[i], ranks);
        ranked.Sort(places);
        for (int i = 0, next; i < ranked.Length; i = next)
        {
            for (next = i + 1; next < ranked.Length && ranked[next] == ranked[i];) next++;
            if (next - i > 1) places[i..next].Sort();
        }

        for (var i = 0; i < keys.Length; i++) keys[i] = PackedFact.KeyOf(At(places[i]));
        Sorts++;
    }

    private ReadOnlySpan<byte> At(int place)
    {
        var from = _chunks[place >> ChunkBits].AsSpan(place & (ChunkSize - 1));
        return from.Slice(LengthSize, BinaryPrimitives.ReadUInt16LittleEndian(from));
    }

    private bool IsInOrder(int[] ranks)
    {
        var last = long.MinValue;
        foreach (var key in _keys)
        {
            var next = Ranked(key, ranks);
            if (next < last) return false;
            last = next;
        }

        return true;
    }

    private void NextChunk()
    {
        if (++_chunk == _chunks.Count) _chunks.Add(new byte[ChunkSize]);
        _ends.Add(0);
    }

    private sealed class Cursor(FactRun run, IReadOnlyList<int> places) : IFactCursor
    {
        private int _next;

        public ReadOnlySpan<byte> Packed => run.At(places[_next - 1]);

        public bool MoveNext() => _next < places.Count && ++_next > 0;
    }
}

/// <summary>Steps through packed facts.</summary>
internal interface IFactCursor
{
    /// <summary>The current fact; valid until the next step.</summary>
    ReadOnlySpan<byte> Packed { get; }

    bool MoveNext();
}
