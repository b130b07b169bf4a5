namespace Plumbline.App.Ledger;

/// <summary>Where a store is: the path of a SQLite file, or a PostgreSQL server and database.</summary>
public abstract record StoreAddress
{
    private StoreAddress()
    {
    }

    /// <param name="Path">As given; relative to the current folder.</param>
    public sealed record Sqlite(string Path) : StoreAddress
    {
        /// <inheritdoc/>
        public override string ToString() => Path;
    }

    /// <param name="ConnectionString">In Npgsql's key=value form. It may hold a password: not shown by <see cref="ToString"/>.</param>
    /// <param name="Display">Host, port and database, for messages.</param>
    public sealed record Postgres(string ConnectionString, string Display) : StoreAddress
    {
        /// <inheritdoc/>
        public override string ToString() => Display;
    }

    /// <summary>Reads <c>figures.db</c>, <c>postgres://user@host:5432/database?sslmode=require</c>, <c>postgresql://…</c> or <c>Host=…;Database=…</c>.</summary>
    /// <exception cref="LedgerException"><see cref="LedgerProblem.InvalidAddress"/>.</exception>
    public static StoreAddress Parse(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw Invalid(text, cause: null);
        if (text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase))
            return PostgresAddress.FromUrl(text);
        return PostgresAddress.LooksLikeConnectionString(text) ? PostgresAddress.FromConnectionString(text) : new Sqlite(text);
    }

    internal static LedgerException Invalid(string text, Exception? cause) => new(
        LedgerProblem.InvalidAddress,
        $"found \"{text}\"; expected the path of a file, postgres://user@host/database or Host=…;Database=…",
        "name the store with --store or PLUMBLINE_STORE",
        cause);
}
