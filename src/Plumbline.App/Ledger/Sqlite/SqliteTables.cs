using Microsoft.Data.Sqlite;
using Plumbline.App.Ledger.Sql;

namespace Plumbline.App.Ledger.Sqlite;

/// <summary>Compares the tables of a file with those that the migrations make.</summary>
internal static class SqliteTables
{
    // ANALYZE creates SQLite's statistics tables, which do no harm.
    private const string Parts = "SELECT type, name, coalesce(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name";

    public static async Task<IReadOnlyList<string>> OddAsync(Session session, CancellationToken cancellation)
    {
        var there = await PartsAsync(session, cancellation);
        var expected = await ExpectedAsync(session.Dialect, cancellation);
        return
        [
            .. expected.Keys.Except(there.Keys).Select(part => $"no {part.Type} {part.Name}; expected one"),
            .. there.Keys.Except(expected.Keys).Select(part => $"a {part.Type} {part.Name} that Plumbline did not make; expected none"),
            .. expected.Keys.Intersect(there.Keys).Where(part => !string.Equals(expected[part], there[part], StringComparison.Ordinal)).Select(part => $"a {part.Type} {part.Name} that differs from the one Plumbline makes"),
        ];
    }

    private static async Task<Dictionary<(string Type, string Name), string>> PartsAsync(Session session, CancellationToken cancellation)
    {
        var parts = await session.ListAsync(Parts, values: null, row => (Type: row.GetString(0), Name: row.GetString(1), Sql: OneLine(row.GetString(2))), cancellation);
        return parts.ToDictionary(part => (part.Type, part.Name), part => part.Sql);
    }

    private static async Task<Dictionary<(string Type, string Name), string>> ExpectedAsync(Dialect dialect, CancellationToken cancellation)
    {
        var empty = new SqliteConnection("Data Source=:memory:;Pooling=false");
        await empty.OpenAsync(cancellation);
        await using var session = new Session(dialect, empty, transaction: null);
        foreach (var step in Migration.All) await session.ExecuteAsync(dialect.Tables(step.Sql), values: null, cancellation);
        return await PartsAsync(session, cancellation);
    }

    private static string OneLine(string sql) => string.Join(' ', sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
