using Plumbline.App.Ledger.Beside;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.History;
using Plumbline.App.Ledger.Postgres;
using Plumbline.App.Ledger.Rows;
using Plumbline.App.Ledger.Sql;
using Plumbline.App.Ledger.Sqlite;

namespace Plumbline.App.Ledger.Stores;

/// <summary>Replaces the content of a database with a backup, in one transaction.</summary>
internal static class RestorePostgres
{
    private const string LedgerTables = "organisation, change, definition, blob, folder, folder_fact, series, term, written, observation";

    public static async Task RunAsync(string backup, StoreAddress.Postgres address, bool overwrite, TimeProvider clock, CancellationToken cancellation)
    {
        await using (await LedgerStore.OpenAsync(address, OpenMode.Create, clock, cancellation))
        {
        }

        await using var source = new SqliteDialect(new StoreAddress.Sqlite(backup), OpenMode.Read);
        await using var target = new PostgresDialect(address, OpenMode.Write);
        await target.ExplainedAsync(() => source.ExplainedAsync(() => ReplaceAsync(source, target, overwrite, cancellation)));
    }

    private static async Task<int> ReplaceAsync(SqliteDialect source, PostgresDialect target, bool overwrite, CancellationToken cancellation)
    {
        await using var session = await target.MigrateAsync(cancellation);
        // Locks the tables against every reader and writer until the commit.
        await session.ExecuteAsync($"LOCK TABLE {LedgerTables}, {string.Join(", ", CopyBeside.All)} IN ACCESS EXCLUSIVE MODE", values: null, cancellation);
        await EmptyAsync(session, target.Address, overwrite, cancellation);
        var organisations = await OrganisationsAsync(source, cancellation);
        foreach (var organisation in organisations)
            await CopyHistory.WithFoldersAsync(source, organisation.Code, session, cancellation);
        await CopyBeside.RunAsync(source, session, cancellation);
        await session.CommitAsync(cancellation);
        return organisations.Count;
    }

    private static async Task EmptyAsync(Session session, StoreAddress address, bool overwrite, CancellationToken cancellation)
    {
        var there = await ChangeRows.HeadsAsync(session, cancellation);
        if (there.Count > 0 && !overwrite)
        {
            throw new LedgerException(
                LedgerProblem.AlreadyThere,
                $"found a store with {string.Join(", ", there.Select(o => o.Code))} at {address}",
                "restore to another place, or ask for it to be overwritten");
        }

        await session.ExecuteAsync($"TRUNCATE {LedgerTables}", values: null, cancellation);
    }

    private static async Task<List<OrganisationEntry>> OrganisationsAsync(Dialect source, CancellationToken cancellation)
    {
        await using var session = await source.ReadAsync(cancellation);
        return await ChangeRows.HeadsAsync(session, cancellation);
    }
}
