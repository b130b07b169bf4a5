namespace Plumbline.App.Ledger.Holding;

/// <summary>Merges sorted runs. Where several runs have the same key, the earlier run comes first.</summary>
internal sealed class MergedRuns : IFactCursor
{
    private readonly int[] _ranks;
    private readonly PriorityQueue<(IFactCursor Facts, int Run), (long Key, int Run)> _others = new();
    private (IFactCursor Facts, int Run)? _current;

    public MergedRuns(IReadOnlyList<IFactCursor> runs, int[] ranks)
    {
        _ranks = ranks;
        foreach (var (number, run) in runs.Index())
        {
            if (run.MoveNext()) _others.Enqueue((run, number), (KeyOf(run), number));
        }
    }

    /// <summary>The ranked key of the current fact.</summary>
    public long Key { get; private set; }

    public ReadOnlySpan<byte> Packed => _current!.Value.Facts.Packed;

    public bool MoveNext()
    {
        if (_current is { } current && current.Facts.MoveNext())
        {
            // Runs of a sorted source do not overlap, so each is read to its end without the queue.
            Key = KeyOf(current.Facts);
            if (!_others.TryPeek(out _, out var least) || Key < least.Key || (Key == least.Key && current.Run < least.Run)) return true;
            (_current, Key) = (_others.EnqueueDequeue(current, (Key, current.Run)), least.Key);
            return true;
        }

        if (!_others.TryDequeue(out var first, out var its))
        {
            _current = null;
            return false;
        }

        (_current, Key) = (first, its.Key);
        return true;
    }

    private long KeyOf(IFactCursor run) => FactRun.Ranked(PackedFact.KeyOf(run.Packed), _ranks);
}
