using Plumbline.App.Ledger.Facts;
namespace Plumbline.App.Ledger;

/// <summary>Where a store is: the path of a SQLite file, or a PostgreSQL server and database.</summary>
public abstract record StoreAddress
{
    private StoreAddress()
    {
    }

    /// <param name="Path">The path as given, relative to the current folder.</param>
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
            throw Invalid("nothing");
        if (text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase))
            return PostgresAddress.FromUrl(text);
        if (AddressPairs.IsMistyped(text) || AddressPairs.IsConnectionString(text))
        {
            return AddressPairs.IsConnectionString(text) && !text.Contains("://", StringComparison.Ordinal)
                ? PostgresAddress.FromConnectionString(text)
                : throw Invalid("an address without Host=, or of another kind than postgres://");
        }

        return new Sqlite(text);
    }

    /// <summary>Reads the path of a file, such as a backup; an address is refused, so that no file is ever named after a password.</summary>
    /// <exception cref="LedgerException"><see cref="LedgerProblem.InvalidAddress"/>.</exception>
    public static string ParseFile(string text) => Parse(text) is Sqlite file
        ? file.Path
        : throw new LedgerException(LedgerProblem.InvalidAddress, "found the address of a server; expected the path of a file", "name a file; a store is named with --store");

    // The message names only the form: the text may hold a password.
    internal static LedgerException Invalid(string form) => new(
        LedgerProblem.InvalidAddress,
        $"found {form}, which is not the address of a store; expected the path of a file, postgres://user@host/database or Host=…;Database=…",
        "name the store with --store or PLUMBLINE_STORE; docs/reference/command.md lists the forms of an address");
}
