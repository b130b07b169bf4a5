using System.Data.Common;
using Dapper;

namespace Plumbline.App.Ledger.Storage;

/// <summary>A connection, with its transaction where there is one. Disposed without a commit, nothing was written.</summary>
internal sealed class Session(Dialect dialect, DbConnection connection, DbTransaction? transaction, IDisposable? turn = null) : IAsyncDisposable
{
    public Dialect Dialect { get; } = dialect;

    public DbConnection Connection { get; } = connection;

    public DbTransaction? Transaction { get; } = transaction;

    public Task<int> ExecuteAsync(string sql, object? values, CancellationToken cancellation) =>
        Connection.ExecuteAsync(new CommandDefinition(sql, values, Transaction, commandTimeout: NoLimit, cancellationToken: cancellation));

    public Task<DbDataReader> ReadAsync(string sql, object? values, CancellationToken cancellation) =>
        Connection.ExecuteReaderAsync(new CommandDefinition(sql, values, Transaction, commandTimeout: NoLimit, cancellationToken: cancellation));

    public async Task<List<T>> ListAsync<T>(string sql, object? values, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        var rows = new List<T>();
        await using var reader = await ReadAsync(sql, values, cancellation);
        while (await reader.ReadAsync(cancellation))
            rows.Add(read(reader));
        return rows;
    }

    public async Task<T?> FirstAsync<T>(string sql, object? values, Func<DbDataReader, T> read, CancellationToken cancellation)
        where T : class
    {
        await using var reader = await ReadAsync(sql, values, cancellation);
        return await reader.ReadAsync(cancellation) ? read(reader) : null;
    }

    public IRowWriter Writer(Table table) => Dialect.Writer(this, table);

    public Task CommitAsync(CancellationToken cancellation) => Transaction!.CommitAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (Transaction is not null) await Transaction.DisposeAsync();
            await Connection.DisposeAsync();
        }
        finally
        {
            turn?.Dispose();
        }
    }

    // A statement takes as long as its rows do; waiting for locks is limited by each dialect.
    private const int NoLimit = 0;
}
