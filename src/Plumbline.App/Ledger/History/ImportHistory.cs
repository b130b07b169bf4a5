using Plumbline.App.Ledger.Committing;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Rows;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.History;

/// <summary>Imports a whole ledger and recomputes each hash from the facts as they are written.</summary>
internal sealed class ImportHistory(Session session, HistoryReader lines)
{
    /// <summary>Imports within the session's transaction, which the caller commits.</summary>
    public async Task<OrganisationEntry> RunAsync(string code, CancellationToken cancellation)
    {
        if (await Position.OfHeadAsync(session, code, cancellation) is { } head)
        {
            throw new LedgerException(
                LedgerProblem.AlreadyThere,
                $"found {code} with changes up to {head.Change}; expected none, since a history is never merged",
                "import into another store");
        }

        var number = await OrganisationRows.AddAsync(session, code, cancellation);
        var dictionaries = await Dictionaries.LoadAsync(session, number, [], cancellation);
        Change? last = null;
        await lines.AdvanceAsync(cancellation);
        while (lines.Begins("change"))
            last = await ReadChangeAsync(code, number, dictionaries, last, cancellation);

        if (last is null)
            throw lines.Broken("found no change; expected at least one");
        var end = lines.Parse<HistoryEnd>("a change or the end");
        if (end.End != last.Number.Value || !string.Equals(end.Hash, last.Hash.Hex, StringComparison.Ordinal))
            throw lines.Broken($"found that the last line names change {end.End}, hash {end.Hash}; the last change read is {last.Number}, {last.Hash}");
        return new OrganisationEntry(code, last);
    }

    private async Task<Change> ReadChangeAsync(string code, int number, Dictionaries dictionaries, Change? last, CancellationToken cancellation)
    {
        var change = Understood(() => lines.Parse<HistoryChange>("a change").ToChange());
        if (change.Number != (last?.Number.Next() ?? ChangeNumber.First) || change.Previous != (last?.Hash ?? ChangeHash.None) || change.At < last?.At)
            throw lines.Broken($"found change {change.Number} after {change.Previous}; expected the one that follows {last?.Hash ?? ChangeHash.None}");
        using var writer = new ChangeWriter(session, dictionaries, number, code, change with { Hash = ChangeHash.None });
        await lines.AdvanceAsync(cancellation);
        await ReadDefinitionsAsync(change, writer, cancellation);
        await ReadObservationsAsync(change, writer, cancellation);
        await ReadBlobsAsync(change, writer, cancellation);
        var written = await writer.FinishAsync(cancellation);
        return written.Hash == change.Hash
            ? written
            : throw lines.Broken($"found change {change.Number} with hash {written.Hash}; its line says {change.Hash}");
    }

    // Facts out of key order would verify here but not when read back from the store.
    private async Task ReadDefinitionsAsync(Change change, ChangeWriter writer, CancellationToken cancellation)
    {
        DefinitionFact? last = null;
        for (var i = 0; i < change.Definitions; i++)
        {
            var fact = Understood(() => CheckedFact.Of(lines.Parse<HistoryDefinition>("a definition").ToFact()));
            if (last is not null && DefinitionOrder.Compare(last, fact) >= 0)
                throw lines.Broken("found a definition out of order");
            writer.Add(fact);
            last = fact;
            await lines.AdvanceAsync(cancellation);
        }
    }

    private async Task ReadObservationsAsync(Change change, ChangeWriter writer, CancellationToken cancellation)
    {
        ObservationFact? last = null;
        for (var i = 0; i < change.Observations; i++)
        {
            var fact = Understood(() => CheckedFact.Of(lines.Parse<HistoryObservation>("an observation").ToFact()));
            if (last is not null && Order(last, fact) >= 0)
                throw lines.Broken("found an observation out of order");
            writer.Add(fact);
            last = fact;
            await lines.AdvanceAsync(cancellation);
        }
    }

    private async Task ReadBlobsAsync(Change change, ChangeWriter writer, CancellationToken cancellation)
    {
        string? last = null;
        for (var i = 0; i < change.Blobs; i++)
        {
            var blob = Understood(() => lines.Parse<HistoryBlob>("a file").ToFact());
            if (last is not null && string.CompareOrdinal(last, blob.Hash) >= 0)
                throw lines.Broken("found a file out of order");
            writer.Add(blob);
            last = blob.Hash;
            await lines.AdvanceAsync(cancellation);
        }
    }

    private T Understood<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentOutOfRangeException or LedgerException { Problem: LedgerProblem.InvalidFact })
        {
            throw lines.Broken(e.Message, e);
        }
    }

    private static int Order(ObservationFact a, ObservationFact b)
    {
        var order = SeriesKey.Order(SeriesKey.Of(a), SeriesKey.Of(b));
        return order != 0 ? order : a.FirstDay.CompareTo(b.FirstDay);
    }
}
