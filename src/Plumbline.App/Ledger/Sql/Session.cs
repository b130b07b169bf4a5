using System.Data.Common;
using Dapper;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Ledger.Sql;

/// <summary>A connection and its transaction, if any. Disposing it without a commit writes nothing.</summary>
internal sealed class Session(Dialect dialect, DbConnection connection, DbTransaction? transaction, IDisposable? turn = null) : IAsyncDisposable
{
    // How long to wait for the answer to a commit in progress after the caller has cancelled.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    private Task? _unanswered;

    public Dialect Dialect { get; } = dialect;

    public DbConnection Connection { get; } = connection;

    public DbTransaction? Transaction { get; } = transaction;

    public Task<int> ExecuteAsync(string sql, object? values, CancellationToken cancellation) =>
        Connection.ExecuteAsync(new CommandDefinition(sql, values, Transaction, commandTimeout: NoLimit, cancellationToken: cancellation));

    public async Task<StatementReader> ReadAsync(string sql, object? values, CancellationToken cancellation) =>
        new(await Connection.ExecuteReaderAsync(new CommandDefinition(sql, values, Transaction, commandTimeout: NoLimit, cancellationToken: cancellation)));

    public async Task<List<T>> ListAsync<T>(string sql, object? values, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        var rows = new List<T>();
        await using var reader = await ReadAsync(sql, values, cancellation);
        while (await reader.NextAsync(cancellation))
            rows.Add(read(reader.Row));
        return rows;
    }

    public async Task<T?> FirstAsync<T>(string sql, object? values, Func<DbDataReader, T> read, CancellationToken cancellation)
        where T : class
    {
        await using var reader = await ReadAsync(sql, values, cancellation);
        return await reader.NextAsync(cancellation) ? read(reader.Row) : null;
    }

    public IRowWriter Writer(Table table) => Dialect.Writer(this, table);

    /// <summary>Commits. The caller may cancel until the commit is sent; cancelling later gives up the answer, not the commit.</summary>
    public async Task CommitAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var committing = Dialect.CommitAsync(this);
        if (!await AnsweredAsync(committing, cancellation))
        {
            _unanswered = committing;
            throw Unanswered(Dialect.Address, cause: null);
        }

        await committing;
    }

    /// <summary>The error where it is unknown whether a change was committed.</summary>
    public static LedgerException Unanswered(StoreAddress address, Exception? cause) => new(
        LedgerProblem.CommitUnanswered,
        $"found no answer from {address} after the commit was sent: the change was written in full or not at all, and it is unknown which"
            + (cause is null ? "" : $" ({cause.Message})"),
        "once the server and its standby run, check with plumbline changes whether it is there. Repeating the command is safe: a change that is there is not made twice",
        cause);

    public async ValueTask DisposeAsync()
    {
        if (_unanswered is { } committing)
        {
            // The connection is still busy with a commit that nobody awaits; close it when the commit ends.
            _ = committing.ContinueWith(_ => CloseAsync().AsTask(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            return;
        }

        await CloseAsync();
    }

    private static async Task<bool> AnsweredAsync(Task committing, CancellationToken cancellation)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (cancellation.Register(() => stopped.TrySetResult()))
            await Task.WhenAny(committing, stopped.Task);
        if (!committing.IsCompleted) await Task.WhenAny(committing, Task.Delay(Grace, CancellationToken.None));
        return committing.IsCompleted;
    }

    private async ValueTask CloseAsync()
    {
        try
        {
            await RollBackAsync();
            await Connection.DisposeAsync();
        }
        finally
        {
            turn?.Dispose();
        }
    }

    private async ValueTask RollBackAsync()
    {
        if (Transaction is null)
            return;
        try
        {
            await Transaction.DisposeAsync();
        }
        catch (Exception e) when (Dialect.Explain(e) is not null)
        {
            // The connection and its transaction are lost; the failure that led here is the one to report.
        }
    }

    // Statements have no timeout; each dialect limits the wait for locks.
    private const int NoLimit = 0;
}
