using Plumbline.App.Ledger.Facts;
using Plumbline.App.Streaming;

namespace Plumbline.App.Ledger.Holding;

/// <summary>The observations of a change to come, checked and put in order, in bounded memory however many they are: packed, and beyond a limit in sorted runs in a temporary file.</summary>
/// <remarks>Gathered before the write lock is taken, or before a store is opened at all. What grows with them is a bit each, and their series.</remarks>
public sealed class HeldFacts : IDisposable
{
    // Some 160,000 ordinary figures.
    private const long OrdinaryMemory = 8L << 20;

    private readonly long _memory;
    private readonly string? _folder;
    private readonly SeriesSlots _series = new();
    private readonly Words _words = new();
    private readonly FactRun _run = new();
    private SpilledRuns? _spilled;
    private int _withdrawals;

    internal HeldFacts(long memory = OrdinaryMemory, string? folder = null) => (_memory, _folder) = (memory, folder);

    /// <summary>Whether a key may come again, and the first of its facts counts; else that is refused.</summary>
    internal bool KeepsFirst { get; init; }

    /// <summary>Whether each of them is new to an organisation that has no change: none withdraws, and none may come again.</summary>
    internal bool AreAllNew => _withdrawals == 0 && !KeepsFirst;

    /// <summary>How often they were put in order: once for each run in memory.</summary>
    internal int Sorts => _run.Sorts;

    /// <summary>How many there are, those of a key that comes again included.</summary>
    public int Count { get; private set; }

    /// <summary>Their series, as they came.</summary>
    internal IReadOnlyList<SeriesKey> Series => _series.All;

    /// <summary>The first and the last of their first days.</summary>
    internal (int From, int To) Days { get; private set; } = (int.MaxValue, int.MinValue);

    /// <summary>Reads a source to its end, on another thread than it checks and packs on.</summary>
    /// <exception cref="LedgerException">A fact breaks a limit, or there is no room for the temporary file.</exception>
    public static Task<HeldFacts> GatherAsync(IAsyncEnumerable<ObservationFact> source, CancellationToken cancellation = default) =>
        GatherAsync(source, fact => fact, cancellation);

    /// <summary>The same of what becomes a fact on the thread that packs.</summary>
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
    /// <param name="stated">The parts of it that its source states; the others are completed by what the ledger holds.</param>
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

    /// <summary>The facts in the order of series and day, in which they are hashed and stored, each key once. May be asked for again, one reader at a time.</summary>
    /// <exception cref="LedgerException">Two of them have one key, and the first is not kept.</exception>
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

    /// <summary>The facts whose key came before, each with the first of that key. Only their keys are read of the others.</summary>
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
