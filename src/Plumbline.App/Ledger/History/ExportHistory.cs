using System.Text.Json;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Rows;
using Plumbline.App.Ledger.Sql;
using Plumbline.Core.Ledger;

namespace Plumbline.App.Ledger.History;

/// <summary>Writes a ledger as lines, change after change, each with its facts in hash order.</summary>
/// <remarks>Four readers run side by side, one for each table. All read as at the head when the export began, so later writes do not affect them.</remarks>
internal sealed class ExportHistory(Dialect dialect, string code, Stream output) : IDisposable
{
    private const int BytesAtOnce = 65_536;
    private readonly MemoryStream _buffer = new();

    public async Task RunAsync(CancellationToken cancellation)
    {
        await using var changes = await dialect.ReadAsync(cancellation);
        await using var definitions = await dialect.ReadAsync(cancellation);
        await using var observations = await dialect.ReadAsync(cancellation);
        await using var blobs = await dialect.ReadAsync(cancellation);
        var head = await Position.OfHeadAsync(changes, code, cancellation) ?? throw NotFound(code);
        var terms = await Terms.ReadAsync(observations, head.Organisation, cancellation);

        await WriteAsync(new HistoryStart(HistoryLines.Format, code), cancellation);
        await using var definitionRows = await DefinitionRows.BetweenAsync(definitions, head.Organisation, 0, head.Change.Value, byChange: true, cancellation);
        await using var observationRows = new ObservationRows(observations, head, terms)
            .OfChangesAsync(ChangeNumber.First, head.Change, cancellation).GetAsyncEnumerator(cancellation);
        await using var blobRows = await BlobRows.BetweenAsync(blobs, head.Organisation, 0, head.Change.Value, byChange: true, cancellation);
        Change? last = null;
        await foreach (var change in ChangeRows.ReadAsync(changes, code, since: null, cancellation))
        {
            if (change.Number > head.Change) break;
            await WriteAsync(HistoryChange.Of(change), cancellation);
            await WriteDefinitionsAsync(change, definitionRows, cancellation);
            await WriteObservationsAsync(change, observationRows, cancellation);
            await WriteBlobsAsync(change, blobRows, cancellation);
            last = change;
        }

        await WriteAsync(new HistoryEnd(last!.Number.Value, last.Hash.Hex), cancellation);
        await FlushAsync(cancellation);
    }

    public void Dispose() => _buffer.Dispose();

    private async Task WriteDefinitionsAsync(Change change, StatementReader rows, CancellationToken cancellation)
    {
        for (var i = 0; i < change.Definitions; i++)
        {
            if (!await rows.NextAsync(cancellation) || DefinitionRows.Read(rows.Row) is var version && version.Change != change.Number)
                throw Fewer(change);
            await WriteAsync(HistoryDefinition.Of(version.Fact), cancellation);
        }
    }

    private async Task WriteObservationsAsync(Change change, IAsyncEnumerator<ObservationRow> rows, CancellationToken cancellation)
    {
        for (var i = 0; i < change.Observations; i++)
        {
            if (!await rows.MoveNextAsync() || rows.Current.Change != change.Number)
                throw Fewer(change);
            await WriteAsync(HistoryObservation.Of(rows.Current.Fact), cancellation);
        }
    }

    private async Task WriteBlobsAsync(Change change, StatementReader rows, CancellationToken cancellation)
    {
        for (var i = 0; i < change.Blobs; i++)
        {
            if (!await rows.NextAsync(cancellation) || BlobRows.Read(rows.Row) is var (blob, written) && written != change.Number)
                throw Fewer(change);
            await WriteAsync(HistoryBlob.Of(blob), cancellation);
        }
    }

    private async ValueTask WriteAsync<T>(T line, CancellationToken cancellation)
    {
        JsonSerializer.Serialize(_buffer, line, HistoryLines.Options);
        _buffer.WriteByte((byte)'\n');
        if (_buffer.Length >= BytesAtOnce)
            await FlushAsync(cancellation);
    }

    private async Task FlushAsync(CancellationToken cancellation)
    {
        await output.WriteAsync(_buffer.GetBuffer().AsMemory(0, (int)_buffer.Length), cancellation);
        _buffer.SetLength(0);
    }

    private static LedgerException NotFound(string code) =>
        new(LedgerProblem.OrganisationNotFound, $"found no organisation {code} in the store", "name one that the store holds");

    private static DamagedFactException Fewer(Change change) =>
        new(change.Number, FormattableString.Invariant($"found other facts than its {change.Definitions} definitions and {change.Observations} observations"));
}
