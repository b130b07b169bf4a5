using Plumbline.App.Ledger.Facts;
using Plumbline.App.Ledger.Sqlite;

namespace Plumbline.App.Ledger.Stores;

/// <summary>Reads every page and recomputes every hash of a store.</summary>
internal static class VerifyStore
{
    /// <exception cref="LedgerException"><see cref="LedgerProblem.StoreIsDamaged"/>, or what opening it finds.</exception>
    public static async Task<IReadOnlyList<OrganisationEntry>> RunAsync(string file, TimeProvider clock, CancellationToken cancellation)
    {
        await using var ledger = await LedgerStore.OpenAsync(new StoreAddress.Sqlite(file), OpenMode.Read, clock, cancellation);
        await using (var dialect = new SqliteDialect(new StoreAddress.Sqlite(file), OpenMode.Read))
        await using (var session = await dialect.ReadAsync(cancellation))
            await SqliteFile.RefuseBrokenPagesAsync(session, Path.GetFullPath(file), withIndexes: false, cancellation);
        var organisations = await ledger.OrganisationsAsync(cancellation);
        await SqliteFile.RefuseBrokenChainsAsync(ledger, file, cancellation);
        return organisations;
    }
}
