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
            if (SqliteFile.Inspect(Path.GetFullPath(address.Path), mode))
                await RefuseUnfitAsync(address, mode, cancellation);
            if (mode != OpenMode.Read)
            {
                await Migrate.RunAsync(dialect, clock, cancellation);
                await dialect.KeepLogAsync(cancellation);
            }

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

    private static async Task RefuseUnfitAsync(StoreAddress.Sqlite address, OpenMode mode, CancellationToken cancellation)
    {
        await using var reading = new SqliteDialect(address, OpenMode.Read);
        await using var session = await reading.ReadAsync(cancellation);
        var version = await reading.VersionAsync(session, cancellation);
        Migrate.RefuseNewer(address, version);
        if (mode == OpenMode.Read) Migrate.RefuseOlder(address, version);
    }
}
