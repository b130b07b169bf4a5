using System.Data.Common;
using Dapper;

namespace Plumbline.App.Ledger.Sql;

/// <summary>The rows of a statement, disposed of together with it.</summary>
/// <remarks>
/// Disposing Dapper's reader asynchronously leaves the statement open (DapperLib/Dapper#2185). SQLite's provider looks for it by a weak
/// reference when the connection closes, and misses it after a garbage collection: the file stayed open, with the log beside it.
/// </remarks>
internal sealed class StatementReader(DbDataReader reader) : IAsyncDisposable
{
    /// <summary>The current row.</summary>
    public DbDataReader Row => reader;

    public Task<bool> NextAsync(CancellationToken cancellation) => reader.ReadAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        var statement = ((IWrappedDataReader)reader).Command;
        await reader.DisposeAsync();
        statement.Dispose();
    }
}
