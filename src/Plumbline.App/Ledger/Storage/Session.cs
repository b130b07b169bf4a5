using System.Data.Common;
using Dapper;

namespace Plumbline.App.Ledger.Storage;

/// <summary>A connection, with its transaction where there is one. Disposed without a commit, nothing was written.</summary>
internal sealed class Session(Dialect dialect, DbConnection connection, DbTransaction? transaction, IDisposable? turn = null) : IAsyncDisposable
{
    private bool _committed;

    public Dialect Dialect { get; } = dialect;

    public DbConnection Connection { get; } = connection;

    public DbTransaction? Transaction { get; } = transaction;

    public Task<int> ExecuteAsync(string sql, object? values, CancellationToken cancellation) =>
        Connection.ExecuteAsync(new CommandDefinition(sql, values, Transaction, commandTimeout: NoLimit, cancellationToken: cancellation));

    public async Task<RowReader> ReadAsync(string sql, object? values, CancellationToken cancellation) =>
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

    public async Task CommitAsync(CancellationToken cancellation)
    {
        await Transaction!.CommitAsync(cancellation);
        _committed = true;
    }

    public async ValueTask DisposeAsync()
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
        if (!_committed) Dialect.BeforeRollBack(this);
        try
        {
            await Transaction.DisposeAsync();
        }
        catch (DbException)
        {
            // The connection is lost, and the transaction with it: the failure that led here is the one to tell.
        }
    }

    // A statement takes as long as its rows do; waiting for locks is limited by each dialect.
    private const int NoLimit = 0;
}
