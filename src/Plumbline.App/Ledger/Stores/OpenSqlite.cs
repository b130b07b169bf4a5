using Plumbline.App.Ledger.Sql;
using Plumbline.App.Ledger.Sqlite;
using Plumbline.App.Ledger.Storage;

namespace Plumbline.App.Ledger.Stores;

/// <summary>Opens a file as a store in three steps: checks its bytes, opens it read-only, then for writing.</summary>
internal static class OpenSqlite
{
    // Checking takes about 1 s for 512 MiB. Every store is checked before it is written to; a store above this size is not checked before it is read.
    private const long CheckedToRead = 256L << 20;

    // About 700,000 figures, whose hashes are recomputed within about 1 s before the first write:
    // SQLite does not notice a figure altered by a failing disk. A larger store is verified only on request.
    private const long VerifiedToWrite = 32L << 20;

    public static async Task<ILedger> RunAsync(StoreAddress.Sqlite address, OpenMode mode, TimeProvider clock, LedgerCaller caller, CancellationToken cancellation)
    {
        var dialect = new SqliteDialect(address, mode);
        try
        {
            var version = SqliteFile.Inspect(Path.GetFullPath(address.Path), mode) ? await CheckedVersionAsync(address, mode, clock, cancellation) : 0;
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

    // Opened read-only, so that a file of another program, or a damaged one, is not written to.
    private static async Task<int> CheckedVersionAsync(StoreAddress.Sqlite address, OpenMode mode, TimeProvider clock, CancellationToken cancellation)
    {
        await using var reading = new SqliteDialect(address, OpenMode.Read);
        await using var session = await reading.ReadAsync(cancellation);
        var version = await reading.VersionAsync(session, cancellation);
        var path = Path.GetFullPath(address.Path);
        var length = new FileInfo(path).Length;
        if (mode != OpenMode.Read || length <= CheckedToRead)
            await SqliteFile.RefuseBrokenPagesAsync(session, path, withIndexes: mode != OpenMode.Read && length <= VerifiedToWrite, cancellation);
        if (mode != OpenMode.Read && length <= VerifiedToWrite && version == Migration.Latest)
            await SqliteFile.RefuseBrokenChainsAsync(new SqlLedger(reading, clock, LedgerCaller.Silent, new TakeBackup(reading, clock).RunAsync), path, cancellation);
        return version;
    }
}
