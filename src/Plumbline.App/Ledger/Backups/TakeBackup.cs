using Plumbline.App.Ledger.History;
using Plumbline.App.Ledger.Sqlite;
using Plumbline.App.Ledger.Storage;

namespace Plumbline.App.Ledger.Backups;

/// <summary>Writes a store to a file of its own, verifies it, and only then gives it its name.</summary>
internal sealed class TakeBackup(Dialect dialect, TimeProvider clock)
{
    public async Task<IReadOnlyList<OrganisationEntry>> RunAsync(string file, bool overwrite, CancellationToken cancellation)
    {
        var target = Path.GetFullPath(file);
        RefuseOverwriting(target, overwrite);
        var partial = target + ".partial";
        try
        {
            SqliteFile.Delete(partial);
            if (dialect is SqliteDialect sqlite)
                await sqlite.CopyAsync(partial, cancellation);
            else
                await CopyOrganisationsAsync(partial, cancellation);
            await using (var copy = new SqliteDialect(new StoreAddress.Sqlite(partial), OpenMode.Write))
                await copy.ExplainedAsync(() => copy.FoldLogAsync(cancellation));
            var entries = await VerifyStore.RunAsync(partial, clock, cancellation);
            SqliteFile.Sync(partial);
            File.Move(partial, target, overwrite);
            return entries;
        }
        catch (IOException e)
        {
            throw new LedgerException(LedgerProblem.DiskFailed, $"found that {target} cannot be written ({e.Message})", "make room, or name another file", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new LedgerException(LedgerProblem.NotPermitted, $"found that {target} may not be written by this user", "name a file in a folder this user may write", e);
        }
        finally
        {
            SqliteFile.Delete(partial);
        }
    }

    private async Task CopyOrganisationsAsync(string partial, CancellationToken cancellation)
    {
        var address = new StoreAddress.Sqlite(partial);
        await using (await LedgerStore.OpenAsync(address, OpenMode.Create, clock, cancellation))
        {
        }

        await using var copy = new SqliteDialect(address, OpenMode.Write);
        List<OrganisationEntry> organisations;
        await using (var session = await dialect.ReadAsync(cancellation))
            organisations = await ChangeRows.HeadsAsync(session, cancellation);
        foreach (var organisation in organisations)
        {
            await copy.ExplainedAsync(async () =>
            {
                await using var session = await copy.WriteAsync(organisation.Code, cancellation);
                var entry = await CopyHistory.RunAsync(dialect, organisation.Code, session, cancellation);
                await session.CommitAsync(cancellation);
                return entry;
            });
        }
    }

    private static void RefuseOverwriting(string target, bool overwrite)
    {
        if (File.Exists(target) && !overwrite)
        {
            throw new LedgerException(
                LedgerProblem.AlreadyThere,
                $"found a file at {target}",
                "name another file, or ask for it to be overwritten");
        }

        if (Path.GetDirectoryName(target) is { } folder && !Directory.Exists(folder))
            throw new LedgerException(LedgerProblem.NotPermitted, $"found no folder {folder}", "make the folder, or name another");
    }
}
