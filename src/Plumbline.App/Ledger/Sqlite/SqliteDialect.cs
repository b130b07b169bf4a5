using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Dapper;
using Microsoft.Data.Sqlite;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Sql;

namespace Plumbline.App.Ledger.Sqlite;

/// <summary>SQLite with a write-ahead log: one file, one writer at a time, and readers that never wait.</summary>
internal sealed class SqliteDialect : Dialect
{
    /// <summary>How long a writer waits for another process.</summary>
    private const int PatienceSeconds = 30;

    private readonly string _path;
    private readonly string _connection;
    private readonly bool _readOnly;

    // Writers of this process queue here without blocking a thread; writers of other processes wait for SQLite's lock.
    private readonly SemaphoreSlim _writers = new(1, 1);

    // Settings last as long as what SQLite has open, which the pool of connections hands out again and again.
    private readonly ConditionalWeakTable<object, object> _set = [];
    private readonly PreparedReads _often;

    public SqliteDialect(StoreAddress.Sqlite address, OpenMode mode)
    {
        Address = address;
        _path = Path.GetFullPath(address.Path);
        _readOnly = mode == OpenMode.Read;
        _connection = new SqliteConnectionStringBuilder
        {
            DataSource = _path,
            Mode = mode switch
            {
                OpenMode.Read => SqliteOpenMode.ReadOnly,
                OpenMode.Write => SqliteOpenMode.ReadWrite,
                OpenMode.Create => SqliteOpenMode.ReadWriteCreate,
            },
            DefaultTimeout = PatienceSeconds,
            ForeignKeys = true,
        }.ConnectionString;
        _often = new PreparedReads(OpenAsync);
    }

    public override StoreAddress Address { get; }

    public override async Task<Session> ReadAsync(CancellationToken cancellation) =>
        new(this, await OpenAsync(cancellation), transaction: null);

    public override Task<List<T>> ListOftenAsync<T>(string sql, IReadOnlyDictionary<string, object> values, Func<DbDataReader, T> read, CancellationToken cancellation) =>
        _often.ListAsync(sql, values, read, cancellation);

    public override async Task<Session> ReadSnapshotAsync(CancellationToken cancellation)
    {
        var connection = await OpenAsync(cancellation);
        return new Session(this, connection, connection.BeginTransaction(IsolationLevel.Serializable, deferred: true));
    }

    public override Task<Session> WriteAsync(string organisation, Action reached, CancellationToken cancellation)
    {
        reached();
        return MigrateAsync(cancellation);
    }

    public override Task<Session> MigrateAsync(CancellationToken cancellation) => BeginAsync(Timeout.InfiniteTimeSpan, PatienceSeconds, cancellation);

    public override Task<Session> WriteBesideAsync(string what, CancellationToken cancellation) => BeginAsync(TimeSpan.FromSeconds(BesideSeconds), BesideSeconds, cancellation);

