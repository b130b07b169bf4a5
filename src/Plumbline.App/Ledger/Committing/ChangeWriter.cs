using Plumbline.App.Ledger.Chain;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Rows;
using Plumbline.App.Ledger.Sql;
using Plumbline.App.Streaming;

namespace Plumbline.App.Ledger.Committing;

/// <summary>Writes one change's facts in order, to the store and to the change's hash together.</summary>
internal sealed class ChangeWriter : IDisposable
{
    private const int HashAtOnce = 32_768;

    private readonly Session _session;
    private readonly Dictionaries _dictionaries;
    private readonly int _organisation;
    private readonly Change _change;
    private readonly ChangeSeal _seal;
    private readonly WrittenSeries _written = new();
    private IRowWriter? _definitions;
    private IRowWriter? _observations;
    private IRowWriter? _blobs;

    // The change is complete except for its hash.
    public ChangeWriter(Session session, Dictionaries dictionaries, int organisation, string code, Change change)
    {
        _session = session;
        _dictionaries = dictionaries;
        _organisation = organisation;
        _change = change;
        _seal = new ChangeSeal(code, change, new CanonicalBytes(), HashAtOnce);
    }

    /// <summary>All definitions come before the first observation.</summary>
    public void Add(DefinitionFact fact)
    {
        _seal.Add(fact);
        var rows = _definitions ??= _session.Writer(Table.Definition);
        rows.StartRow();
        rows.Write(_organisation);
        rows.Write(fact.Kind.Name);
        rows.Write(fact.Parent);
        rows.Write(fact.Key);
        rows.Write(_change.Number.Value);
        rows.Write(fact.Body);
    }

    /// <summary>All blobs come after the last observation.</summary>
    public void Add(BlobFact blob)
    {
        _seal.Add(blob);
        var rows = _blobs ??= Blobs();
        rows.StartRow();
        rows.Write(_organisation);
        rows.Write(blob.Hash);
        rows.Write(_change.Number.Value);
        rows.Write(blob.MediaType);
        rows.Write(blob.Content);
    }

    public void Add(ObservationFact fact)
    {
        _seal.Add(fact);
        Write(fact);
    }

    /// <summary>Adds facts in order: one thread hashes them while another writes them.</summary>
    public async Task AddAsync(IEnumerable<ObservationFact> facts, CancellationToken cancellation)
    {
        await foreach (var batch in ReadAhead.Of(Sealed(facts).ToAsyncEnumerable(), cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var fact in batch) Write(fact);
        }
    }

    private IEnumerable<ObservationFact> Sealed(IEnumerable<ObservationFact> facts)
    {
        foreach (var fact in facts)
        {
            _seal.Add(fact);
            yield return fact;
        }
    }

    private void Write(ObservationFact fact)
    {
        var rows = _observations ??= Observations();
        rows.StartRow();
        rows.Write(_organisation);
        rows.Write(_written.Add(_dictionaries.Series(fact), fact.FirstDay));
        rows.Write(fact.FirstDay);
        rows.Write(_change.Number.Value);
        rows.Write(fact.Period);
        rows.Write(fact.Value);
        rows.Write(fact.Numerator);
        rows.Write(fact.Denominator);
        rows.Write(_dictionaries.Term(fact.Status));
        rows.Write((short)MarksOfFact.Of(fact));
        rows.Write(fact.Note);
        rows.Write(fact.SourceNote);
        rows.Write(_dictionaries.Term(fact.SourceFile));
        rows.Write(fact.SourceRow);
        rows.Write(fact.SourceColumn);
    }

    /// <summary>Writes the change's own row last, and returns the change with its hash.</summary>
    public async Task<Change> FinishAsync(CancellationToken cancellation)
    {
        Close(ref _definitions);
        Close(ref _observations);
        Close(ref _blobs);
        _dictionaries.Flush(_session);
        _written.Flush(_session, _organisation, _change.Number);
        if ((_seal.Definitions, _seal.Observations, _seal.Blobs) != (_change.Definitions, _change.Observations, _change.Blobs))
            throw new InvalidOperationException("the change's counts differ from its facts");
        var sealedChange = _change with { Hash = _seal.Close() };
        await ChangeRows.InsertAsync(_session, _organisation, sealedChange, cancellation);
        return sealedChange;
    }

    public void Dispose()
    {
        _definitions?.Dispose();
        _observations?.Dispose();
        _blobs?.Dispose();
        _seal.Dispose();
    }

    private IRowWriter Observations()
    {
        Close(ref _definitions);
        return _session.Writer(Table.Observation);
    }

    private IRowWriter Blobs()
    {
        Close(ref _definitions);
        Close(ref _observations);
        return _session.Writer(Table.Blob);
    }

    private static void Close(ref IRowWriter? rows)
    {
        rows?.Complete();
        rows?.Dispose();
        rows = null;
    }
}
