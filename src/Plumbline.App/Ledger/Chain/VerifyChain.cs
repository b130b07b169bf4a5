using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Rows;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.Chain;

/// <summary>Recomputes every hash of an organisation from what is stored, in one snapshot.</summary>
/// <remarks>
/// The tables are read once, in key order, which is also the order in which each change's facts are hashed. Every fact
/// goes to the seal of its change, so neither an index by change nor a sort is needed. Memory: about 0.5 kB a change.
/// </remarks>
internal sealed class VerifyChain(Session session, string code, IProgress<LedgerProgress>? progress)
{
    // The tables are read once for every batch of this many changes.
    private const int ChangesAtOnce = 50_000;
    private const int FactsBetweenReports = 65_536;

    private readonly CanonicalBytes _bytes = new();
    private Change? _last;
    private ChainBreak? _break;
    private long _facts;
    private long _total;
    private int _changes;

    public async Task<ChainVerification> RunAsync(CancellationToken cancellation)
    {
        if (await Position.OfHeadAsync(session, code, cancellation) is not { } head)
            return new ChainVerification(0, 0, Head: null, FirstBreak: null);
        try
        {
            _total = await ChangeRows.FactsAsync(session, code, cancellation);
            while (_break is null && (_last is null || _last.Number < head.Change))
                await VerifyNextAsync(head, cancellation);
        }
        catch (DamagedFactException damaged)
        {
            Found(damaged.Change, damaged.Found);
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or InvalidCastException or OverflowException or KeyNotFoundException)
        {
            // A duplicate series number or an impossible date was never written by this program, so the store was altered.
            Found(_last?.Number.Next() ?? ChangeNumber.First, $"found rows that Plumbline cannot have written ({unreadable.Message})");
        }

        return new ChainVerification(_changes, _facts, _last, _break);
    }

    private async Task VerifyNextAsync(Position head, CancellationToken cancellation)
    {
        var changes = await ChangeRows.ReadAsync(session, code, _last?.Number, cancellation).Take(ChangesAtOnce).ToListAsync(cancellation);
        var seals = new Dictionary<int, ChangeSeal>(changes.Count);
        try
        {
            foreach (var change in changes)
                seals.Add(change.Number.Value, new ChangeSeal(code, change, _bytes));
            var after = _last?.Number.Value ?? 0;
            // The last batch also reads facts after the head, which belong to no change.
            var upTo = changes[^1].Number == head.Change ? int.MaxValue : changes[^1].Number.Value;
            await SealDefinitionsAsync(head, seals, after, upTo, cancellation);
            await SealObservationsAsync(head, seals, after, upTo, cancellation);
            await SealBlobsAsync(head, seals, after, upTo, cancellation);
            foreach (var change in changes)
                Compare(change, seals[change.Number.Value]);
        }
        finally
        {
            foreach (var seal in seals.Values)
                seal.Dispose();
        }
    }

    private async Task SealDefinitionsAsync(Position head, Dictionary<int, ChangeSeal> seals, int after, int upTo, CancellationToken cancellation)
    {
        await using var reader = await DefinitionRows.BetweenAsync(session, head.Organisation, after, upTo, byChange: false, cancellation);
        while (await reader.NextAsync(cancellation))
        {
            var version = DefinitionRows.Read(reader.Row);
            if (Seal(seals, version.Change) is { } seal) seal.Add(version.Fact);
        }
    }

    private async Task SealObservationsAsync(Position head, Dictionary<int, ChangeSeal> seals, int after, int upTo, CancellationToken cancellation)
    {
        var series = await SeriesRows.ReadAsync(session, head.Organisation, indicators: null, units: null, aspects: null, cancellation);
        var rows = new ObservationRows(session, head with { Change = ChangeNumber.Of(upTo) }, await Terms.ReadAsync(session, head.Organisation, cancellation));
        await foreach (var row in rows.ReadAsync(series, int.MinValue, int.MaxValue, everyVersion: true, cancellation, after))
        {
            if (Seal(seals, row.Change) is { } seal) seal.Add(row.Fact);
        }
    }

    private async Task SealBlobsAsync(Position head, Dictionary<int, ChangeSeal> seals, int after, int upTo, CancellationToken cancellation)
    {
        await using var reader = await BlobRows.BetweenAsync(session, head.Organisation, after, upTo, byChange: false, cancellation);
        while (await reader.NextAsync(cancellation))
        {
            var (blob, change) = BlobRows.Read(reader.Row);
            if (Seal(seals, change) is { } seal) seal.Add(blob);
        }
    }

    private ChangeSeal? Seal(Dictionary<int, ChangeSeal> seals, ChangeNumber change)
    {
        if (++_facts % FactsBetweenReports == 0)
            progress?.Report(new LedgerProgress(code, _facts, _total));
        if (seals.TryGetValue(change.Value, out var seal))
            return seal;
        Found(change, "found facts of a change that is not in the ledger; expected none");
        return null;
    }

    private void Compare(Change change, ChangeSeal seal)
    {
        var expected = _last?.Number.Next() ?? ChangeNumber.First;
        if (change.Number != expected)
            Found(expected, $"found no change {expected}; the next is {change.Number}");
        else if (change.Previous != (_last?.Hash ?? ChangeHash.None))
            Found(change.Number, $"found that it follows a change with hash {change.Previous}; the change before it has {_last?.Hash ?? ChangeHash.None}");
        else if (_last is not null && change.At < _last.At)
            Found(change.Number, "found a time before that of the previous change");
        else if ((seal.Definitions, seal.Observations, seal.Blobs) != (change.Definitions, change.Observations, change.Blobs))
            Found(change.Number, FormattableString.Invariant($"found {seal.Definitions} definitions, {seal.Observations} observations and {seal.Blobs} files; expected {change.Definitions}, {change.Observations} and {change.Blobs}"));
        else if (seal.Close() is var hash && hash != change.Hash)
            Found(change.Number, $"found content with hash {hash}; expected {change.Hash}");
        _last = change;
        _changes++;
    }

    private void Found(ChangeNumber change, string found)
    {
        if (_break is null || change < _break.Change)
            _break = new ChainBreak(change, found);
    }
}
