namespace Plumbline.App.Ledger.Holding;

/// <summary>Goes through sorted runs as through one.</summary>
internal sealed class MergedRuns : IFactCursor
{
    private readonly int[] _ranks;
    private readonly PriorityQueue<IFactCursor, long> _others = new();
    private IFactCursor? _current;

    public MergedRuns(IReadOnlyList<IFactCursor> runs, int[] ranks)
    {
        _ranks = ranks;
        foreach (var run in runs) Enqueue(run);
    }

    /// <summary>The present one's ranked key.</summary>
    public long Key { get; private set; }

    public ReadOnlySpan<byte> Packed => _current!.Packed;

    public bool MoveNext()
    {
        if (_current is not null && _current.MoveNext())
        {
            // Runs that follow one another, as those of an ordered source do, are gone through without a queue.
            Key = KeyOf(_current);
            if (!_others.TryPeek(out _, out var least) || Key <= least) return true;
            (_current, Key) = (_others.EnqueueDequeue(_current, Key), least);
            return true;
        }

        if (!_others.TryDequeue(out _current, out var first)) return false;
        Key = first;
        return true;
    }

    private void Enqueue(IFactCursor run)
    {
        if (run.MoveNext()) _others.Enqueue(run, KeyOf(run));
    }

    private long KeyOf(IFactCursor run) => FactRun.Ranked(PackedFact.KeyOf(run.Packed), _ranks);
}
