using Plumbline.App.Ledger.Sql;
using Plumbline.App.Ledger.Sqlite;
using Plumbline.App.Ledger.Storage;

namespace Plumbline.App.Ledger.Stores;

/// <summary>Opens a file as a store, in steps of growing trust: as bytes, to read, to write.</summary>
internal static class OpenSqlite
{
    // Half a gigabyte is looked through in a second. A store is never written to unlooked at; a larger one may be read so.
    private const long CheckedToRead = 256L << 20;

    // Some 700,000 figures, whose hashes are recomputed within about a second before the first is written beside them:
    // a figure altered by a failing disk is sound to SQLite. A larger store is verified when it is asked for.
    private const long VerifiedToWrite = 32L << 20;

    public static async Task<ILedger> RunAsync(StoreAddress.Sqlite address, OpenMode mode, TimeProvider clock, LedgerCaller caller, CancellationToken cancellation)
    {
        var dialect = new SqliteDialect(address, mode);
        try
        {
            var version = SqliteFile.Inspect(Path.GetFullPath(address.Path), mode) ? await TriedAsync(address, mode, clock, cancellation) : 0;
            Migrate.RefuseNewer(address, version);
            if (mode == OpenMode.Read)
                Migrate.RefuseOlder(address, version);
            else if (version < Migration.Latest)
                await Migrate.RunAsync(dialect, clock, cancellation);
            if (mode != OpenMode.Read)
                await dialect.KeepLogAsync(cancellation);
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

    // Read-only: a file that turns out to be another's, or damaged, has not been written to.
    private static async Task<int> TriedAsync(StoreAddress.Sqlite address, OpenMode mode, TimeProvider clock, CancellationToken cancellation)
    {
        await using var reading = new SqliteDialect(address, OpenMode.Read);
        await using var session = await reading.ReadAsync(cancellation);
        var version = await reading.VersionAsync(session, cancellation);
        var path = Path.GetFullPath(address.Path);
        var length = new FileInfo(path).Length;
        if (mode != OpenMode.Read || length <= CheckedToRead)
            await SqliteFile.RefuseBrokenPagesAsync(session, path, cancellation);
        if (mode != OpenMode.Read && length <= VerifiedToWrite && version == Migration.Latest)
            await SqliteFile.RefuseBrokenChainsAsync(new SqlLedger(reading, clock, LedgerCaller.Silent, new TakeBackup(reading, clock).RunAsync), path, cancellation);
        return version;
    }
}
