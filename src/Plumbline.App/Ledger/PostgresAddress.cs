using System.Globalization;
using Npgsql;

namespace Plumbline.App.Ledger;

/// <summary>Reads the three forms of a PostgreSQL address: a URL, Npgsql's <c>Host=…;Database=…</c>, libpq's <c>host=… dbname=…</c>.</summary>
/// <remarks>Settings may use the names of either driver. Errors do not quote the address, since it may hold a password.</remarks>
internal static class PostgresAddress
{
    public static StoreAddress.Postgres FromConnectionString(string text) => Read("settings as in Host=…;Database=…", () => AddressPairs.OfConnectionString(text));

    /// <summary>A libpq URL: several hosts with commas; <c>?host=/var/run/postgresql</c> and other settings as its query.</summary>
    public static StoreAddress.Postgres FromUrl(string text) => Read("an address as postgres://…", () => AddressPairs.OfUrl(text));

    /// <summary>The server role to connect to, in either driver's spelling; null is any.</summary>
    public static TargetSessionAttributes Session(string? name) =>
        name is null ? TargetSessionAttributes.Any
        : Enum.TryParse<TargetSessionAttributes>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var attributes) ? attributes
        : throw new FormatException("found an unknown server role");

    private static StoreAddress.Postgres Read(string form, Func<IReadOnlyList<KeyValuePair<string, string>>> pairs)
    {
        try
        {
            var builder = new NpgsqlConnectionStringBuilder();
            foreach (var (name, value) in pairs()) Set(builder, name, value);
            return Address(builder);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException or InvalidCastException or OverflowException)
        {
            throw StoreAddress.Invalid(form);
        }
    }

    private static void Set(NpgsqlConnectionStringBuilder builder, string name, string value)
    {
        switch (name.Trim().ToLowerInvariant())
        {
            case "sslmode" or "ssl mode": builder["SSL Mode"] = Unhyphened(value); break;
            case "sslrootcert": builder.RootCertificate = value; break;
            case "sslcert": builder.SslCertificate = value; break;
            case "sslkey": builder.SslKey = value; break;
            case "application_name" or "fallback_application_name": builder.ApplicationName = value; break;
            case "connect_timeout": builder.Timeout = Number(value); break;
            case "dbname": builder.Database = value; break;
            case "user": builder.Username = value; break;
            case "client_encoding": builder.ClientEncoding = value; break;
            case "target_session_attrs" or "target session attributes": builder.TargetSessionAttributes = Spelled(Session(value)); break;
            case "load_balance_hosts": builder.LoadBalanceHosts = value is "random"; break;
            case "keepalives": builder.TcpKeepAlive = Number(value) != 0; break;
            case "keepalives_idle": builder.TcpKeepAliveTime = Number(value); break;
            case "keepalives_interval": builder.TcpKeepAliveInterval = Number(value); break;
            // Npgsql cannot set these; the operating system's values apply.
            case "keepalives_count" or "tcp_user_timeout": _ = Number(value); break;
            case "gssencmode": builder["GSS Encryption Mode"] = Unhyphened(value); break;
            case "channel_binding": builder["Channel Binding"] = Unhyphened(value); break;
            case "require_auth": builder.RequireAuth = value; break;
            case "search path" or "search_path" or "searchpath":
                _ = SearchPath.First(value);
                builder.SearchPath = value;
                break;
            case "port" when value.Contains(',', StringComparison.Ordinal): builder.Host = WithPorts(builder.Host, value); break;
            default: builder[name] = value; break;
        }
    }

    private static StoreAddress.Postgres Address(NpgsqlConnectionStringBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Host)) builder.Host = "localhost";
        // An unclosed quote, or a setting in another form, would turn the rest of the text into one long host name.
        if (builder.Host.Contains('=', StringComparison.Ordinal)) throw new FormatException("found no host");
        if (builder.TargetSessionAttributes is "any") builder.TargetSessionAttributes = null;
        var port = builder.ShouldSerialize("Port") ? builder.Port : NpgsqlConnection.DefaultPort;
        var hosts = builder.Host.Split(',').Select(host => HasPort(host) ? host : string.Create(CultureInfo.InvariantCulture, $"{host}:{port}"));
        return new StoreAddress.Postgres(builder.ConnectionString, $"{string.Join(',', hosts)}/{builder.Database ?? builder.Username}");
    }

    private static string WithPorts(string? hosts, string ports)
    {
        var (each, numbers) = ((hosts ?? "").Split(','), ports.Split(','));
        return each.Length == numbers.Length
            ? string.Join(',', each.Zip(numbers, (host, port) => string.Create(CultureInfo.InvariantCulture, $"{host}:{Number(port)}")))
            : throw new FormatException("found different numbers of hosts and ports");
    }

    // A colon within brackets, or more than one without, belongs to an IPv6 address.
    private static bool HasPort(string host) =>
        host.LastIndexOf(':') is var colon and >= 0 && (host.IndexOf(':', StringComparison.Ordinal) == colon || host[colon - 1] == ']') && !host.StartsWith('/');

    private static string Unhyphened(string value) => value.Replace("-", "", StringComparison.Ordinal);

    private static string Spelled(TargetSessionAttributes attributes) => attributes switch
    {
        TargetSessionAttributes.Any => "any",
        TargetSessionAttributes.ReadWrite => "read-write",
        TargetSessionAttributes.ReadOnly => "read-only",
        TargetSessionAttributes.Primary => "primary",
        TargetSessionAttributes.Standby => "standby",
        TargetSessionAttributes.PreferPrimary => "prefer-primary",
        TargetSessionAttributes.PreferStandby => "prefer-standby",
    };

    private static int Number(string value) => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
}