    // The log is merged into the file and emptied: it held what the pages were before. Where somebody reads at this moment, the next to merge it does so.
    public override async Task ScrubAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await connection.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private async Task<Session> BeginAsync(TimeSpan queue, int seconds, CancellationToken cancellation)
    {
        RefuseReadOnly();
        if (!await _writers.WaitAsync(queue, cancellation)) throw SqliteProblems.Busy(_path, cause: null);
        var turn = new Turn(_writers);
        try
        {
            var connection = await OpenAsync(cancellation);
            try
            {
                connection.DefaultTimeout = seconds;
                // It waits for other processes without letting go of its thread, so it is not the caller's: whoever waits for a moment only can go on.
                var transaction = await Task.Run(() => connection.BeginTransaction(IsolationLevel.Serializable, deferred: false), CancellationToken.None);
                connection.DefaultTimeout = PatienceSeconds;
                return new Session(this, connection, transaction, turn);
            }
            catch
            {
                await connection.DisposeAsync();
                throw;
            }
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    public override async Task<int> VersionAsync(Session session, CancellationToken cancellation)
    {
        var marks = await session.ListAsync(
            "SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM sqlite_master)",
            values: null,
            row => (Application: row.GetInt32(0), Version: row.GetInt32(1), Tables: row.GetInt32(2)),
            cancellation);
        var (application, version, tables) = marks[0];
        return application == SqliteFile.ApplicationId ? version
            : application == 0 && version == 0 && tables == 0 ? 0
            : throw SqliteFile.NotAStore(_path, "a SQLite database of another program");
    }

    public override Task MarkVersionAsync(Session session, int version, CancellationToken cancellation) =>
        session.ExecuteAsync(
            string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {SqliteFile.ApplicationId}; PRAGMA user_version = {version}"),
            values: null,
            cancellation);

    public override Task<IReadOnlyList<string>> OddTablesAsync(Session session, CancellationToken cancellation) => SqliteTables.OddAsync(session, cancellation);

    public override string Tables(string sql) => sql
        .Replace("{identity}", "integer PRIMARY KEY", StringComparison.Ordinal)
        .Replace("{text}", "text", StringComparison.Ordinal)
        .Replace("{exact}", "text", StringComparison.Ordinal)
        .Replace("{bytes}", "blob", StringComparison.Ordinal)
        .Replace("{clustered}", " WITHOUT ROWID", StringComparison.Ordinal)
        .Replace("{views}", "", StringComparison.Ordinal);

    public override string In(string column, string parameter) => $"{column} IN (SELECT value FROM json_each(@{parameter}))";

    public override string Pairs(string first, string second, string parameter) =>
        $"(SELECT json_extract(value, '$[0]') AS {first}, json_extract(value, '$[1]') AS {second} FROM json_each(@{parameter}))";

    public override SqlMapper.ICustomQueryParameter List(IReadOnlyCollection<int> values) => new JsonParameter(JsonList.Of(values));

    public override SqlMapper.ICustomQueryParameter List(IReadOnlyCollection<string> values) => new JsonParameter(JsonList.Of(values));

    public override IRowWriter Writer(Session session, Table table) => new SqliteRowWriter((SqliteConnection)session.Connection, table);

    public override LedgerException? Explain(Exception failure) =>
        failure is SqliteException e ? SqliteProblems.Explain(_path, e) : null;

    public override ValueTask DisposeAsync()
    {
        _often.Dispose();
        // The last connection to close also merges the log into the file.
        using (var connection = new SqliteConnection(_connection))
            SqliteConnection.ClearPool(connection);
        _writers.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Turns on the write-ahead log; the setting persists in the file.</summary>
    public async Task KeepLogAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await connection.ExecuteAsync("PRAGMA journal_mode = WAL");
    }

    /// <summary>Copies every page into another file in one transaction, without blocking others.</summary>
    public async Task CopyAsync(string file, CancellationToken cancellation)
    {
        try
        {
            await CopyPagesAsync(file, cancellation);
        }
        catch (SqliteException e)
        {
            throw SqliteProblems.Explain(file, e);
        }
    }

    private async Task CopyPagesAsync(string file, CancellationToken cancellation)
    {
        await using var from = await OpenAsync(cancellation);
        await using var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = PatienceSeconds }.ConnectionString);
        await to.OpenAsync(cancellation);
        await to.ExecuteAsync("PRAGMA busy_timeout = 30000; PRAGMA synchronous = FULL");
        from.BackupDatabase(to);
    }

    /// <summary>Merges the log into the file, so that the store is a single file that can be copied.</summary>
    public async Task<int> FoldLogAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        return await connection.ExecuteAsync("PRAGMA journal_mode = DELETE");
    }

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(_connection);
        try
        {
            await connection.OpenAsync(cancellation);
            if (_set.TryGetValue(connection.Handle!, out _)) return connection;
            // FULL: a commit survives a power failure. The cache holds 64 MiB of pages. What is deleted is overwritten, so that the file does not keep it.
            await connection.ExecuteAsync("PRAGMA busy_timeout = 5000; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA temp_store = FILE; PRAGMA secure_delete = ON");
            _set.AddOrUpdate(connection.Handle!, connection.Handle!);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private void RefuseReadOnly()
    {
        if (_readOnly)
        {
            throw new LedgerException(
                LedgerProblem.ReadOnly,
                $"found the store {_path} opened read-only",
                "open it to write");
        }
    }

    private sealed class Turn(SemaphoreSlim queue) : IDisposable
    {
        public void Dispose() => queue.Release();
    }

    private sealed class JsonParameter(string json) : SqlMapper.ICustomQueryParameter
    {
        public void AddParameter(IDbCommand command, string name)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = json;
            command.Parameters.Add(parameter);
        }
    }
}
