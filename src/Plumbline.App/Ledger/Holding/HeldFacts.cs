using Plumbline.App.Ledger.Facts;
using Plumbline.App.Streaming;

namespace Plumbline.App.Ledger.Holding;

/// <summary>The observations of a draft, checked and sorted in bounded memory: packed, and beyond a limit written as sorted runs to a temporary file.</summary>
/// <remarks>Gathered before the write lock is taken, or even before a store is opened. Memory grows only by one bit a fact, and by the series.</remarks>
public sealed class HeldFacts : IDisposable
{
    // 8 MiB, about 160,000 ordinary figures.
    private const long OrdinaryMemory = 8L << 20;

    private readonly long _memory;
    private readonly string? _folder;
    private readonly SeriesSlots _series = new();
    private readonly Words _words = new();
    private readonly FactRun _run = new();
    private SpilledRuns? _spilled;
    private int _withdrawals;

    internal HeldFacts(long memory = OrdinaryMemory, string? folder = null) => (_memory, _folder) = (memory, folder);

    /// <summary>Whether a key may repeat, its first fact being kept; otherwise a repeat is refused.</summary>
    internal bool KeepsFirst { get; init; }

    /// <summary>Whether every fact is new to an organisation without changes: no withdrawals, no repeats.</summary>
    internal bool AreAllNew => _withdrawals == 0 && !KeepsFirst;

    /// <summary>How often facts were sorted: once for each run in memory.</summary>
    internal int Sorts => _run.Sorts;

    /// <summary>The number of facts, repeats included.</summary>
    public int Count { get; private set; }

    /// <summary>The series, in order of arrival.</summary>
    internal IReadOnlyList<SeriesKey> Series => _series.All;

    /// <summary>The earliest and the latest first day of the facts.</summary>
    internal (int From, int To) Days { get; private set; } = (int.MaxValue, int.MinValue);

    /// <summary>Reads a source to its end on one thread, and checks and packs on another.</summary>
    /// <exception cref="LedgerException">A fact is invalid, or the disk has no room for the temporary file.</exception>
    public static Task<HeldFacts> GatherAsync(IAsyncEnumerable<ObservationFact> source, CancellationToken cancellation = default) =>
        GatherAsync(source, fact => fact, cancellation);

    /// <summary>The same for a source whose items the packing thread turns into facts.</summary>
    internal static async Task<HeldFacts> GatherAsync<T>(IAsyncEnumerable<T> source, Func<T, ObservationFact> factOf, CancellationToken cancellation)
    {
        var held = new HeldFacts();
        try
        {
            await foreach (var batch in ReadAhead.Of(source, cancellation))
            {
                foreach (var one in batch) held.Add(factOf(one));
            }

            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _spilled?.Dispose();

    /// <summary>Adds a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="stated">The parts that its source states; the ledger supplies the others.</param>
    internal void Add(ObservationFact fact, StatedParts stated = StatedParts.All)
    {
        var whole = CheckedFact.OfDraft(fact);
        _run.Add(((long)_series.Of(whole) << 32) | (uint)whole.FirstDay, new HeldFact(whole, stated), _words);
        Count = checked(Count + 1);
        if (whole.Withdrawn) _withdrawals++;
        Days = (Math.Min(Days.From, whole.FirstDay), Math.Max(Days.To, whole.FirstDay));
        if (_run.Size < _memory) return;
        _spilled ??= new SpilledRuns(_folder);
        _spilled.Add(_run.InOrder(_series.Ranks()));
        _run.Clear();
    }

    /// <summary>The facts in the order of series and day, in which they are hashed and stored, each key once. Can be read repeatedly, by one reader at a time.</summary>
    /// <exception cref="LedgerException">A key repeats, and repeats are not allowed.</exception>
    internal IEnumerable<HeldFact> InOrder()
    {
        var merged = Merged();
        var last = -1L;
        while (merged.MoveNext())
        {
            if (merged.Key == last)
            {
                if (KeepsFirst) continue;
                var (fact, _) = PackedFact.Read(merged.Packed, _series, _words);
                throw LedgerText.Invalid($"found {FactName.Of(fact)} ({fact.Frequency}) twice in one change; expected each key once");
            }

            last = merged.Key;
            yield return PackedFact.Read(merged.Packed, _series, _words);
        }
    }

    /// <summary>The repeats, each with the first fact of its key. Of all other facts only the keys are read.</summary>
    internal IEnumerable<(ObservationFact First, ObservationFact Again)> Repeats()
    {
        var merged = Merged();
        var (last, first) = (-1L, Array.Empty<byte>());
        while (merged.MoveNext())
        {
            if (merged.Key == last)
            {
                yield return (PackedFact.Read(first, _series, _words).Fact, PackedFact.Read(merged.Packed, _series, _words).Fact);
                continue;
            }

            last = merged.Key;
            if (first.Length < merged.Packed.Length) first = new byte[merged.Packed.Length];
            merged.Packed.CopyTo(first);
        }
    }

    private MergedRuns Merged()
    {
        var ranks = _series.Ranks();
        return new MergedRuns([.. _spilled?.Cursors() ?? [], _run.InOrder(ranks)], ranks);
    }
}
