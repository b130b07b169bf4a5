using Plumbline.App.Access.Logging;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Beside;
using Plumbline.Core.Access;

namespace Plumbline.App.Access.Signing;

/// <summary>Ends sessions, at once and on every server.</summary>
public static class EndSessions
{
    /// <summary>Ends every session of an account, except one.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="account">The account.</param>
    /// <param name="except">The identifier of the session that goes on; null for none.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <returns>How many were ended.</returns>
    public static Task<int> RunAsync(ILedger ledger, AccountNumber account, string? except = null, CancellationToken cancellation = default) =>
        EndAsync(ledger, account, "session <> @session", except ?? "", cancellation);

    /// <summary>Ends one session of an account.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="account">The account: nobody ends the session of another.</param>
    /// <param name="session">The identifier of the session.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <returns>Whether there was one.</returns>
    public static async Task<bool> OneAsync(ILedger ledger, AccountNumber account, string session, CancellationToken cancellation = default) =>
        await EndAsync(ledger, account, "session = @session", session, cancellation) > 0;

    private static async Task<int> EndAsync(ILedger ledger, AccountNumber account, string which, string session, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(account);
        var ended = await ledger.Beside.WriteAsync(
            one => one.ExecuteAsync($"DELETE FROM session WHERE account = @account AND {which}", new { account = account.Text, session }, cancellation), cancellation);
        if (ended > 0) await AccessLog.NoteAsync(ledger, AccessEvent.SessionEnded, account, "", FormattableString.Invariant($"sessions ended: {ended}"), cancellation);
        return ended;
    }
}
