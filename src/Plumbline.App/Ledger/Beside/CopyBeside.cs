using Dapper;
using Plumbline.App.Ledger.Sql;

namespace Plumbline.App.Ledger.Beside;

/// <summary>Copies the tables beside the ledgers from one store into another, for backups and restores.</summary>
/// <remarks>
/// Sessions and invitations are not carried: a session that was ended since, or a link that was used, must not come back to life.
/// Whoever had a session signs in again. docs/decisions/ledger-backups.md.
/// </remarks>
internal static class CopyBeside
{
    private static readonly string[] ShortLived = ["session", "invitation"];

    /// <summary>The tables that are carried, and those that are not.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["account", "passkey", "recovery_code", "outside_login", "held_post", "access_grant", "token", "access_log", "data_key", "draft", "saved_view", "begun_import", "upload", .. ShortLived];

    /// <summary>Replaces the rows of a store with those of another, within the session's transaction.</summary>
    public static async Task RunAsync(Dialect from, Session to, CancellationToken cancellation)
    {
        foreach (var name in All) await to.ExecuteAsync($"DELETE FROM {name}", values: null, cancellation);
        // One snapshot: an account that is erased meanwhile is copied with all that is its own, or with nothing.
        await using var session = await from.ReadSnapshotAsync(cancellation);
        foreach (var table in ExpectedTable.All(from).Where(table => All.Except(ShortLived, StringComparer.Ordinal).Contains(table.Name, StringComparer.Ordinal)))
            await CopyAsync(session, to, table.Name, [.. table.Columns.Select(static column => column.Split(' ')[0])], cancellation);
    }

    /// <summary>Removes what a copy must not carry.</summary>
    public static async Task ForgetShortLivedAsync(Dialect store, CancellationToken cancellation)
    {
        await using var session = await store.MigrateAsync(cancellation);
        foreach (var name in ShortLived) await session.ExecuteAsync($"DELETE FROM {name}", values: null, cancellation);
        await session.CommitAsync(cancellation);
    }

    // Names come from our own migrations.
    private static async Task CopyAsync(Session from, Session to, string table, IReadOnlyList<string> columns, CancellationToken cancellation)
    {
        var list = string.Join(", ", columns);
        var insert = $"INSERT INTO {table} ({list}) VALUES ({string.Join(", ", columns.Select(static column => $"@{column}"))})";
        await using var rows = await from.ReadAsync($"SELECT {list} FROM {table}", values: null, cancellation);
        while (await rows.NextAsync(cancellation))
        {
            var values = new DynamicParameters();
            for (var i = 0; i < columns.Count; i++) values.Add(columns[i], rows.Row.IsDBNull(i) ? null : rows.Row.GetValue(i));
            await to.ExecuteAsync(insert, values, cancellation);
        }
    }
}
