using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Plumbline.App.Ledger.Sqlite;

/// <summary>Statements that are asked at every request, kept prepared on connections of their own: preparing one takes longer than running it.</summary>
/// <param name="open">Opens a connection.</param>
internal sealed class PreparedReads(Func<CancellationToken, Task<SqliteConnection>> open) : IDisposable
{
    private readonly ConcurrentBag<Reader> _idle = [];
    private volatile bool _isDisposed;

    /// <summary>The rows of a statement.</summary>
    public async Task<List<T>> ListAsync<T>(string sql, IReadOnlyDictionary<string, object> values, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        if (!_idle.TryTake(out var reader)) reader = new Reader(await open(cancellation));
        try
        {
            var rows = reader.List(sql, values, read);
            _idle.Add(reader);
            if (_isDisposed) Drop();
            return rows;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _isDisposed = true;
        Drop();
    }

    private void Drop()
    {
        while (_idle.TryTake(out var reader)) reader.Dispose();
    }

    private sealed class Reader(SqliteConnection connection) : IDisposable
    {
        private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

        public List<T> List<T>(string sql, IReadOnlyDictionary<string, object> values, Func<DbDataReader, T> read)
        {
            if (!_commands.TryGetValue(sql, out var command)) command = _commands[sql] = Command(sql, values.Keys);
            foreach (var (name, value) in values) command.Parameters[name].Value = value;
            var rows = new List<T>();
            using var reader = command.ExecuteReader();
            while (reader.Read()) rows.Add(read(reader));
            return rows;
        }

        public void Dispose()
        {
            foreach (var command in _commands.Values) command.Dispose();
            connection.Dispose();
        }

        private SqliteCommand Command(string sql, IEnumerable<string> names)
        {
            var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statement is a constant of the caller; values are parameters.
            command.CommandText = sql;
#pragma warning restore CA2100
            foreach (var name in names) command.Parameters.Add(new SqliteParameter { ParameterName = name });
            return command;
        }
    }
}
