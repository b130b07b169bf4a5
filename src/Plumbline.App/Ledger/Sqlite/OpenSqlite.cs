using Plumbline.App.Ledger.Storage;

namespace Plumbline.App.Ledger.Sqlite;

/// <summary>Opens a file as a store, in steps of growing trust: as bytes, to read, to write.</summary>
internal static class OpenSqlite
{
    public static async Task<ILedger> RunAsync(StoreAddress.Sqlite address, OpenMode mode, TimeProvider clock, CancellationToken cancellation)
    {
        var dialect = new SqliteDialect(address, mode);
        try
        {
            var version = SqliteFile.Inspect(Path.GetFullPath(address.Path), mode) ? await TriedAsync(address, cancellation) : 0;
            Migrate.RefuseNewer(address, version);
            if (mode == OpenMode.Read)
                Migrate.RefuseOlder(address, version);
            else if (version < Migration.Latest)
                await Migrate.RunAsync(dialect, clock, cancellation);
            if (mode != OpenMode.Read)
                await dialect.KeepLogAsync(cancellation);
            return new SqlLedger(dialect, clock);
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

    // Read-only: a file that turns out to be another's, or damaged, has not been written to.
    private static async Task<int> TriedAsync(StoreAddress.Sqlite address, CancellationToken cancellation)
    {
        await using var reading = new SqliteDialect(address, OpenMode.Read);
        await using var session = await reading.ReadAsync(cancellation);
        return await reading.VersionAsync(session, cancellation);
    }
}
