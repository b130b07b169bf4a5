using Plumbline.App.Files;
using Plumbline.App.Ledger.Beside;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Sqlite;

namespace Plumbline.App.Ledger.Stores;

/// <summary>Replaces a SQLite store with a backup.</summary>
/// <remarks>
/// A sound store is overwritten page by page in one transaction: readers keep the old state, writers wait.
/// A file that is not a sound store is renamed, never deleted.
/// </remarks>
internal static class RestoreSqlite
{
    public static async Task RunAsync(string backup, StoreAddress.Sqlite address, bool overwrite, TimeProvider clock, CancellationToken cancellation)
    {
        var target = Path.GetFullPath(address.Path);
        if (FileIdentity.AreOne(backup, target))
            throw new LedgerException(LedgerProblem.AlreadyThere, $"found {target} named both as the backup and as the store", "name two files");
        if (File.Exists(target) && !await CanOverwriteAsync(address, overwrite, clock, cancellation))
            SetAside(target, clock);
        await using (var source = new SqliteDialect(new StoreAddress.Sqlite(backup), OpenMode.Read))
            await source.CopyAsync(target, cancellation);
        // Opening for writing migrates an older backup and turns on the log.
        await using (await LedgerStore.OpenAsync(address, OpenMode.Write, clock, cancellation))
        {
        }

        await using var restored = new SqliteDialect(address, OpenMode.Write);
        await restored.ExplainedAsync(async () =>
        {
            await CopyBeside.ForgetShortLivedAsync(restored, cancellation);
            return true;
        });
    }

    // Whether the file can be overwritten page by page.
    private static async Task<bool> CanOverwriteAsync(StoreAddress.Sqlite address, bool overwrite, TimeProvider clock, CancellationToken cancellation)
    {
        try
        {
            await using var ledger = await LedgerStore.OpenAsync(address, OpenMode.Create, clock, cancellation);
            var organisations = await ledger.OrganisationsAsync(cancellation);
            if (organisations.Count > 0 && !overwrite)
                throw AlreadyThere($"a store with {string.Join(", ", organisations.Select(o => o.Code))} at {address}");
            return true;
        }
        catch (LedgerException e) when (e.Problem is LedgerProblem.StoreIsDamaged or LedgerProblem.NotAStore or LedgerProblem.StoreIsNewer)
        {
            if (!overwrite) throw AlreadyThere($"something at {address} that does not open as a store ({e.Message})");
            return false;
        }
    }

    private static void SetAside(string target, TimeProvider clock)
    {
        var aside = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{target}.before-restore-{clock.GetUtcNow().UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");
        foreach (var ending in new[] { "", "-wal", "-shm", "-journal" })
        {
            if (File.Exists(target + ending))
                File.Move(target + ending, aside + ending);
        }
    }

    private static LedgerException AlreadyThere(string found) =>
        new(LedgerProblem.AlreadyThere, $"found {found}", "restore to another place, or ask for it to be overwritten");
}
