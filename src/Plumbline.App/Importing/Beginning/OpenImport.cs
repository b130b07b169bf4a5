using Plumbline.App.Access;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;

namespace Plumbline.App.Importing.Beginning;

/// <summary>Goes on with an import that an account has begun. What another account began is not there.</summary>
public static class OpenImport
{
    private const string Mine = "import = @id AND account = @account AND organisation = @organisation AND made_at >= @since";

    /// <summary>The import; null where this account has begun none with this key, or it is too old.</summary>
    public static Task<BegunImport?> FindAsync(ILedger ledger, Actor actor, string organisation, string id, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        return ledger.Beside.ReadAsync(
            async session =>
            {
                var found = await session.FirstAsync(
                    $"SELECT settings, version FROM begun_import WHERE {Mine}", Key(ledger, actor, organisation, id), static row => new { Settings = row.GetString(0), Version = row.GetInt32(1) }, cancellation);
                if (found is null) return null;
                var files = await session.ListAsync(
                    "SELECT name, length(content) FROM upload WHERE import = @id ORDER BY number", new { id }, static row => new UploadedFile(row.GetString(0), row.GetInt64(1)), cancellation);
                return new BegunImport(id, organisation, files, ImportSettings.Read(found.Settings), found.Version);
            },
            cancellation);
    }

    /// <summary>The imports that this account has begun in the organisation and neither accepted nor discarded, the latest first.</summary>
    public static Task<IReadOnlyList<OpenedImport>> ListAsync(ILedger ledger, Actor actor, string organisation, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        return ledger.Beside.ReadAsync<IReadOnlyList<OpenedImport>>(
            async session =>
            {
                var rows = await session.ListAsync(
                    "SELECT b.import, b.made_at, u.name FROM begun_import b JOIN upload u ON u.import = b.import WHERE b.account = @account AND b.organisation = @organisation AND b.made_at >= @since ORDER BY b.made_at DESC, b.import, u.number",
                    new { account = BeginImport.AccountOf(actor), organisation, since = Since(ledger) },
                    static row => (Id: row.GetString(0), At: row.GetInt64(1), Name: row.GetString(2)),
                    cancellation);
                return [.. rows.GroupBy(static row => (row.Id, row.At)).Select(static import => new OpenedImport(import.Key.Id, DateTimeOffset.FromUnixTimeMilliseconds(import.Key.At), [.. import.Select(static file => file.Name)]))];
            },
            cancellation);
    }

    /// <summary>The files with their content, for a reading.</summary>
    public static Task<IReadOnlyList<ImportFile>> FilesAsync(ILedger ledger, Actor actor, string organisation, string id, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        return ledger.Beside.ReadAsync<IReadOnlyList<ImportFile>>(
            async session => await session.ListAsync(
                $"SELECT name, content FROM upload WHERE import IN (SELECT import FROM begun_import WHERE {Mine}) ORDER BY number",
                Key(ledger, actor, organisation, id),
                static row => new ImportFile(row.GetString(0), new MemoryStream(row.GetFieldValue<byte[]>(1), writable: false)),
                cancellation),
            cancellation);
    }

    /// <summary>Keeps what was chosen.</summary>
    /// <returns>Whether the import is still there.</returns>
    public static Task<bool> SettleAsync(ILedger ledger, Actor actor, string organisation, string id, ImportSettings settings, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(settings);
        return ledger.Beside.WriteAsync(
            async session => await session.ExecuteAsync(
                $"UPDATE begun_import SET settings = @settings, version = version + 1 WHERE {Mine}",
                new { id, account = BeginImport.AccountOf(actor), organisation, since = Since(ledger), settings = settings.Write() },
                cancellation) > 0,
            cancellation);
    }

    /// <summary>Forgets the files: they are imported, or not wanted.</summary>
    public static Task EndAsync(ILedger ledger, Actor actor, string organisation, string id, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actor);
        return ledger.Beside.WriteAsync(
            async session =>
            {
                var key = Key(ledger, actor, organisation, id);
                await session.ExecuteAsync($"DELETE FROM upload WHERE import IN (SELECT import FROM begun_import WHERE {Mine})", key, cancellation);
                return await session.ExecuteAsync($"DELETE FROM begun_import WHERE {Mine}", key, cancellation);
            },
            cancellation);
    }

    private static object Key(ILedger ledger, Actor actor, string organisation, string id) => new { id, account = BeginImport.AccountOf(actor), organisation, since = Since(ledger) };

    private static long Since(ILedger ledger) => ledger.Beside.Now - (long)BegunImport.Age.TotalMilliseconds;
}
