using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Postgres;
using Plumbline.App.Ledger.Sql;
using Plumbline.App.Ledger.Storage;

namespace Plumbline.App.Ledger.Stores;

/// <summary>Opens a database as a store.</summary>
internal static class OpenPostgres
{
    public static async Task<ILedger> RunAsync(StoreAddress.Postgres address, OpenMode mode, TimeProvider clock, LedgerCaller caller, CancellationToken cancellation)
    {
        var dialect = new PostgresDialect(address, mode);
        try
        {
            var patience = new Patience(dialect, clock, caller);
            var version = await patience.TryAsync(() => VersionAsync(dialect, cancellation), cancellation);
            Migrate.RefuseNewer(address, version);
            if (version == 0 && mode != OpenMode.Create)
            {
                throw new LedgerException(
                    LedgerProblem.StoreNotFound,
                    $"found no Plumbline tables in {address}",
                    "check the address, or make the store by loading a workspace into it");
            }

            if (mode == OpenMode.Read)
                Migrate.RefuseOlder(address, version);
            else if (version < Migration.Latest)
                await patience.TryAsync(() => Migrate.RunAsync(dialect, clock, cancellation), cancellation);
            return new SqlLedger(dialect, clock, caller, new TakeBackup(dialect, clock).RunAsync);
        }
        catch (Exception e) when (dialect.Explain(e) is not null)
        {
            await dialect.DisposeAsync();
            throw dialect.Explain(e)!;
        }
        catch
        {
            await dialect.DisposeAsync();
            throw;
        }
    }

    private static async Task<int> VersionAsync(PostgresDialect dialect, CancellationToken cancellation)
    {
        await using var session = await dialect.ReadAsync(cancellation);
        return await dialect.VersionAsync(session, cancellation);
    }
}
