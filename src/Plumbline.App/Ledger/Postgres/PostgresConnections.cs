using Npgsql;
using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Ledger.Postgres;

/// <summary>Connections to one database, each checked to use the intended schema.</summary>
/// <remarks>
/// The connection requests the schema when it starts. A pooler such as PgBouncer refuses or ignores that; then the role's own search path applies,
/// and if it names another schema, nothing is read or written: docs/guide/production.md.
/// </remarks>
internal sealed class PostgresConnections : IAsyncDisposable
{
    private const string DefaultSchema = "plumbline";

    // Keepalives detect a vanished machine: the first after 30 s, then every 10 s.
    private const int KeepAliveSeconds = 30;
    private const int KeepAliveAgainSeconds = 10;

    private readonly StoreAddress.Postgres _address;
    private readonly NpgsqlConnectionStringBuilder _settings;
    private readonly List<NpgsqlDataSource> _sources = [];
    private readonly Lock _gate = new();
    private NpgsqlDataSource _source;

    public PostgresConnections(StoreAddress.Postgres address)
    {
        _address = address;
        _settings = new NpgsqlConnectionStringBuilder(address.ConnectionString);
        if (string.IsNullOrEmpty(_settings.SearchPath)) _settings.SearchPath = DefaultSchema;
        if (string.IsNullOrEmpty(_settings.ApplicationName)) _settings.ApplicationName = "plumbline";
        Default("Keepalive", () => _settings.KeepAlive = KeepAliveSeconds);
        // A Unix socket, whose host is a path, has no TCP.
        Default("TCP Keepalive", () => _settings.TcpKeepAlive = _settings.Host?.StartsWith('/') != true);
        if (_settings.TcpKeepAlive)
        {
            Default("TCP Keepalive Time", () => _settings.TcpKeepAliveTime = KeepAliveSeconds);
            Default("TCP Keepalive Interval", () => _settings.TcpKeepAliveInterval = KeepAliveAgainSeconds);
        }

        // During a failover the role of a host changes within Npgsql's default of 10 s.
        Default("Host Recheck Seconds", () => _settings.HostRecheckSeconds = 1);
        Schema = SearchPath.First(_settings.SearchPath) is "$user" ? _settings.Username ?? DefaultSchema : SearchPath.First(_settings.SearchPath);
        _source = Source(_settings);
    }

    /// <summary>The schema for the tables.</summary>
    public string Schema { get; }

    /// <summary>Whether a connection ever succeeded, so that a lost server may come back.</summary>
    public bool EverAnswered { get; private set; }

    public bool IsDisposed { get; private set; }

    public async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellation)
    {
        var source = _source;
        try
        {
            var connection = await source.OpenConnectionAsync(cancellation);
            EverAnswered = true;
            return connection;
        }
        catch (PostgresException e) when (RefusesTheSchema(e))
        {
            lock (_gate)
            {
                if (ReferenceEquals(_source, source) && _settings.SearchPath is not null) LeaveTheSchemaOut();
                else if (_settings.SearchPath is null) throw;
            }

            return await OpenAsync(cancellation);
        }
    }

    /// <summary>The error where the connection's schema is not the intended one.</summary>
    public LedgerException WrongSchema(string? found) => new(
        LedgerProblem.NotAStore,
        $"found that {_address} is read and written in {(found is null ? "no schema" : $"the schema {found}")}; expected {Schema}",
        $"nothing was read or written; give the user its schema (ALTER ROLE name IN DATABASE name SET search_path = {Schema}; GRANT USAGE ON SCHEMA {Schema} TO name), or name another schema with Search Path= in the address",
        cause: null);

    public async ValueTask DisposeAsync()
    {
        IsDisposed = true;
        foreach (var source in _sources)
            await source.DisposeAsync();
    }

    // PgBouncer does not translate its messages.
    private static bool RefusesTheSchema(PostgresException e) =>
        string.Equals(e.SqlState, PostgresErrorCodes.ProtocolViolation, StringComparison.Ordinal) && e.MessageText.Contains("startup parameter: search_path", StringComparison.Ordinal);

    // A pooler gives each transaction any of its connections, so there is no session state to reset on close.
    private void LeaveTheSchemaOut()
    {
        _settings.SearchPath = null;
        _settings.NoResetOnClose = true;
        _source = Source(_settings);
    }

    private NpgsqlDataSource Source(NpgsqlConnectionStringBuilder settings)
    {
        var one = new NpgsqlConnectionStringBuilder(settings.ConnectionString) { TargetSessionAttributes = null };
        var builder = new NpgsqlDataSourceBuilder(one.ConnectionString);
        builder.UsePhysicalConnectionInitializer(
            connection => CheckSchemaAsync(connection).GetAwaiter().GetResult(),
            CheckSchemaAsync);
        if (settings.TargetSessionAttributes is not { } attributes && settings.Host?.Contains(',', StringComparison.Ordinal) != true)
        {
            _sources.Add(builder.Build());
            return _sources[^1];
        }

        // Also for a single host, so that Npgsql refuses it while it has the wrong role.
        var several = builder.BuildMultiHost();
        _sources.Add(several);
        return several.WithTargetSession(PostgresAddress.Session(settings.TargetSessionAttributes));
    }

    // A missing schema is created later, so there is nothing to check yet.
    private async Task CheckSchemaAsync(NpgsqlConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT current_schema() FROM pg_namespace WHERE nspname = @schema";
        command.Parameters.AddWithValue("schema", Schema);
        await using var reader = await command.ExecuteReaderAsync();
        if (!await reader.ReadAsync()) return;
        var found = await reader.IsDBNullAsync(0) ? null : reader.GetString(0);
        if (!string.Equals(found, Schema, StringComparison.Ordinal)) throw WrongSchema(found);
    }

    private void Default(string keyword, Action set)
    {
        if (!_settings.ShouldSerialize(keyword)) set();
    }
}
