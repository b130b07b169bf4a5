using Plumbline.App.Files;
using Plumbline.App.Ledger.Beside;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.History;
using Plumbline.App.Ledger.Rows;
using Plumbline.App.Ledger.Sql;
using Plumbline.App.Ledger.Sqlite;

namespace Plumbline.App.Ledger.Stores;

/// <summary>Writes a store to a temporary file, verifies it, and only then moves it to its name.</summary>
internal sealed class TakeBackup(Dialect dialect, TimeProvider clock)
{
    public async Task<IReadOnlyList<OrganisationEntry>> RunAsync(string file, bool overwrite, CancellationToken cancellation)
    {
        var target = Path.GetFullPath(file);
        RefuseOverwriting(target, overwrite);
        string? partial = null;
        try
        {
            using var whole = WholeFile.Begin(target);
            partial = whole.Draft;
            if (dialect is SqliteDialect sqlite)
                await sqlite.CopyAsync(partial, cancellation);
            else
                await CopyOrganisationsAsync(partial, cancellation);
            await using (var copy = new SqliteDialect(new StoreAddress.Sqlite(partial), OpenMode.Write))
            {
                await copy.ExplainedAsync(async () =>
                {
                    await CopyBeside.ForgetShortLivedAsync(copy, cancellation);
                    return await copy.FoldLogAsync(cancellation);
                });
            }

            var entries = await VerifyStore.RunAsync(partial, clock, cancellation);
            whole.Keep();
            return entries;
        }
        catch (LedgerException e) when (partial is not null && e.Message.Contains(partial, StringComparison.Ordinal))
        {
            // The copy is deleted, and its defects are those of the store, so the message names the store.
            throw new LedgerException(e.Problem, e.Message.Replace(partial, $"the copy of {dialect.Address}", StringComparison.Ordinal), e.Remedy, e);
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
            if (partial is not null) SqliteFile.Delete(partial);
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
                var entry = await CopyHistory.WithFoldersAsync(dialect, organisation.Code, session, cancellation);
                await session.CommitAsync(cancellation);
                return entry;
            });
        }

        await copy.ExplainedAsync(async () =>
        {
            await using var session = await copy.MigrateAsync(cancellation);
            await CopyBeside.RunAsync(dialect, session, cancellation);
            await session.CommitAsync(cancellation);
            return true;
        });
    }

    private void RefuseOverwriting(string target, bool overwrite)
    {
        if (dialect.Address is StoreAddress.Sqlite store && FileIdentity.AreOne(store.Path, target))
            throw new LedgerException(LedgerProblem.AlreadyThere, $"found {target} named both as the backup and as the store", "name another file: a backup of a store into itself would lose what is written meanwhile");
        if (FileIdentity.Of(target) is { IsOrdinary: false })
            throw new LedgerException(LedgerProblem.NotPermitted, $"found that {target} is no ordinary file", "name a file: a backup is read back and verified");
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
