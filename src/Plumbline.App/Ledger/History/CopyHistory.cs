using System.IO.Pipelines;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Rows;
using Plumbline.App.Ledger.Sql;

namespace Plumbline.App.Ledger.History;

/// <summary>Copies an organisation from one store into another and recomputes every hash.</summary>
internal static class CopyHistory
{
    /// <summary>Also copies the record, outside the chain, of the changes at which folders were loaded.</summary>
    public static async Task<OrganisationEntry> WithFoldersAsync(Dialect from, string code, Session to, CancellationToken cancellation)
    {
        var entry = await RunAsync(from, code, to, cancellation);
        await using var session = await from.ReadAsync(cancellation);
        await FolderRows.CopyAsync(session, to, code, cancellation);
        return entry;
    }

    /// <summary>Copies within the target session's transaction, which the caller commits.</summary>
    public static async Task<OrganisationEntry> RunAsync(Dialect from, string code, Session to, CancellationToken cancellation)
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 1 << 20, resumeWriterThreshold: 1 << 19));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var sending = SendAsync(from, code, pipe.Writer, stop.Token);
        try
        {
            await using var stream = pipe.Reader.AsStream();
            using var lines = new HistoryReader(stream);
            var start = await lines.NextAsync<HistoryStart>("the start of a history", cancellation);
            var entry = await new ImportHistory(to, lines).RunAsync(start.Organisation, cancellation);
            await sending;
            return entry;
        }
        finally
        {
            // A failure to send was already thrown by the reader.
            await stop.CancelAsync();
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task SendAsync(Dialect from, string code, PipeWriter writer, CancellationToken cancellation)
    {
        await Task.Yield();
        try
        {
            await using var stream = writer.AsStream(leaveOpen: true);
            using var export = new ExportHistory(from, code, stream);
            await export.RunAsync(cancellation);
            await writer.CompleteAsync();
        }
        catch (Exception e)
        {
            await writer.CompleteAsync(e);
            throw;
        }
    }
}
