using Npgsql;

namespace Plumbline.App.Ledger;

/// <summary>Reads the two ways of writing where a PostgreSQL database is.</summary>
internal static class PostgresAddress
{
    private static readonly string[] HostKeys = ["host=", "server=", "data source="];

    public static bool LooksLikeConnectionString(string text) =>
        text.Split(';', StringSplitOptions.TrimEntries).Any(part =>
            HostKeys.Any(key => part.Replace(" =", "=", StringComparison.Ordinal).StartsWith(key, StringComparison.OrdinalIgnoreCase)));

    public static StoreAddress.Postgres FromConnectionString(string text)
    {
        try
        {
            return Address(new NpgsqlConnectionStringBuilder(text));
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw StoreAddress.Invalid(Masked(text), e);
        }
    }

    /// <summary>A libpq URL: <c>?host=/var/run/postgresql</c> and other settings as its query; <c>sslmode</c> as libpq spells it.</summary>
    public static StoreAddress.Postgres FromUrl(string text)
    {
        try
        {
            var url = new Uri(text);
            var user = url.UserInfo.Split(':', 2);
            var builder = new NpgsqlConnectionStringBuilder();
            if (url.Host.Length > 0) builder.Host = Uri.UnescapeDataString(url.Host);
            if (url.Port > 0) builder.Port = url.Port;
            if (user[0].Length > 0) builder.Username = Uri.UnescapeDataString(user[0]);
            if (user.Length > 1) builder.Password = Uri.UnescapeDataString(user[1]);
            if (url.AbsolutePath.Length > 1) builder.Database = Uri.UnescapeDataString(url.AbsolutePath[1..]);
            foreach (var part in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            {
                var pair = part.Split('=', 2);
                builder[Setting(Uri.UnescapeDataString(pair[0]))] = SettingValue(pair[0], Uri.UnescapeDataString(pair.Length > 1 ? pair[1] : ""));
            }

            return Address(builder);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException or UriFormatException)
        {
            throw StoreAddress.Invalid(Masked(text), e);
        }
    }

    private static StoreAddress.Postgres Address(NpgsqlConnectionStringBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Host))
            builder.Host = "localhost";
        return new StoreAddress.Postgres(builder.ConnectionString, $"{builder.Host}:{builder.Port}/{builder.Database ?? builder.Username}");
    }

    private static string Setting(string name) => name switch
    {
        "sslmode" => "SSL Mode",
        "sslrootcert" => "Root Certificate",
        "sslcert" => "SSL Certificate",
        "sslkey" => "SSL Key",
        "application_name" => "Application Name",
        "connect_timeout" => "Timeout",
        "dbname" => "Database",
        _ => name,
    };

    private static string SettingValue(string name, string value) =>
        string.Equals(name, "sslmode", StringComparison.Ordinal) ? value.Replace("-", "", StringComparison.Ordinal) : value;

    // A message must not print a password.
    private static string Masked(string text)
    {
        var at = text.LastIndexOf('@');
        return at > 0 ? string.Concat("postgres://…", text.AsSpan(at)) : "Host=…";
    }
}
