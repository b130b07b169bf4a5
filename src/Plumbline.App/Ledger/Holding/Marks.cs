namespace Plumbline.App.Ledger.Holding;

/// <summary>A list of bits.</summary>
internal sealed class Marks
{
    private const int Bits = 64;
    private readonly List<ulong> _words = [];

    public int Count { get; private set; }

    /// <summary>The number of set bits.</summary>
    public int Marked { get; private set; }

    public bool this[int place] => (_words[place / Bits] & (1UL << (place % Bits))) != 0;

    public void Add(bool marked)
    {
        if (Count % Bits == 0) _words.Add(0);
        if (marked)
        {
            _words[^1] |= 1UL << (Count % Bits);
            Marked++;
        }

        Count++;
    }

    /// <summary>Adds a number of set bits.</summary>
    public void AddAll(int count)
    {
        for (var i = 0; i < count; i++) Add(marked: true);
    }
}
