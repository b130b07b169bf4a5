using System.Data.Common;
using Dapper;

namespace Plumbline.App.Ledger.Sql;

/// <summary>The rows a statement gives, one after another; disposed of together with the statement.</summary>
/// <remarks>
/// Dapper's reader, disposed of asynchronously, leaves its statement behind (DapperLib/Dapper#2185). SQLite's provider then looks for it by a weak
/// reference when the connection closes, and misses it where a collection came first: the file stayed open, with the log beside it.
/// </remarks>
internal sealed class StatementReader(DbDataReader reader) : IAsyncDisposable
{
    /// <summary>The row it stands on.</summary>
    public DbDataReader Row => reader;

    public Task<bool> NextAsync(CancellationToken cancellation) => reader.ReadAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        var statement = ((IWrappedDataReader)reader).Command;
        await reader.DisposeAsync();
        statement.Dispose();
    }
}
