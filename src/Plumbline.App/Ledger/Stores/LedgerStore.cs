using Plumbline.App.Ledger.Facts;

namespace Plumbline.App.Ledger.Stores;

/// <summary>The door to a store.</summary>
public static class LedgerStore
{
    /// <summary>Opens a store; makes or migrates it where the mode says so.</summary>
    /// <exception cref="LedgerException">Not found, not a store, damaged, newer than this program, unreachable …</exception>
    public static Task<ILedger> OpenAsync(StoreAddress address, OpenMode mode, TimeProvider clock, CancellationToken cancellation = default) =>
        OpenAsync(address, mode, clock, LedgerCaller.Silent, cancellation);

    /// <summary>The same, with messages to the caller.</summary>
    /// <exception cref="LedgerException">Not found, not a store, damaged, newer than this program, unreachable …</exception>
    public static async Task<ILedger> OpenAsync(StoreAddress address, OpenMode mode, TimeProvider clock, LedgerCaller caller, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var ledger = await (address switch
        {
            StoreAddress.Sqlite file => OpenSqlite.RunAsync(file, mode, clock, caller, cancellation),
            StoreAddress.Postgres server => OpenPostgres.RunAsync(server, mode, clock, caller, cancellation),
            _ => throw new ArgumentException($"found {address}; expected a file or a server", nameof(address)),
        });
        new LedgerDoor(caller.Log, clock).Open(address, mode);
        return ledger;
    }

    /// <summary>Verifies a backup and replaces a store with it, in full or not at all.</summary>
    /// <remarks><c>overwrite</c> is required where the store holds an organisation or is a damaged file (which is kept beside the new one).</remarks>
    /// <exception cref="LedgerException"><see cref="LedgerProblem.AlreadyThere"/>, or what opening the backup finds.</exception>
    public static async Task<IReadOnlyList<OrganisationEntry>> RestoreAsync(string file, StoreAddress address, bool overwrite, TimeProvider clock, CancellationToken cancellation = default)
    {
        var kept = await VerifyStore.RunAsync(file, clock, cancellation);
        await (address switch
        {
            StoreAddress.Sqlite target => RestoreSqlite.RunAsync(file, target, overwrite, clock, cancellation),
            StoreAddress.Postgres server => RestorePostgres.RunAsync(file, server, overwrite, clock, cancellation),
            _ => throw new ArgumentException($"found {address}; expected a file or a server", nameof(address)),
        });
        await using var restored = await OpenAsync(address, OpenMode.Read, clock, cancellation);
        var entries = await restored.OrganisationsAsync(cancellation);
        return entries.SequenceEqual(kept)
            ? entries
            : throw new LedgerException(LedgerProblem.StoreIsDamaged, $"found other changes in {address} than in {file} after restoring", "restore again");
    }
}
